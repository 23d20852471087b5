package app.offgrid.server.http;

import app.offgrid.notes.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The JSON of a tree in UTF-8, one piece after the other, made when it is asked for: of the whole text, or of one long text in it,
 * there is never more than a piece. Writes what {@link Json#write} writes. Not thread-safe.
 */
final class JsonPieces implements Iterator<byte[]> {
    /** Most bytes of a piece. */
    static final int MAX_BYTES = 64 * 1024;
    /** Characters after which a piece ends. Each takes at most six bytes, as an escape does. */
    private static final int CHARACTERS = 8 * 1024;

    private final StringBuilder piece = new StringBuilder();
    private final Deque<Level> open = new ArrayDeque<>();
    /** The text that is being written; null if none is. */
    private String text;

    private int written;

    /** An object or an array that has begun. */
    private static final class Level {
        private final Iterator<?> items;
        private final char end;
        private boolean isFirst = true;

        private Level(Iterator<?> items, char end) {
            this.items = items;
            this.end = end;
        }
    }

    JsonPieces(Map<?, ?> tree) {
        begin(tree);
    }

    @Override
    public boolean hasNext() {
        return text != null || !open.isEmpty() || piece.length() > 0;
    }

    /** The next piece; never empty. */
    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (piece.length() < CHARACTERS && (text != null || !open.isEmpty())) {
            if (text == null) {
                writeItem(open.peek());
            } else {
                writeText();
            }
        }
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        piece.setLength(0);
        return bytes;
    }

    private void writeItem(Level level) {
        if (!level.items.hasNext()) {
            piece.append(level.end);
            open.pop();
            return;
        }
        if (!level.isFirst) {
            piece.append(',');
        }
        level.isFirst = false;
        Object item = level.items.next();
        if (item instanceof Map.Entry<?, ?> member) {
            piece.append(Json.write(member.getKey())).append(':');
            begin(member.getValue());
        } else {
            begin(item);
        }
    }

    private void begin(Object value) {
        if (value instanceof Map<?, ?> members) {
            piece.append('{');
            open.push(new Level(members.entrySet().iterator(), '}'));
        } else if (value instanceof Collection<?> items) {
            piece.append('[');
            open.push(new Level(items.iterator(), ']'));
        } else if (value instanceof String string) {
            piece.append('"');
            text = string;
            written = 0;
        } else {
            piece.append(Json.write(value));
        }
    }

    /** Writes so much of the text as fills the piece; never half a surrogate pair. */
    private void writeText() {
        int end = Math.min(text.length(), written + CHARACTERS - piece.length());
        if (end < text.length()
                && end > 0
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        String quoted = Json.write(text.substring(written, end));
        piece.append(quoted, 1, quoted.length() - 1);
        written = end;
        if (written == text.length()) {
            piece.append('"');
            text = null;
        }
    }
}
