package app.offgrid.notes.markup;

import java.util.ArrayList;
import java.util.List;

/** Emphasis by style attributes: each span's end tag closes what its start tag has opened. */
final class SpanStyles {
    private static final int MOST = 1000;
    private static final String[][] SIGNS = {
        {"font-weight:bold", "**"}, {"font-weight:700", "**"}, {"font-style:italic", "*"}, {"line-through", "~~"}
    };

    private final List<List<String>> open = new ArrayList<List<String>>();

    /** A style attribute without spaces, in lower case; empty for null. */
    static String normalized(String style) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; style != null && i < style.length(); i++) {
            if (style.charAt(i) > ' ') {
                result.append(style.charAt(i));
            }
        }
        return result.toString().toLowerCase();
    }

    /** @param style normalized */
    void start(String style, InlineText inline) {
        if (open.size() == MOST) {
            return;
        }
        List<String> names = new ArrayList<String>();
        for (String[] sign : SIGNS) {
            if (style.indexOf(sign[0]) >= 0) {
                String name = "span " + open.size() + sign[0];
                inline.open(name, sign[1], null);
                names.add(name);
            }
        }
        open.add(names);
    }

    void end(InlineText inline) {
        List<String> names = open.isEmpty() ? new ArrayList<String>() : open.remove(open.size() - 1);
        for (int i = names.size() - 1; i >= 0; i--) {
            inline.close(names.get(i));
        }
    }
}
