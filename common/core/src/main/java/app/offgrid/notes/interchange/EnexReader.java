package app.offgrid.notes.interchange;

import app.offgrid.notes.markup.HtmlToMarkdown;
import app.offgrid.notes.markup.MarkupReader;
import app.offgrid.notes.markup.MarkupReader.Token;
import app.offgrid.notes.note.Field;
import app.offgrid.notes.note.NoteFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Evernote's export, one note at a time however large the file: the pictures in it are passed over as they stream by.
 * A file has no ids, so a note is known by its title, its creation and its content.
 */
final class EnexReader implements NoteReader {
    private final ArchiveFiles files;
    private final int total;
    private final Identities identities;
    private final Findings findings;
    private MarkupReader in;
    private ForeignNote note;

    EnexReader(ArchiveFiles files, int total, Identities identities, Findings findings) {
        this.files = files;
        this.total = total;
        this.identities = identities;
        this.findings = findings;
    }

    /** How many notes the file on which the files stand has. */
    static int count(ArchiveFiles files) throws IOException {
        MarkupReader in = new MarkupReader(files.reader(), 0);
        in.keepText(false);
        int notes = 0;
        for (Token token = in.next(); token != Token.NOTHING; token = in.next()) {
            notes += token == Token.START && in.name().equals("note") ? 1 : 0;
            if (notes > ImportLimits.ITEMS) {
                throw new OverLimitException("more than " + ImportLimits.ITEMS + " notes", true);
            }
        }
        return notes;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public boolean advance() throws IOException {
        note = null;
        while (true) {
            if (in == null && !openNext()) {
                return false;
            }
            in.keepText(false);
            for (Token token = in.next(); token != Token.NOTHING; token = in.next()) {
                if (token == Token.START && in.name().equals("note")) {
                    readNote();
                    return true;
                }
            }
            in = null;
        }
    }

    private boolean openNext() throws IOException {
        while (files.next()) {
            if (files.name().toLowerCase().endsWith(".enex")) {
                in = new MarkupReader(files.reader(), ImportLimits.NOTE_CHARACTERS);
                return true;
            }
            findings.add(files.name(), NotTaken.Reason.UNKNOWN_TYPE, "");
        }
        return false;
    }

    /** What a note element says, while it is read. */
    private static final class Draft {
        private final StringBuilder title = new StringBuilder();
        private final StringBuilder content = new StringBuilder();
        private final StringBuilder created = new StringBuilder();
        private final StringBuilder updated = new StringBuilder();
        private final StringBuilder source = new StringBuilder();
        private final List<StringBuilder> tags = new ArrayList<StringBuilder>();
        private final List<StringBuilder> resources = new ArrayList<StringBuilder>();
        private final List<StringBuilder> tasks = new ArrayList<StringBuilder>();
        private final List<StringBuilder> taskStates = new ArrayList<StringBuilder>();
        private boolean complete;

        /** Where the characters of an element go; null for one that nobody wants. */
        private StringBuilder target(String element, String parent) {
            if (parent.equals("task")) {
                return element.equals("title") ? last(tasks) : element.equals("taskstatus") ? last(taskStates) : null;
            }
            if (parent.equals("resource")) {
                return element.equals("mime") ? last(resources) : null;
            }
            switch (element) {
                case "title":
                    return title;
                case "content":
                    return content;
                case "created":
                    return created;
                case "updated":
                    return updated;
                case "source-url":
                    return source;
                case "tag":
                    tags.add(new StringBuilder());
                    return last(tags);
                default:
                    return null;
            }
        }

        private void begin(String element) {
            if (element.equals("task")) {
                tasks.add(new StringBuilder());
                taskStates.add(new StringBuilder());
            } else {
                resources.add(new StringBuilder());
            }
        }

        private static StringBuilder last(List<StringBuilder> list) {
            return list.get(list.size() - 1);
        }
    }

    private void readNote() throws IOException {
        Draft draft = new Draft();
        String parent = "note";
        StringBuilder target = null;
        in.wasCut();
        boolean tooLong = false;
        for (Token token = in.next(); token != Token.NOTHING && !draft.complete; ) {
            String name = token == Token.TEXT ? "" : in.name();
            if (token == Token.TEXT && target != null) {
                tooLong |= target.length() + in.text().length() > ImportLimits.NOTE_CHARACTERS;
                target.append(tooLong ? "" : in.text());
            } else if (token == Token.START && (name.equals("resource") || name.equals("task"))) {
                parent = name;
                draft.begin(name);
            } else if (token == Token.START) {
                target = draft.target(name, parent);
            } else if (token == Token.END) {
                target = null;
                parent = name.equals(parent) ? "note" : parent;
                draft.complete = name.equals("note");
            }
            in.keepText(target != null);
            tooLong |= in.wasCut();
            if (!draft.complete) {
                token = in.next();
            }
        }
        finish(draft, tooLong);
    }

    private void finish(Draft draft, boolean tooLong) {
        String title = oneLine(draft.title);
        String item = title.length() == 0 ? files.fileName() : title;
        if (!draft.complete) {
            findings.add(item, NotTaken.Reason.UNREADABLE, "the file ends within this note");
            return;
        }
        if (tooLong) {
            findings.add(item, NotTaken.Reason.OVER_LIMIT, "more than " + ImportLimits.NOTE_CHARACTERS + " characters");
            return;
        }
        HtmlToMarkdown content = HtmlToMarkdown.of(draft.content.toString());
        if (content.hasEncrypted()) {
            findings.add(item, NotTaken.Reason.ENCRYPTED, "a part of the note");
        }
        for (StringBuilder resource : draft.resources) {
            findings.add(item, NotTaken.Reason.ATTACHMENT, resource.toString().trim());
        }
        Long created = Timestamps.parse(draft.created.toString());
        Long updated = Timestamps.parse(draft.updated.toString());
        updated = updated == null ? created : updated;
        List<String> tags = new ArrayList<String>();
        for (StringBuilder tag : draft.tags) {
            if (oneLine(tag).length() > 0) {
                tags.add(oneLine(tag));
            }
        }
        NoteFields fields = NoteFields.EMPTY
                .withTitle(title)
                .withBody(body(content.markdown(), draft))
                .withTags(tags)
                .with(Field.CREATED_AT, created == null ? Long.valueOf(0) : created)
                .with(Field.EDITED_AT, updated == null ? Long.valueOf(0) : updated);
        String id = identities.ofContent("enex", title + "\n" + draft.created, draft.content.toString());
        note = new ForeignNote(item, id, fields, false);
    }

    private static String body(String markdown, Draft draft) {
        StringBuilder body = new StringBuilder(markdown);
        for (int i = 0; i < draft.tasks.size(); i++) {
            body.append(body.length() == 0 ? "" : i == 0 ? "\n\n" : "\n");
            boolean done = oneLine(draft.taskStates.get(i)).equals("completed");
            body.append(done ? "- [x] " : "- [ ] ").append(oneLine(draft.tasks.get(i)));
        }
        String source = oneLine(draft.source);
        if (source.length() > 0 && body.toString().indexOf(source) < 0) {
            body.append(body.length() == 0 ? "" : "\n\n").append(source);
        }
        return body.toString();
    }

    private static String oneLine(StringBuilder text) {
        return text.toString().replace('\n', ' ').trim();
    }

    @Override
    public ForeignNote note() {
        return note;
    }

    @Override
    public void close() {
        files.close();
    }
}
