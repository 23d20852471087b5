package app.offgrid.notes.interchange;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file that nobody has checked: never more than the limits allow. */
final class BoundedInput extends InputStream {
    /** What is left for the whole import. */
    static final class Budget {
        private long left = ImportLimits.TOTAL_BYTES;
    }

    private final InputStream in;
    private final Budget budget;
    private long left;

    /** @param limit most bytes of this file */
    BoundedInput(InputStream in, Budget budget, long limit) {
        this.in = in;
        this.budget = budget;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    private void count(int bytes) throws OverLimitException {
        left -= bytes;
        budget.left -= bytes;
        if (budget.left < 0) {
            throw new OverLimitException("more than " + ImportLimits.TOTAL_BYTES + " bytes in all", true);
        }
        if (left < 0) {
            throw new OverLimitException("more than " + ImportLimits.ENTRY_BYTES + " bytes", false);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
