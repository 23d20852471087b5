package app.offgrid.server.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people were promised: kept outside of the code under test, from what they did alone. */
final class Ledger {
    /**
     * A text that the app said was saved.
     *
     * @param before what the person had in front of them when they began to type
     * @param by the device's name
     */
    record Saved(String email, String noteId, String text, String before, String by) {}

    private final List<Saved> texts = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();

    /** The texts that must be reachable. */
    List<Saved> texts() {
        return texts;
    }

    /** The notes that must not be seen again. */
    Set<String> deleted() {
        return deleted;
    }

    void saved(Saved text) {
        texts.add(text);
        deleted.remove(text.noteId());
    }

    /** What was written without an account goes to the first one. */
    void adopted(String by, String email) {
        texts.replaceAll(saved -> saved.by().equals(by) && saved.email() == null
                ? new Saved(email, saved.noteId(), saved.text(), saved.before(), by)
                : saved);
    }

    /** Texts that were replaced so long ago that no history keeps them. */
    void expired(Set<String> superseded) {
        texts.removeIf(saved -> superseded.contains(saved.text()));
    }

    /** A person has typed over a text that was on their device alone, or thrown it away. */
    void discarded(String noteId, String text, String by) {
        texts.removeIf(saved -> saved.noteId().equals(noteId)
                && saved.text().equals(text)
                && saved.by().equals(by));
    }

    /** A person has deleted a note and knows of no edit that would speak for it. */
    void deleted(String noteId, String seen) {
        texts.removeIf(saved -> saved.noteId().equals(noteId) && saved.text().equals(seen));
        deleted.add(noteId);
    }

    /** Somebody wants the note, or is asked about it. */
    void wanted(String noteId) {
        deleted.remove(noteId);
    }

    /** A person has thrown away what a device alone had. */
    void forget(Set<String> noteIds, String by) {
        texts.removeIf(saved -> noteIds.contains(saved.noteId()) && saved.by().equals(by));
    }
}
