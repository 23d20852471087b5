package app.offgrid.notes.markup;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads XML or HTML as a stream of tokens in constant memory. Comments, processing instructions and document types are
 * passed over. Never fails on what the text says, only when reading it fails. For one thread.
 */
public final class MarkupReader {
    /** What the reader stands on. */
    public enum Token {
        /** A start tag; an empty-element tag gives a start and an end. */
        START,
        END,
        /** Characters with their references decoded, or a CDATA section as it is. */
        TEXT,
        /** The end of the input. */
        NOTHING
    }

    private static final int LONGEST_NAME = 64;
    private static final int MOST_ATTRIBUTES = 64;

    private final Characters in;
    private final int textLimit;
    private String name = "";
    private final Map<String, String> attributes = new HashMap<String, String>();
    private StringBuilder text = new StringBuilder();
    private boolean cut;
    private boolean keepsText = true;
    private boolean endsItself;
    private String rawElement;

    /**
     * @param in read to its end, not closed
     * @param textLimit most characters of one token that are kept; see {@link #wasCut}
     */
    public MarkupReader(Reader in, int textLimit) {
        this.in = new Characters(in);
        this.textLimit = textLimit;
    }

    /** The name of the tag, in lower case. */
    public String name() {
        return name;
    }

    /** An attribute of the start tag; null if it has none of this (lower-case) name. */
    public String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The characters of a text token; empty while texts are passed over. */
    public String text() {
        return text.toString();
    }

    /** True if a token since the last call was longer than the limit, and its end was dropped. */
    public boolean wasCut() {
        boolean result = cut;
        cut = false;
        return result;
    }

    /** Whether the characters of the tokens from now on are wanted; what is not is passed over without being kept. */
    public void keepText(boolean wanted) {
        keepsText = wanted;
    }

    /** Moves to the next token. */
    public Token next() throws IOException {
        if (endsItself) {
            endsItself = false;
            return Token.END;
        }
        text = new StringBuilder();
        if (rawElement != null) {
            readRaw(rawElement);
            rawElement = null;
            return Token.TEXT;
        }
        while (true) {
            int c = in.read();
            if (c < 0) {
                return text.length() > 0 ? Token.TEXT : Token.NOTHING;
            }
            if (c != '<' || !startsMarkup(in.peek())) {
                readText(c);
                return Token.TEXT;
            }
            Token token = readMarkup();
            if (token != null) {
                return token;
            }
        }
    }

    private static boolean startsMarkup(int c) {
        return isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void readText(int first) throws IOException {
        int c = first;
        while (true) {
            if (c == '&') {
                keep(readReference());
            } else {
                keep((char) c);
            }
            if (in.peek() < 0 || in.peek() == '<' && startsMarkup(in.peekSecond())) {
                return;
            }
            c = in.read();
        }
    }

    private void keep(char c) {
        if (keepsText && text.length() < textLimit) {
            text.append(c);
        } else if (keepsText) {
            cut = true;
        }
    }

    private void keep(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            keep(characters.charAt(i));
        }
    }

    /** After the ampersand. A reference that nobody knows is text. */
    private String readReference() throws IOException {
        StringBuilder reference = new StringBuilder();
        while (reference.length() < Math.max(Entities.LONGEST, 10)
                && (isLetter(in.peek()) || in.peek() == '#' || in.peek() >= '0' && in.peek() <= '9')) {
            reference.append((char) in.read());
        }
        String decoded = in.peek() == ';' ? Entities.decode(reference.toString()) : null;
        if (decoded == null) {
            return "&" + reference;
        }
        in.read();
        return decoded;
    }

    /** After the bracket; null if it was nothing that anybody is told of. */
    private Token readMarkup() throws IOException {
        switch (in.peek()) {
            case '?':
                in.skipPast("?>");
                return null;
            case '!':
                in.read();
                return readDeclaration();
            case '/':
                in.read();
                name = readName();
                in.skipPast(">");
                return Token.END;
            default:
                name = readName();
                readAttributes();
                rawElement = !endsItself && ("script".equals(name) || "style".equals(name)) ? name : null;
                return Token.START;
        }
    }

    private Token readDeclaration() throws IOException {
        if (in.peek() == '-') {
            in.read();
            if (in.peek() == '-') {
                in.read();
                in.skipPast("-->");
                return null;
            }
        } else if (in.peek() == '[') {
            in.skipPast("[CDATA[");
            readCharacterData();
            return Token.TEXT;
        }
        skipDocumentType();
        return null;
    }

    /** A document type may hold declarations in square brackets. They are not read, so no entity comes from them. */
    private void skipDocumentType() throws IOException {
        boolean inBrackets = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '[') {
                inBrackets = true;
            } else if (c == ']') {
                inBrackets = false;
            } else if (c == '>' && !inBrackets) {
                return;
            }
        }
    }

    private void readCharacterData() throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == ']' && in.peek() == ']' && in.peekSecond() == '>') {
                in.read();
                in.read();
                return;
            }
            keep((char) c);
        }
    }

    /** What stands within a script or a style sheet is no markup. */
    private void readRaw(String element) throws IOException {
        while (in.peek() >= 0 && !in.isAt("</" + element)) {
            in.read();
        }
    }

    private String readName() throws IOException {
        StringBuilder result = new StringBuilder();
        for (int c = in.peek(); c >= 0 && c > ' ' && c != '>' && c != '/' && c != '='; c = in.peek()) {
            in.read();
            if (result.length() < LONGEST_NAME) {
                result.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            }
        }
        return result.toString();
    }

    private void readAttributes() throws IOException {
        attributes.clear();
        while (true) {
            int c = in.peek();
            if (c < 0 || c == '>') {
                in.read();
                return;
            }
            if (c == '/') {
                in.read();
                endsItself = in.peek() == '>';
            } else if (c <= ' ' || c == '=') {
                in.read();
            } else {
                readAttribute();
            }
        }
    }

    private void readAttribute() throws IOException {
        String attribute = readName();
        skipSpace();
        String value = "";
        if (in.peek() == '=') {
            in.read();
            skipSpace();
            value = readValue();
        }
        if (attributes.size() < MOST_ATTRIBUTES && !attributes.containsKey(attribute)) {
            attributes.put(attribute, value);
        }
    }

    private String readValue() throws IOException {
        int quote = in.peek() == '"' || in.peek() == '\'' ? in.read() : 0;
        StringBuilder value = new StringBuilder();
        while (true) {
            int c = in.peek();
            if (c < 0 || (quote == 0 ? c <= ' ' || c == '>' : c == quote)) {
                if (quote != 0) {
                    in.read();
                }
                return value.toString();
            }
            in.read();
            String piece = c == '&' ? readReference() : String.valueOf((char) c);
            if (value.length() + piece.length() <= textLimit) {
                value.append(piece);
            }
        }
    }

    private void skipSpace() throws IOException {
        while (in.peek() >= 0 && in.peek() <= ' ') {
            in.read();
        }
    }
}
