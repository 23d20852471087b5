package app.offgrid.notes.benchmark;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.replica.Editing;
import app.offgrid.notes.store.LocalStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Notes to measure with, of about 600 characters, in notebooks and with tags. The words follow Zipf's law, as in real texts:
 * some are in nearly every note, most are rare. Always the same.
 */
public final class SampleNotes {
    private static final int VOCABULARY = 20_000;

    private final Random random = new Random(1);
    private final String[] words = new String[VOCABULARY];

    public SampleNotes() {
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int k = 0; k < syllables; k++) {
                word.append("bcdfghjklmnprstvw".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
            }
            words[i] = word + (random.nextBoolean() ? "n" : "");
        }
    }

    /** A word, 0 being the most frequent; up to 19,999. */
    public String word(int rank) {
        return words[rank];
    }

    /** Saves new notes, many at a time, at least so many; returns their ids. */
    public List<String> fill(LocalStore store, int count) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            List<String> batch = new ArrayList<>();
            for (int i = 0; i < LocalStore.BATCH; i++) {
                batch.add(store.freshId());
            }
            store.editAll("fill", batch, before -> Editing.edit(before, fields(ids.size())));
            ids.addAll(batch);
        }
        return ids;
    }

    private NoteFields fields(int number) {
        return NoteFields.EMPTY
                .withTitle(text(1 + random.nextInt(5)))
                .withBody(text(100))
                .withTags(random.nextInt(3) == 0 ? List.of("tag" + random.nextInt(40)) : Collections.emptyList())
                .with(Field.NOTEBOOK, random.nextBoolean() ? "book " + random.nextInt(20) : null)
                .withPinned(random.nextInt(500) == 0)
                .stampedAt(1_700_000_000_000L + random.nextInt(2_000_000_000) + number);
    }

    /** A text of so many words, the next one. */
    public String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(words[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1])
                    .append(i % 12 == 11 ? '\n' : ' ');
        }
        return text.toString();
    }
}
