package app.offgrid.server.simulation;

import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.notebook.FoundNote;
import app.offgrid.notes.notebook.NoteBook;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.store.LabelCount;
import app.offgrid.notes.store.NoteCursor;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.NoteList;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.store.NotePage;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.store.SearchQueries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Promise 19: what lists, counts, labels and the search of a device show is what its notes say, by a plain reading of them
 * one by one.
 */
final class Views {
    private static final List<NoteOrder> ORDERS = List.of(NoteOrder.values());
    private static final int SLICE = 100;
    /** Smaller than the number of notes, so that pages are turned. */
    private static final int PAGE = 5;

    /** One note as a person meets it. */
    record Shown(String noteId, NoteFields fields, NoteList list, NoteState state) {}

    private final SimulatedDevice device;
    private final NoteBook book;
    private final List<Shown> notes;

    private Views(SimulatedDevice device) {
        this.device = device;
        book = device.core().notes();
        notes = notesOf(device);
    }

    /** What a device has, read note by note. */
    static List<Shown> notesOf(SimulatedDevice device) {
        List<Shown> notes = new ArrayList<>();
        for (String noteId : device.notes()) {
            NoteReplica note = device.find(noteId);
            NoteFields fields = shown(note);
            if (fields != null) {
                notes.add(new Shown(noteId, fields, listOf(fields), note.state()));
            }
        }
        return notes;
    }

    /** Compares everything; a word of the notes is looked for by its number. */
    static void require(SimulatedDevice device, int which) {
        Views views = new Views(device);
        views.requireLists(ORDERS.get(which % ORDERS.size()));
        views.requireCounts();
        views.requireLabels();
        views.requireFound(which);
    }

    /** A note that is deleted and asked about shows the version that would bring it back. */
    private static NoteFields shown(NoteReplica note) {
        if (note.fields() != null) {
            return note.fields();
        }
        for (OpenSide side : note.unsettledSides()) {
            if (side.side().fields() != null) {
                return side.side().fields().with(Field.ARCHIVED, false).with(Field.TRASHED_AT, null);
            }
        }
        return note.unsettledSides().isEmpty() ? null : NoteFields.EMPTY;
    }

    private static NoteList listOf(NoteFields fields) {
        if (fields.trashedAt() != null) {
            return NoteList.TRASH;
        }
        return fields.archived() ? NoteList.ARCHIVE : NoteList.ACTIVE;
    }

    private void requireLists(NoteOrder order) {
        for (NoteList list : NoteList.values()) {
            List<String> wanted = new ArrayList<>();
            notes.stream()
                    .filter(note -> note.list() == list)
                    .sorted(comparator(order))
                    .forEach(note -> wanted.add(note.noteId()));
            List<String> turned = new ArrayList<>();
            NoteCursor after = null;
            do {
                NotePage page = book.page(NoteFilter.in(list), order, after, PAGE);
                page.notes().forEach(note -> turned.add(note.noteId()));
                after = page.next();
            } while (after != null);
            String what = "the list " + list + " by " + order;
            if (order == NoteOrder.TITLE_A_TO_Z || order == NoteOrder.TITLE_Z_TO_A) {
                // Which letters are equal is the business of its own tests; here it is whether each note is there once.
                Collections.sort(wanted);
                Collections.sort(turned);
            }
            require(wanted, turned, what);
            require(wanted.size(), book.count(NoteFilter.in(list)), "the number of notes in " + list);
            require(
                    notes.stream()
                            .filter(note -> note.list() == list && note.fields().pinned())
                            .count(),
                    (long) book.countPinned(NoteFilter.in(list)),
                    "the number of pinned notes in " + list);
        }
    }

    private static Comparator<Shown> comparator(NoteOrder order) {
        Comparator<Shown> byTime;
        Comparator<Shown> byId = Comparator.comparing(Shown::noteId);
        switch (order) {
            case EDITED_NEWEST_FIRST:
                byTime = Comparator.<Shown>comparingLong(note -> -note.fields().editedAt())
                        .thenComparing(byId);
                break;
            case EDITED_OLDEST_FIRST:
                byTime = Comparator.<Shown>comparingLong(note -> note.fields().editedAt())
                        .thenComparing(byId.reversed());
                break;
            case CREATED_NEWEST_FIRST:
                byTime = Comparator.<Shown>comparingLong(note -> -note.fields().createdAt())
                        .thenComparing(byId);
                break;
            case CREATED_OLDEST_FIRST:
                byTime = Comparator.<Shown>comparingLong(note -> note.fields().createdAt())
                        .thenComparing(byId.reversed());
                break;
            default:
                byTime = byId;
        }
        return Comparator.<Shown, Integer>comparing(note -> note.fields().pinned() ? 0 : 1)
                .thenComparing(byTime);
    }

