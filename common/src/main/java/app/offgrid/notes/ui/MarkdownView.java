package app.offgrid.notes.ui;

import app.offgrid.notes.markdown.Block;
import app.offgrid.notes.markdown.Inline;
import app.offgrid.notes.markdown.Markdown;
import app.offgrid.notes.markdown.PlainText;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import com.codename1.util.SuccessCallback;
import java.util.ArrayList;
import java.util.List;

/** A Markdown text to read. Check boxes can be tapped, links open, wide tables and code scroll sideways. */
final class MarkdownView extends Container {
    /** Blocks shown at first, and more at each tap on "show more": a text of any length opens at once. */
    private static final int BLOCKS = 300;

    private static final float MOST_CELL_MILLIMETRES = 34;

    private final SuccessCallback<Integer> tapped;
    private final boolean editable;
    private int left;
    private int limit = BLOCKS;
    private int boxes;

    /** @param tapped hears of a check box that is tapped, by its place in the text */
    MarkdownView(String markdown, boolean editable, SuccessCallback<Integer> tapped) {
        super(BoxLayout.y(), "Preview");
        setName("preview");
        this.tapped = tapped;
        this.editable = editable;
        show(markdown);
    }

    /** Shows another text, no less of it than before. */
    void show(String markdown) {
        removeAll();
        boxes = 0;
        left = limit;
        Block document = Markdown.parse(markdown);
        addAll(document.children(), this);
        if (document.children().isEmpty()) {
            add(Parts.text(Texts.of("editor.read.empty"), "PreviewEmpty"));
        }
        if (left < 0) {
            add(Parts.button("showMore", Texts.of("editor.read.more"), "TextButton", () -> {
                limit *= 4;
                show(markdown);
                revalidateLater();
            }));
        }
    }

    private void addAll(List<Block> blocks, Container to) {
        for (Block block : blocks) {
            left--;
            if (left < 0) {
                return;
            }
            Component component = component(block);
            to.add(component);
            if (to == this) {
                direct(component, TextDirection.isRightToLeft(firstWords(block), isRTL()));
            }
        }
    }

    /** A block stands in the direction of its own text, with its markers and columns; code from left to right. */
    private static void direct(Component component, boolean rightToLeft) {
        boolean direction = rightToLeft && !"PreviewCode".equals(component.getUIID());
        component.setRTL(direction);
        if (component instanceof Container) {
            for (Component part : (Container) component) {
                direct(part, direction);
            }
        }
    }

    private Component component(Block block) {
        switch (block.kind()) {
            case HEADING:
                return new RichText(block.inlines(), "PreviewHeading" + Math.min(block.level(), 4));
            case CODE:
                return code(block);
            case QUOTE:
                Container quote = new Container(BoxLayout.y(), "PreviewQuote");
                addAll(block.children(), quote);
                return quote;
            case BULLETS:
            case NUMBERS:
                return list(block);
            case RULE:
                return Parts.line("PreviewRule");
            case TABLE:
                return table(block);
            default:
                return new RichText(block.inlines(), "PreviewText");
        }
    }

    private Component list(Block list) {
        Container items = new Container(BoxLayout.y(), "PreviewList");
        int number = list.level();
        for (Block item : list.children()) {
            left--;
            if (left < 0) {
                break;
            }
            Container words = new Container(BoxLayout.y(), item.box() < 0 ? "PreviewItem" : "PreviewTask");
            addAll(item.children(), words);
            Container row = new Container(new BorderLayout());
            row.add(BorderLayout.CENTER, words);
            row.add(BorderLayout.WEST, Parts.box("Container", marker(list, item, number)));
            items.add(row);
            number++;
        }
        return items;
    }

    private Component marker(Block list, Block item, int number) {
        if (item.box() < 0) {
            boolean numbers = list.kind() == Block.Kind.NUMBERS;
            return Parts.label(numbers ? number + "." : "\u2022", "PreviewMarker");
        }
        Button box = Parts.button(
                "box-" + boxes,
                "",
                item.isChecked() ? "PreviewBoxOn" : "PreviewBox",
                () -> tapped.onSucess(Integer.valueOf(item.box())));
        boxes++;
        box.setEnabled(editable);
        box.setAccessibilityText(Texts.of(item.isChecked() ? "editor.box.clear" : "editor.box.tick", firstWords(item)));
        char icon = item.isChecked() ? FontImage.MATERIAL_CHECK_BOX : FontImage.MATERIAL_CHECK_BOX_OUTLINE_BLANK;
        Parts.setIcon(box, icon, Parts.BAR_ICON);
        return box;
    }

    /** The text that a block begins with; empty if it has none, or none but code. */
    private static String firstWords(Block block) {
        String words = PlainText.of(block.inlines());
        for (int i = 0; i < block.children().size() && words.trim().length() == 0; i++) {
            words = firstWords(block.children().get(i));
        }
        return words;
    }

    private Component code(Block block) {
        Container lines = new Container(BoxLayout.y());
        String text = block.text();
        int at = 0;
        while (at <= text.length() && left >= 0) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Label line = Parts.label(end == at ? " " : tabsAsSpaces(text.substring(at, end)), "PreviewCodeLine");
            line.setEndsWith3Points(false);
            lines.add(line);
            at = end + 1;
            left--;
        }
        return sideways(lines, "PreviewCode");
    }

    private static String tabsAsSpaces(String line) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            spaced.append(line.charAt(i) == '\t' ? "    " : line.substring(i, i + 1));
        }
        return spaced.toString();
    }

    private Component table(Block table) {
        List<List<List<Inline>>> rows = new ArrayList<List<List<Inline>>>();
        List<Integer> widths = new ArrayList<Integer>();
        int most = CN.convertToPixels(MOST_CELL_MILLIMETRES);
        for (Block row : table.children()) {
            left--;
            if (left < 0) {
                break;
            }
            List<List<Inline>> cells = new ArrayList<List<Inline>>();
            for (int i = 0; i < row.children().size(); i++) {
                List<Inline> words = row.children().get(i).inlines();
                cells.add(words);
                int width = Math.min(
                        most, new RichText(words, rows.isEmpty() ? "PreviewHead" : "PreviewCell").naturalWidth() + 1);
                if (i == widths.size()) {
                    widths.add(Integer.valueOf(width));
                } else if (widths.get(i).intValue() < width) {
                    widths.set(i, Integer.valueOf(width));
                }
            }
            rows.add(cells);
        }
        Container grid = new Container(BoxLayout.y());
        for (int i = 0; i < rows.size(); i++) {
            Container line = new Container(BoxLayout.x(), i == 0 ? "PreviewHeadRow" : "PreviewRow");
            for (int k = 0; k < widths.size(); k++) {
                List<Inline> words = k < rows.get(i).size() ? rows.get(i).get(k) : new ArrayList<Inline>();
                line.add(new RichText(
                        words,
                        i == 0 ? "PreviewHead" : "PreviewCell",
                        widths.get(k).intValue()));
            }
            grid.add(line);
        }
        return sideways(grid, "PreviewTable");
    }

    private static Container sideways(Container inner, String uiid) {
        Container scroll = new Container(BoxLayout.x(), uiid);
        scroll.setScrollableX(true);
        scroll.add(inner);
        return scroll;
    }
}
