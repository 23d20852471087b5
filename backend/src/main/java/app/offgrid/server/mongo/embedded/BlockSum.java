package app.offgrid.server.mongo.embedded;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Checksums that are never 0, which stands for a block that was never written. */
final class BlockSum {
    private BlockSum() {}

    /** The checksum of a block at its place: the same bytes at another place have another one. */
    static int of(long block, byte[] bytes, int offset) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(block).flip());
        crc.update(bytes, offset, CheckedFile.BLOCK);
        return notZero(crc);
    }

    /** The checksum of a number. */
    static int of(long number) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return notZero(crc);
    }

    private static int notZero(CRC32C crc) {
        int sum = (int) crc.getValue();
        return sum == 0 ? 1 : sum;
    }

    /** Whether a block is what its checksum was made of. */
    static boolean matches(int sum, long block, byte[] bytes, int offset) {
        if (sum != 0) {
            return sum == of(block, bytes, offset);
        }
        for (int i = offset; i < offset + CheckedFile.BLOCK; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
