package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What an account adds up to after its change of this sequence. Each journal entry bears the totals after it, so that
 * counts and digest cost no scan and belong to exactly one sequence.
 *
 * @param sequence of the last change counted in; 0 for an empty account
 * @param live notes that are not tombstones
 * @param kept notes that hold a person's text: the live ones, and tombstones with sides
 * @param digest sum modulo 2^64 over the live notes, see {@link #digestOf}
 */
public record Totals(long sequence, long live, long kept, long digest) {
    /** Of an account without a change. */
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    /** The totals after the next change, which took a note from one state to the other. */
    Totals after(NoteSnapshot before, NoteSnapshot after) {
        return new Totals(
                after.sequence(),
                live + (after.isDeleted() ? 0 : 1) - (before.isDeleted() ? 0 : 1),
                kept + (isKept(after) ? 1 : 0) - (isKept(before) ? 1 : 0),
                digest + liveDigest(after) - liveDigest(before));
    }

    /** The digest as the contract writes it: 16 hexadecimal digits. */
    public String digestText() {
        String hex = Long.toHexString(digest);
        return "0".repeat(16 - hex.length()) + hex;
    }

    static boolean isKept(NoteSnapshot note) {
        return !note.isDeleted() || !note.sides().isEmpty();
    }

    private static long liveDigest(NoteSnapshot note) {
        return note.isDeleted() ? 0 : digestOf(note.noteId(), note.revision());
    }

    /** One note's part of the digest: the first 8 bytes, big-endian, of SHA-256 of {@code noteId + ":" + revision}. */
    public static long digestOf(String noteId, long revision) {
        byte[] hash = sha256().digest((noteId + ":" + revision).getBytes(StandardCharsets.UTF_8));
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = (first << Byte.SIZE) | (hash[i] & 0xff);
        }
        return first;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
