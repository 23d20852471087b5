package app.offgrid.server.sync;

import app.offgrid.notes.protocol.ChangeResult;

/**
 * The answer that a change was accepted with. It stays the answer, however often the change is sent.
 *
 * @param revision of the note; 0 for the deletion of a note that the server has no trace of
 * @param sequence of the note's latest change; 0 likewise
 */
public record Receipt(String changeId, String noteId, long revision, long sequence) {
    ChangeResult result() {
        return ChangeResult.accepted(changeId, noteId, revision, sequence);
    }
}
