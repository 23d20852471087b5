package app.offgrid.notes.markup;

/** The addresses that a note may link to: no scripts, nothing of the device. */
final class LinkTarget {
    private static final String[] SCHEMES = {"http:", "https:", "mailto:", "tel:", "ftp:", "evernote:", "joplin:"};
    private static final int LONGEST = 4000;

    private LinkTarget() {}

    /** False for null. */
    static boolean isSafe(String target) {
        if (target == null || target.length() > LONGEST) {
            return false;
        }
        String lower = target.trim().toLowerCase();
        for (String scheme : SCHEMES) {
            if (lower.startsWith(scheme)) {
                return true;
            }
        }
        return false;
    }
}
