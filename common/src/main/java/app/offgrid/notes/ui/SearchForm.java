package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.FoundNote;
import app.offgrid.notes.notebook.FoundPage;
import app.offgrid.notes.notebook.NoteEditor;
import app.offgrid.notes.notebook.NoteSearch;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.store.NoteSummary;
import app.offgrid.notes.store.SearchCursor;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.TextField;
import com.codename1.ui.events.DataChangedListener;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.ui.util.UITimer;
import java.util.ArrayList;
import java.util.List;

/** Finds notes while a person types. The search runs beside the event thread; only the answer to the last key is shown. */
final class SearchForm extends Screen {
    /** Long enough that a word is typed without a search for each letter, short enough not to be noticed. */
    private static final int PAUSE_MILLIS = 150;

    /** Of a search that goes on, so many of the last rows are kept; the first ones are there again at a tap. */
    static final int MOST_ROWS = 200;

    private final TextField field = new TextField("", Texts.of("search.hint"), 20, TextField.ANY);
    private final SearchFilters filters;
    private final Container results = new Container(BoxLayout.y());
    private final List<Component> rows = new ArrayList<Component>();
    private final Columns columns;
    private final NoteBeside beside;
    private boolean dropped;
    private int asked;
    private UITimer pause;

    SearchForm(Screens screens) {
        super(screens, "Search", "");
        addBack(screens::back);
        field.setName("searchField");
        field.setUIID("SearchField");
        field.getHintLabel().setUIID("SearchFieldHint");
        field.setAccessibilityText(Texts.of("search.hint"));
        DataChangedListener typed = (type, index) -> typed();
        field.addDataChangedListener(typed);
        getToolbar().setTitleComponent(field);
        filters = new SearchFilters(screens, this, this::search);
        results.setName("results");
        results.setScrollableY(true);
        Container column = new Container(new BorderLayout());
        column.add(BorderLayout.NORTH, ReadableWidth.around(filters)).add(BorderLayout.CENTER, results);
        beside = new NoteBeside(screens, this);
        columns = new Columns(column);
        add(BorderLayout.CENTER, columns);
        setFormBottomPaddingEditingMode(true);
        arrange();
        addSizeChangedListener(event -> arrange());
        setEditOnShow(field);
        say("search.start");
    }

    @Override
    String spokenTitle() {
        return Texts.of("search.open");
    }

    private void arrange() {
        columns.arrange(null, Columns.fitNote() ? beside : null);
        NoteEditor open = Columns.fitNote() ? null : beside.close();
        if (open != null) {
            goLater(() -> screens.open(open));
        }
    }

    @Override
    void noteSaved() {
        search();
    }

    @Override
    boolean openBeside(NoteEditor editor) {
        if (Columns.fitNote()) {
            beside.open(editor);
        }
        return Columns.fitNote();
    }

    @Override
    boolean closeBeside() {
        return beside.close() != null;
    }

    @Override
    boolean escape() {
        return top() == null && beside.escape() || super.escape();
    }

    @Override
    boolean command(char letter) {
        return beside.command(letter) || super.command(letter);
    }

    @Override
    void leave() {
        beside.leave();
    }

    @Override
    void statusChanged(SyncStatus status) {
        beside.statusChanged();
    }

    private void typed() {
        if (pause != null) {
            pause.cancel();
        }
        pause = UITimer.timer(PAUSE_MILLIS, false, this, this::search);
    }

    /** Asks for the first page of what is typed now. */
    private void search() {
        String words = field.getText();
        if (NoteSearch.isEmpty(words)) {
            asked++;
            say("search.start");
            return;
        }
        ask(words, null);
    }

    private void ask(String words, SearchCursor after) {
        int mine = ++asked;
        FoundPage[] page = new FoundPage[1];
        Background.run(screens, () -> page[0] = screens.notes().search().find(words, filters.filter(), after), () -> {
            if (mine == asked) {
                show(words, page[0], after == null);
            }
        });
    }

    private void say(String key) {
        results.removeAll();
        results.add(Parts.box(
                "Empty",
                Parts.icon(FontImage.MATERIAL_SEARCH, "EmptyIcon", 12),
                Parts.text(Texts.of(key + ".title"), "EmptyTitle"),
                Parts.text(Texts.of(key + ".text"), "EmptyText")));
        // Twice: how high a text is can be told only once it has its width.
        results.revalidate();
        results.forceRevalidate();
    }

    private void show(String words, FoundPage page, boolean first) {
        if (first) {
            rows.clear();
            dropped = false;
        }
        if (first && page.notes().isEmpty() && page.next() == null) {
            say(page.isComplete() ? "search.none" : "search.reading");
            return;
        }
        long now = screens.clock().now();
        Component firstNew = null;
        for (FoundNote found : page.notes()) {
            Component row = ReadableWidth.around(new FoundRow(found, now, () -> open(found.note())));
            rows.add(row);
            firstNew = firstNew == null ? row : firstNew;
        }
        int over = Math.max(0, rows.size() - MOST_ROWS);
        rows.subList(0, over).clear();
        dropped |= over > 0;
        lay(page.next() == null ? null : () -> ask(words, page.next()));
        if (first) {
            results.scrollRectToVisible(0, 0, 1, 1, results);
        } else if (over > 0 && firstNew != null) {
            results.revalidate();
            results.scrollComponentToVisible(firstNew);
        }
        revalidateLater();
    }

    /** @param more what reads on; null at the end */
    private void lay(Runnable more) {
        results.removeAll();
        if (dropped) {
            results.add(Parts.button("searchFirst", Texts.of("search.first"), "TextButton", this::search));
        }
        for (Component row : rows) {
            results.add(row);
        }
        if (more != null) {
            results.add(Parts.button("searchMore", Texts.of("search.more"), "TextButton", more));
        }
    }

    private void open(NoteSummary note) {
        if (note.state() == NoteState.CONFLICT) {
            screens.openConflict(note.noteId());
        } else {
            screens.openNote(note.noteId());
        }
    }

    @Override
    void notesChanged() {
        beside.notesChanged();
        search();
    }

    @Override
    Screen again() {
        SearchForm same = new SearchForm(screens);
        same.field.setText(field.getText());
        NoteEditor open = beside.close();
        if (open != null) {
            same.openBeside(open);
        }
        return same;
    }
}
