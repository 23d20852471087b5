package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.markdown.PlainText;
import app.offgrid.notes.note.NoteColor;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.store.Reminder;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Graphics;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.plaf.UIManager;

/** A note in a list. Rows are few and show one note after the other as the list moves. */
final class NoteRow extends Container {
    /** What a person does with a row. */
    interface Touch {
        void tapped(NoteSummary note);

        void held(NoteSummary note);

        /** Where a row follows a finger to the side. */
        Swipe swipe();
    }

    /** How a row differs from the others. */
    enum Look {
        PLAIN,
        PICKED,
        /** The note is open beside the list. */
        OPEN
    }

    /** A button that is tapped or held, never both by one touch. */
    private final class Lead extends Button {
        private final transient Touch touch;
        private boolean held;

        Lead(Touch touch) {
            this.touch = touch;
            setShouldLocalize(false);
            setUIID("CardPlain");
            addActionListener(event -> tap());
        }

        private void tap() {
            if (!held && note != null) {
                touch.tapped(note);
            }
            held = false;
        }

        @Override
        public void pressed() {
            held = false;
            super.pressed();
        }

        @Override
        public void pointerPressed(int x, int y) {
            touch.swipe().press(NoteRow.this, x, y);
            super.pointerPressed(x, y);
        }

        @Override
        public void pointerDragged(int x, int y) {
            if (touch.swipe().drag(x, y)) {
                // No tap when the finger is lifted.
                dragInitiated();
            } else {
                super.pointerDragged(x, y);
            }
        }

        @Override
        public void pointerReleased(int x, int y) {
            if (touch.swipe().release()) {
                dragInitiated();
            }
            super.pointerReleased(x, y);
        }

        @Override
        public void longPointerPress(int x, int y) {
            super.longPointerPress(x, y);
            if (note != null && !touch.swipe().isMoving()) {
                held = true;
                touch.held(note);
            }
        }
    }

    /** More would not fit anyway. */
    private static final int MOST_TAGS = 6;

    private static final float CURSOR_MILLIMETRES = 0.4f;
    private static final float OPEN_MILLIMETRES = 0.25f;
    /** As in the style sheet. */
    private static final float CORNER_MILLIMETRES = 2.4f;

    private final Button lead;
    private final Label title = Parts.label("", "NoteTitle");
    private final Label pin = Parts.icon(FontImage.MATERIAL_PUSH_PIN, "NotePin", 2.8f);
    private final Label time = Parts.label("", "NoteTime");
    private final PreviewLines preview = new PreviewLines();
    private final Container meta = new Container(BoxLayout.x(), "NoteMeta");
    private NoteSummary note;
    private boolean cursor;
    private boolean open;

    NoteRow(Touch touch) {
        super(new BorderLayout(), "NoteRow");
        lead = new Lead(touch);
        title.setEndsWith3Points(true);
        Container head = new Container(new BorderLayout());
        head.add(BorderLayout.WEST, pin).add(BorderLayout.CENTER, title).add(BorderLayout.EAST, time);
        add(BorderLayout.NORTH, head).add(BorderLayout.CENTER, preview).add(BorderLayout.SOUTH, meta);
        add(BorderLayout.WEST, lead);
        setLeadComponent(lead);
    }

    /** The height that every row needs: title, a line of preview, a line of tags. */
    static int heightOfAll() {
        NoteRow sample = new NoteRow(null);
        sample.title.setText("Xg");
        sample.meta.add(Parts.label("Xg", "Tag"));
        return sample.getPreferredH() + sample.getStyle().getVerticalMargins();
    }

    private static Label tag(String tag) {
        Label label = Parts.label(tag, "Tag");
        label.setEndsWith3Points(true);
        return label;
    }

    NoteSummary note() {
        return note;
    }

    /** @param hasAccount without one, nothing is ever sent, and it is no news that a note was not */
    void show(NoteSummary shown, long now, boolean hasAccount, Look look) {
        note = shown;
        open = look == Look.OPEN;
        setUIID(look == Look.PICKED ? "NoteRowPicked" : colored("NoteRow", shown.color()));
        Headline headline = shown.headline();
        String words = Texts.nameOf(headline.text());
        title.setUIID(headline.text().length() == 0 ? "NoteUntitled" : "NoteTitle");
        pin.setHidden(!shown.pinned());
        time.setText(Times.brief(shown.editedAt(), now));
        int end = headline.isFromBody() ? fitting(words) : words.length();
        title.setText(words.substring(0, end).trim());
        preview.setText(PlainText.joined(words.substring(end), headline.rest()));
        showMeta(hasAccount);
        lead.setName("note-" + shown.noteId());
        lead.setAccessibilityText(accessibleText(words, look == Look.PICKED));
        setShouldCalcPreferredSize(true);
    }

