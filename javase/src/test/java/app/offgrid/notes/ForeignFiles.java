package app.offgrid.notes;

import app.offgrid.notes.files.TarSample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as other programs write them. */
final class ForeignFiles {
    private ForeignFiles() {}

    /** Twenty notes in Markdown, as they come with the sources. */
    static Path markdownFolder() {
        return Path.of("..", "docs", "samples").toAbsolutePath().normalize();
    }

    static Path markdownZip(Path folder, int notes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < notes; i++) {
            files.put("Plans/note-" + i + ".md", utf8("# Note " + i + "\n\nText of note " + i + "."));
        }
        return zip(folder.resolve("my-notes.zip"), files);
    }

    /** Keep's notes as Google Takeout packs them, with a picture that belongs to one. */
    static Path keep(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Takeout/Keep/list.json", resource("keep-list.json"));
        files.put("Takeout/Keep/text.json", resource("keep-text.json"));
        files.put("Takeout/Keep/text.html", utf8("<html></html>"));
        files.put("Takeout/Keep/picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        files.put("Takeout/Keep/broken.json", utf8("{\"isTrashed\":false,\"title\":\"cut"));
        return zip(folder.resolve("takeout-20261123.zip"), files);
    }

    static Path evernote(Path folder) throws IOException {
        return Files.write(folder.resolve("travel.enex"), resource("travel.enex"));
    }

    /** A notebook, a note and a to-do. */
    static Path joplin(Path folder) throws IOException {
        TarSample tar = new TarSample();
        item(tar, 1, "Train\n\nleave early", "parent_id: " + id(10) + "\nis_todo: 0\ntype_: 1");
        item(tar, 2, "Buy milk", "parent_id: \nis_todo: 1\ntodo_completed: 0\ntype_: 1");
        item(tar, 10, "Travel", "parent_id: \ntype_: 2");
        return Files.write(folder.resolve("notebooks.jex"), tar.toByteArray());
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }

    private static void item(TarSample tar, int number, String text, String tail) {
        String times = "created_time: 2023-01-02T03:04:05.006Z\nupdated_time: 2023-02-02T03:04:05.006Z\n";
        byte[] content = utf8(text + "\n\nid: " + id(number) + "\n" + times + tail);
        tar.add(id(number) + ".md", content);
    }

    private static Path zip(Path file, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ForeignFiles.class.getResourceAsStream("/interchange/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
