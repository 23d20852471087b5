package app.offgrid.notes.ui;

/** Addresses that a note leads to. Only those that open a page, a letter or a call: a note may come from anybody. */
final class Links {
    private static final String[] SCHEMES = {"http://", "https://", "mailto:", "tel:"};

    private Links() {}

    /** Opens an address outside of the app, if it is of a kind that is. */
    static void open(String link) {
        String address = safe(link);
        if (address != null) {
            OtherApps.open(address);
        }
    }

    /** What to open for a link as it is written, or null for nothing. */
    static String safe(String link) {
        String lower = link.toLowerCase();
        for (String scheme : SCHEMES) {
            if (lower.startsWith(scheme)) {
                return link;
            }
        }
        boolean bareHost = lower.indexOf(':') < 0 && lower.indexOf('.') > 0 && !lower.startsWith("/");
        return bareHost ? "https://" + link : null;
    }
}