    private void requireCounts() {
        require(count(NoteState.PENDING), book.count(NoteFilter.UNSYNCED), "the number of unsynced notes");
        require(count(NoteState.CONFLICT), book.count(NoteFilter.CONFLICTS), "the number of conflicts");
        require(count(NoteState.FAILED), book.count(NoteFilter.FAILED), "the number of failed notes");
        require(
                (int) device.notes().stream()
                        .filter(noteId -> device.find(noteId).unsettledSides().size() > 0)
                        .count(),
                book.counts().conflicts(),
                "the conflicts of the status");
        require(
                (int) device.notes().stream()
                        .map(device::find)
                        .filter(note -> note.inFlight() != null || note.isSendable() || note.failure() != null)
                        .filter(note ->
                                note.inFlight() != null || note.isSendable() || note.state() == NoteState.FAILED)
                        .count(),
                book.unsent(),
                "the number of notes that would be lost");
        for (NoteSummary note : book.inState(NoteState.CONFLICT, 0, SLICE)) {
            require(NoteState.CONFLICT, device.find(note.noteId()).state(), "the state of a listed conflict");
        }
    }

    private int count(NoteState state) {
        return (int) notes.stream().filter(note -> note.state() == state).count();
    }

    private void requireLabels() {
        Map<String, String> notebooks = new TreeMap<>();
        Map<String, String> tags = new TreeMap<>();
        Map<String, int[]> counts = new TreeMap<>();
        for (Shown note : notes) {
            if (note.list() != NoteList.TRASH) {
                int place = note.list() == NoteList.ACTIVE ? 0 : 1;
                if (note.fields().notebook() != null) {
                    counts.computeIfAbsent("n" + note.fields().notebook(), unused -> new int[2])[place]++;
                }
                for (String tag : note.fields().tags()) {
                    counts.computeIfAbsent("t" + tag, unused -> new int[2])[place]++;
                }
            }
        }
        counts.forEach((name, count) ->
                (name.startsWith("n") ? notebooks : tags).put(name.substring(1), count[0] + "+" + count[1]));
        require(notebooks, shown(book.notebooks().list()), "the notebooks");
        complete();
        require(tags, shown(book.tags().list()), "the tags");
        for (String tag : tags.keySet()) {
            int all = (int) notes.stream()
                    .filter(note -> note.fields().tags().contains(tag))
                    .count();
            require(all, book.count(NoteFilter.everywhere().tag(tag)), "the number of notes with the tag " + tag);
        }
        for (String notebook : notebooks.keySet()) {
            int all = (int) notes.stream()
                    .filter(note -> notebook.equals(note.fields().notebook()))
                    .count();
            require(all, book.count(NoteFilter.everywhere().notebook(notebook)), "the number of notes in " + notebook);
        }
    }

    private static Map<String, String> shown(List<LabelCount> labels) {
        Map<String, String> shown = new TreeMap<>();
        labels.forEach(label -> shown.put(label.name(), label.active() + "+" + label.archived()));
        return shown;
    }

    /** What was there before the index was made comes into it in slices. */
    private void complete() {
        SearchQueries index = device.core().store().search();
        boolean more = true;
        while (more) {
            more = index.indexSlice(SLICE);
        }
    }

    private void requireFound(int which) {
        if (notes.isEmpty()) {
            return;
        }
        List<String> words =
                new ArrayList<>(Typing.wordsOf(notes.get(which % notes.size()).fields()));
        if (words.isEmpty()) {
            return;
        }
        String word = words.get(which / 7 % words.size());
        Set<String> wanted = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Shown note : notes) {
            boolean isWhole = device.find(note.noteId()).fields() != null;
            if (isWhole && Typing.wordsOf(note.fields()).contains(word)) {
                wanted.add(note.noteId());
            }
        }
        for (FoundNote note :
                book.search().find(word, NoteFilter.everywhere(), null).notes()) {
            if (wanted.contains(note.note().noteId())
                    || !Typing.wordsOf(shown(device.find(note.note().noteId()))).stream()
                            .anyMatch(other -> other.startsWith(word))) {
                found.add(note.note().noteId());
            }
        }
        require(wanted, found, "the notes with " + word);
    }

    private void require(Object wanted, Object found, String what) {
        if (!Objects.equals(wanted, found)) {
            throw new Violation(19, device.name + " shows " + found + " for " + what + ", the notes say " + wanted);
        }
    }
}
