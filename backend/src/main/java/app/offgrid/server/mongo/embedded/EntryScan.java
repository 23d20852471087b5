package app.offgrid.server.mongo.embedded;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * The positions between two keys, a few at a time: a cursor of the map does not survive a compaction of the file, so each few
 * are read with a cursor of their own. What is changed meanwhile may be seen as it was or as it is.
 */
final class EntryScan implements Iterator<Long> {
    private static final int AT_ONCE = 64;

    private final MVMap<List<Object>, Long> entries;
    private final List<Object> last;
    private final boolean backwards;
    private final Queue<Long> read = new ArrayDeque<>(AT_ONCE);
    private List<Object> next;
    private boolean isNextRead;
    private boolean isAtEnd;

    /** @param first where to begin, which is above the last if it goes backwards; both are part of it */
    EntryScan(MVMap<List<Object>, Long> entries, List<Object> first, List<Object> last, boolean backwards) {
        this.entries = entries;
        this.next = first;
        this.last = last;
        this.backwards = backwards;
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !isAtEnd) {
            readOn();
        }
        return !read.isEmpty();
    }

    private void readOn() {
        Cursor<List<Object>, Long> cursor = entries.cursor(next, last, backwards);
        isAtEnd = true;
        while (cursor.hasNext()) {
            List<Object> key = cursor.next();
            if (isNextRead && EntryKey.ORDER.compare(key, next) == 0) {
                continue;
            }
            read.add(cursor.getValue());
            if (read.size() == AT_ONCE) {
                next = key;
                isNextRead = true;
                isAtEnd = false;
                return;
            }
        }
    }

    @Override
    public Long next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }
}
