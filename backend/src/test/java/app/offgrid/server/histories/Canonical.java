package app.offgrid.server.histories;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NotePatch;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.protocol.ChangeResult;
import app.offgrid.notes.protocol.NoteChange;
import app.offgrid.notes.protocol.SyncResponse;
import app.offgrid.notes.replica.Agreed;
import app.offgrid.notes.replica.InFlight;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.replica.Pulling;
import app.offgrid.server.sync.Receipt;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A digest of 128 bits of all of a situation that what can follow depends on. Two situations have the same one if they differ
 * only in the following, with which nothing in the product does anything but compare it for being the same:
 *
 * <ul>
 *   <li>what ids and words are called: they are numbered in the order in which they are met;
 *   <li>how far revisions are counted: the lowest of the situation becomes 1 (0, which means none, stays);
 *   <li>sequences: of a cursor only whether the note is beyond it;
 *   <li>which device is which, with their paragraphs: the lower of both digests is taken.
 * </ul>
 *
 * <p>For one thread.
 */
final class Canonical {
    private static final int MOST_NAMES = 256;
    private static final long NO_REVISION =
            NoteChange.delete("", "", 0, List.of()).onNoRevision().baseRevision();
    /** What {@link Agreed#past} remembers of a content. */
    private static final Map<String, NoteFields> REMEMBERED = new ConcurrentHashMap<>();

    private static final int REMEMBERED_LENGTH = 8;

    private final boolean mayBeRestored;
    private final String[] names = new String[MOST_NAMES];
    private final int[] words = new int[Text.MOST_WORDS];
    private final int[] inOrder = new int[Text.MOST_WORDS];
    private Situation now;
    private int namesMet;
    private int wordsMet;
    private boolean isSwapped;
    private boolean isIrregular;
    private boolean isLookingForLowest;
    private long lowest;
    private long high;
    private long low;

    private final String firstDevice;

    Canonical(boolean mayBeRestored) {
        this(mayBeRestored, Names.device(0));
    }

