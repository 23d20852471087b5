package app.offgrid.conformance;

/** What a check or a story expected and did not find; the message says what, for a person. */
public final class Unmet extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    public Unmet(String message) {
        super(message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …");
    }

    /** Throws if the condition does not hold. */
    public static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Unmet(message);
        }
    }

    /** Throws if the two are not equal. */
    public static void unlessEqual(Object expected, Object actual, String what) {
        if (expected == null ? actual != null : !expected.equals(actual)) {
            throw new Unmet(what + ": expected " + expected + ", found " + actual);
        }
    }
}
