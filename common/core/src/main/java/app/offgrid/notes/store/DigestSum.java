package app.offgrid.notes.store;

import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Utf8;

/**
 * Adds up live notes, in any order, to the digest of the contract: the sum modulo 2^64 of the first 8 bytes, big-endian,
 * of the SHA-256 of each {@code noteId + ":" + revision}.
 */
final class DigestSum {
    private long sum;
    private long count;

    void add(String noteId, long revision) {
        byte[] hash = Sha256.of(Utf8.encode(noteId + ":" + revision));
        long first = 0;
        for (int i = 0; i < 8; i++) {
            first = first << 8 | hash[i] & 0xff;
        }
        sum += first;
        count++;
    }

    /** How many were added. */
    long count() {
        return count;
    }

    /** 16 hexadecimal digits in lower case. */
    String text() {
        StringBuilder digits = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits.append("0123456789abcdef".charAt((int) (sum >>> shift & 15)));
        }
        return digits.toString();
    }
}