    /** @param firstDevice the id of the first device */
    Canonical(boolean mayBeRestored, String firstDevice) {
        this.mayBeRestored = mayBeRestored;
        this.firstDevice = firstDevice;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** Makes the digest of a situation, to be had from {@link #high()} and {@link #low()}. */
    void read(Situation situation) {
        now = situation;
        isIrregular = false;
        isLookingForLowest = true;
        lowest = Long.MAX_VALUE;
        read(false);
        isLookingForLowest = false;
        read(false);
        if (isIrregular) {
            return;
        }
        long firstHigh = high;
        long firstLow = low;
        read(true);
        if (firstHigh < high || (firstHigh == high && firstLow < low)) {
            high = firstHigh;
            low = firstLow;
        }
    }

    private void read(boolean swapped) {
        isSwapped = swapped;
        high = 1;
        low = 2;
        namesMet = 0;
        wordsMet = 0;
        Arrays.fill(words, -1);
        name(now.server.epoch);
        snapshot(now.server.note());
        if (mayBeRestored) {
            snapshot(now.backup.note());
        }
        for (int i = 0; i < Play.DEVICES; i++) {
            device(now.devices[isSwapped ? 1 - i : i]);
        }
        // Of a change that may be sent again, whether it was taken; of others nobody will ask.
        for (int i = 0; i < namesMet; i++) {
            receipt(now.server.receipt(names[i]));
            if (mayBeRestored) {
                receipt(now.backup.receipt(names[i]));
            }
        }
        expected();
    }

    private void receipt(Receipt receipt) {
        if (receipt == null) {
            put(-1);
        } else {
            revision(receipt.revision());
        }
    }

    private void expected() {
        Expected expected = now.expected;
        long history = mayBeRestored ? now.server.words() : 0;
        long copied = mayBeRestored ? now.backup.words() : 0;
        // In the order in which they were met; then those that are in the history alone.
        for (int order = 0; order < wordsMet; order++) {
            word(expected, inOrder[order], history, copied);
        }
        int[] unseen = new int[32];
        for (int word = 0; word < now.words; word++) {
            if (words[word] < 0 && (expected.words >> word & 1) == 1) {
                int kind = bit(history, word)
                        + 2 * bit(copied, word)
                        + 4 * bit(expected.recent, word)
                        + 8 * bit(expected.elsewhere(isSwapped ? 1 : 0), word)
                        + 16 * bit(expected.elsewhere(isSwapped ? 0 : 1), word);
                unseen[kind]++;
            }
        }
        for (int count : unseen) {
            put(count);
        }
        put((expected.deleted ? 1 : 0)
                + (expected.wanted ? 2 : 0)
                + (expected.mayDouble ? 4 : 0)
                + (expected.mayAskAgain ? 8 : 0));
        for (int i = 0; i < namesMet; i++) {
            boolean isFirst = expected.settled(isSwapped ? 1 : 0).contains(names[i]);
            boolean isSecond = expected.settled(isSwapped ? 0 : 1).contains(names[i]);
            put((isFirst ? 1 : 0) + (isSecond ? 2 : 0) + (expected.seenDeleted.contains(names[i]) ? 4 : 0));
        }
    }

    private void word(Expected expected, int word, long history, long copied) {
        int flags = bit(expected.words, word)
                + 2 * bit(expected.elsewhere(isSwapped ? 1 : 0), word)
                + 4 * bit(expected.elsewhere(isSwapped ? 0 : 1), word)
                + 8 * bit(expected.recent, word)
                + 16 * bit(history, word)
                + 32 * bit(copied, word);
        put(flags * 64L + expected.discards(word));
    }

    private static int bit(long bits, int which) {
        return (int) (bits >> which & 1);
    }

    private void device(DeviceValue device) {
        name(device.epoch);
        put((isBehind(device.cursor) ? 1 : 0) + (device.afterLoss ? 2 : 0) + (device.confirmed ? 4 : 0));
        replica(device.replica);
        put(device.exchange == null ? 0 : 1);
        if (device.exchange != null) {
            for (NoteChange change : device.exchange.changes()) {
                name(change.changeId());
            }
            response(device.exchange.response());
        }
        put(device.decision == null ? 0 : 1);
        if (device.decision != null) {
            replica(device.decision.before());
            replica(device.decision.decided());
            name(device.decision.sideId());
            fields(device.decision.copy());
            bits(device.decision.given());
            bits(device.decision.typed());
        }
    }

    private boolean isBehind(long cursor) {
        return cursor < now.server.entries.length;
    }

    private void response(SyncResponse response) {
        name(response.epoch());
        put((response.resync() == null ? 0 : 1) + (isBehind(response.cursor()) ? 2 : 0));
        for (ChangeResult result : response.results()) {
            put(result.outcome().wireName().hashCode());
            revision(result.revision());
            snapshot(result.current());
        }
        put(response.notes().size());
        for (NoteSnapshot note : response.notes()) {
            snapshot(note);
        }
    }

    private void snapshot(NoteSnapshot note) {
        if (note == null) {
            put(-1);
            return;
        }
        revision(note.revision());
        name(note.changeId());
        device(note.deviceId());
        fields(note.fields());
        put(note.sides().size());
        for (Side side : note.sides()) {
            side(side);
        }
    }

    private void side(Side side) {
        name(side.changeId());
        device(side.deviceId());
        revision(side.forkedFrom());
        fields(side.fields());
    }

    private void replica(NoteReplica note) {
        fields(note.fields());
        agreed(note.agreed());
        put(note.sides().size());
        for (OpenSide open : note.sides()) {
            side(open.side());
            fields(open.base());
            put((open.acknowledged() ? 1 : 0) + (open.settled() ? 2 : 0));
        }
        sent(note.inFlight());
        put(note.failure() == null ? 0 : 1);
    }

    private void agreed(Agreed agreed) {
        revision(agreed.revision());
        name(agreed.changeId());
        device(agreed.deviceName());
        fields(agreed.fields());
        if (!mayBeRestored) {
            return;
        }
        remember(agreed.fields());
        put(agreed.past().length());
        for (int at = 0; at < agreed.past().length(); at += REMEMBERED_LENGTH) {
            NoteFields past = REMEMBERED.get(agreed.past().substring(at, at + REMEMBERED_LENGTH));
            fields(past);
        }
    }

    /** Whatever a device has agreed on may become part of what it remembers. */
    private static void remember(NoteFields fields) {
        if (fields != null) {
            Agreed once = new Agreed(1, null, null, fields, "");
            NoteReplica note = new NoteReplica(Names.NOTE, fields, once, List.of(), null, null);
            REMEMBERED.putIfAbsent(Pulling.resend(note).agreed().past(), fields);
        }
    }

    private void sent(InFlight sent) {
        put(sent == null ? 0 : sent.change().op().wireName().hashCode());
        if (sent == null) {
            return;
        }
        NoteChange change = sent.change();
        name(change.changeId());
        revision(change.baseRevision());
        revision(change.forkedFrom());
        patch(change.patch());
        for (String resolved : change.resolves()) {
            name(resolved);
        }
        fields(sent.whole());
    }

    private void patch(NotePatch patch) {
        if (patch == null) {
            put(-1);
            return;
        }
        NoteFields said = NoteFields.EMPTY.apply(patch);
        long named = 0;
        for (Field field : Field.values()) {
            named = named * 2 + (patch.names(field) ? 1 : 0);
        }
        put(named);
        fields(said);
    }

    private void fields(NoteFields fields) {
        if (fields == null) {
            put(-1);
            return;
        }
        put(fields.trashedAt() == null ? 0 : 1);
        Text text = Text.of(fields);
        if (!text.isRegular()) {
            isIrregular |= !text.skeleton().isEmpty();
            put(text.skeleton().hashCode());
            words(text.inOrder());
            return;
        }
        words(text.paragraph(isSwapped ? 1 : 0));
        words(text.paragraph(isSwapped ? 0 : 1));
        words(text.paragraph(Text.SHARED));
    }

    private void words(int[] all) {
        put(all.length);
        for (int word : all) {
            met(word);
        }
    }

    private void met(int word) {
        if (words[word] < 0) {
            inOrder[wordsMet] = word;
            words[word] = wordsMet++;
        }
        put(words[word]);
    }

    /** A set of words; those that are not met elsewhere come last, as a number. */
    private void bits(long all) {
        int unmet = 0;
        long known = 0;
        for (int word = 0; word < words.length; word++) {
            if ((all >> word & 1) == 1) {
                if (words[word] < 0) {
                    unmet++;
                } else {
                    known |= 1L << words[word];
                }
            }
        }
        put(known);
        put(unmet);
    }

    private void revision(long revision) {
        if (revision == 0 || revision == NO_REVISION) {
            put(revision == 0 ? 0 : -2);
        } else if (isLookingForLowest) {
            lowest = Math.min(lowest, revision);
        } else {
            put(revision - lowest + 1);
        }
    }

    private void device(String idOrName) {
        if (idOrName == null) {
            put(-1);
            return;
        }
        boolean isFirst = idOrName.equals(firstDevice) || idOrName.equals(DeviceModel.name(0));
        put(isFirst == isSwapped ? 1 : 0);
    }

    private void name(String name) {
        if (name == null) {
            put(-1);
            return;
        }
        for (int i = 0; i < namesMet; i++) {
            if (names[i].equals(name)) {
                put(i);
                return;
            }
        }
        names[namesMet] = name;
        put(namesMet++);
    }

    private void put(long value) {
        high = (high ^ value) * 0x9E3779B97F4A7C15L;
        high = (high ^ high >>> 29) + 0x1B873593L;
        low = (low + value) * 0xC2B2AE3D27D4EB4FL;
        low = Long.rotateLeft(low ^ low >>> 32, 17);
    }
}
