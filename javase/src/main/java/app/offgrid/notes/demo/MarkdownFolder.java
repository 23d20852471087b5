package app.offgrid.notes.demo;

import app.offgrid.notes.note.NoteFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of Markdown files as notes: the first heading is the title (else the file's name), a line {@code Tags: a,
 * b} anywhere gives the tags, the rest is the body.
 */
final class MarkdownFolder {
    /** More files than this are a mistake in the folder's name. */
    private static final int MOST_FILES = 100_000;

    private MarkdownFolder() {}

    static List<NoteFields> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
        List<NoteFields> notes = new ArrayList<>();
        for (Path file : files) {
            long changed = Files.getLastModifiedTime(file).toMillis();
            notes.add(
                    note(file.getFileName().toString(), Files.readString(file)).stampedAt(changed));
        }
        return notes;
    }

    static NoteFields note(String fileName, String text) {
        String title = null;
        List<String> tags = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (title == null && line.startsWith("# ")) {
                title = line.substring(2).trim();
            } else if (line.startsWith("Tags:")) {
                for (String tag : line.substring("Tags:".length()).split(",")) {
                    if (!tag.isBlank()) {
                        tags.add(tag.trim());
                    }
                }
            } else {
                body.append(line).append('\n');
            }
        }
        return NoteFields.EMPTY
                .withTitle(title == null ? fileName.replaceFirst("\\.md$", "") : title)
                .withBody(body.toString().strip())
                .withTags(tags);
    }
}
