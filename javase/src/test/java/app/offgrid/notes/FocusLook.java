package app.offgrid.notes;

import com.codename1.ui.Component;
import com.codename1.ui.TextArea;
import com.codename1.ui.plaf.Border;
import com.codename1.ui.plaf.CSSBorder;
import com.codename1.ui.plaf.RoundRectBorder;
import com.codename1.ui.plaf.Style;

/** How a part looks that keys go to. */
final class FocusLook {
    private FocusLook() {}

    /**
     * True if a person sees by a frame or a ground that keys go there.
     *
     * @param control what reacts to keys
     * @param touched the part of the form that it leads, or the control itself
     */
    static boolean isSeen(Component control, Component touched) {
        // A field shows its cursor. A row of the list is framed by the list itself. No key goes to the shade of a
        // sheet.
        boolean otherwise = control instanceof TextArea
                || touched.getClass().getSimpleName().equals("NoteRow")
                || control.getUIID().equals("SheetShade");
        return otherwise || changes(control) || changes(touched);
    }

    private static boolean changes(Component part) {
        return !lookOf(part.getUnselectedStyle()).equals(lookOf(part.getSelectedStyle()));
    }

    private static String lookOf(Style style) {
        Border border = style.getBorder();
        String frame = border == null || border.isEmptyBorder() ? "" : border.getClass() + described(border);
        boolean filled = style.getBgTransparency() != 0;
        return frame + " on " + (filled ? style.getBgColor() + "/" + style.getBgTransparency() : "nothing");
    }

    private static String described(Border border) {
        return border instanceof CSSBorder styled
                ? styled.toCSSString()
                : border instanceof RoundRectBorder round
                        ? round.getStrokeColor() + "/" + round.getStrokeThickness()
                        : String.valueOf(border.getThickness());
    }
}