    /** As many whole words as stand beside the time. First words that are no title go on below instead of being cut off. */
    private int fitting(String words) {
        int beside = time.getPreferredW() + time.getStyle().getHorizontalMargins();
        beside += pin.isHidden() ? 0 : pin.getPreferredW() + pin.getStyle().getHorizontalMargins();
        int room = getWidth() - getStyle().getHorizontalPadding() - beside;
        return room <= 0
                ? words.length()
                : PreviewLines.lineEnd(title.getStyle().getFont(), words, 0, room);
    }

    /** @param on true if the keys of a keyboard go to this row */
    void showCursor(boolean on) {
        if (cursor != on) {
            cursor = on;
            repaint();
        }
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        if (open) {
            paintRing(g, "NoteRowOpen", OPEN_MILLIMETRES);
        }
        if (cursor) {
            paintRing(g, "NoteRowCursor", CURSOR_MILLIMETRES);
        }
    }

    private void paintRing(Graphics g, String uiid, float millimetres) {
        int width = Math.max(2, CN.convertToPixels(millimetres));
        int arc = CN.convertToPixels(2 * CORNER_MILLIMETRES);
        g.setColor(UIManager.getInstance().getComponentStyle(uiid).getFgColor());
        g.setAntiAliased(true);
        for (int i = 0; i < width; i++) {
            g.drawRoundRect(getX() + i, getY() + i, getWidth() - 1 - 2 * i, getHeight() - 1 - 2 * i, arc, arc);
        }
    }

    @Override
    protected int getDragRegionStatus(int x, int y) {
        return DRAG_REGION_LIKELY_DRAG_XY;
    }

    /** The UIID for a colour of notes: that of no colour, with its name at the end if it has one. */
    static String colored(String plain, String color) {
        return NoteColor.NONE.equals(color) || !NoteColor.NAMES.contains(color)
                ? plain
                : plain + (char) (color.charAt(0) - 'a' + 'A') + color.substring(1);
    }

    private String accessibleText(String words, boolean picked) {
        String text = Texts.of("list.row", words, time.getText());
        return picked ? Texts.of("list.row.picked", text) : text;
    }

    private void showMeta(boolean hasAccount) {
        meta.removeAll();
        boolean newsless = note.state() == NoteState.PENDING && !hasAccount;
        if (note.state() != NoteState.SYNCED && !newsless) {
            meta.add(stateMark(note.state()));
        }
        int room = getWidth() - getStyle().getHorizontalPadding();
        int used = meta.getPreferredW();
        for (String tag : note.tags()) {
            Label label = tag(tag);
            used += label.getPreferredW() + label.getStyle().getHorizontalMargins();
            boolean fits = used <= room && meta.getComponentCount() < MOST_TAGS;
            if (!fits && meta.getComponentCount() > 0) {
                break; // rather one tag less than a piece of one
            }
            meta.add(label);
        }
        meta.setHidden(meta.getComponentCount() == 0);
    }

    /**
     * @param reminder null if the note has none
     * @param silent nothing will be shown at its time
     */
    void remind(Reminder reminder, long now, boolean silent) {
        if (reminder != null) {
            meta.addComponent(0, ReminderMark.label(reminder, now, silent));
            meta.setHidden(false);
        }
    }

    /** Nothing is shown of a note that is synced, so that the eye falls on the others. */
    private static Component stateMark(NoteState state) {
        switch (state) {
            case PENDING:
                return mark("state.pending", FontImage.MATERIAL_CLOUD_UPLOAD, "StatePending");
            case FAILED:
                return mark("state.failed", FontImage.MATERIAL_ERROR_OUTLINE, "StateFailed");
            default:
                return mark("state.conflict", FontImage.MATERIAL_CALL_SPLIT, "StateConflict");
        }
    }

    private static Label mark(String key, char icon, String uiid) {
        Label mark = Parts.label(Texts.of(key), uiid);
        Parts.setIcon(mark, icon, 2.4f);
        mark.setGap(Parts.gap(mark));
        return mark;
    }
}
