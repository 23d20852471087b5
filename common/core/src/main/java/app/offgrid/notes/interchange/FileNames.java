package app.offgrid.notes.interchange;

import app.offgrid.notes.note.FieldRules;
import java.util.HashSet;
import java.util.Set;

/** Names for exported files that every file system takes, each given once, even where upper and lower case are one. */
final class FileNames {
    private static final int LONGEST = 60;
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final String DEVICES = " con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 "
            + "lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 ";

    private final Set<String> given = new HashSet<String>();

    /**
     * @param notebook null for none; slashes in it make folders
     * @param title may be empty
     * @param ending with its dot
     */
    String next(String notebook, String title, String ending) {
        String folder = notebook == null ? "" : folder(notebook);
        String base = folder + safe(title, "Untitled");
        String name = base + ending;
        for (int number = 2; !given.add(name.toLowerCase()); number++) {
            name = base + " (" + number + ")" + ending;
        }
        return name;
    }

    private static String folder(String notebook) {
        StringBuilder folder = new StringBuilder();
        int at = 0;
        while (at <= notebook.length()) {
            int slash = notebook.indexOf('/', at);
            int end = slash < 0 ? notebook.length() : slash;
            if (notebook.substring(at, end).trim().length() > 0) {
                folder.append(safe(notebook.substring(at, end), "_")).append('/');
            }
            at = end + 1;
        }
        return folder.toString();
    }

    private static String safe(String text, String otherwise) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = c >= 0xD800 && c <= 0xDFFF;
            boolean isInvisible = c >= 0x7f && c < 0xa0 || c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e;
            name.append(c < ' ' || FORBIDDEN.indexOf(c) >= 0 || isInvisible ? ' ' : c);
            if (isPair && !isWholePair(text, i)) {
                name.setCharAt(name.length() - 1, '_');
            }
        }
        String cut = FieldRules.cut(name.toString().trim(), LONGEST);
        int end = cut.length();
        while (end > 0 && (cut.charAt(end - 1) == '.' || cut.charAt(end - 1) <= ' ')) {
            end--;
        }
        String result = cut.substring(0, end);
        if (result.length() == 0) {
            return otherwise;
        }
        int dot = result.indexOf('.');
        String stem = dot < 0 ? result : result.substring(0, dot);
        boolean isReserved =
                result.charAt(0) == '.' || DEVICES.indexOf(" " + stem.trim().toLowerCase() + " ") >= 0;
        return isReserved ? "_" + result : result;
    }

    private static boolean isWholePair(String text, int i) {
        char c = text.charAt(i);
        if (c <= 0xDBFF) {
            return i + 1 < text.length() && text.charAt(i + 1) >= 0xDC00 && text.charAt(i + 1) <= 0xDFFF;
        }
        return i > 0 && text.charAt(i - 1) >= 0xD800 && text.charAt(i - 1) <= 0xDBFF;
    }
}
