package app.offgrid.notes.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.interchange.Archive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The device's zip and tar against the JDK's. Needs no display. */
class ArchivesTest {
    private record Memory(byte[] bytes) implements ByteFile {
        @Override
        public String name() {
            return "notes.bin";
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public long modifiedAt() {
            return 5;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Map<String, String> read(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Archive.Entries entries = Archives.of(new Memory(archive)).open();
        while (entries.next()) {
            files.put(entries.name(), new String(entries.content().readAllBytes(), StandardCharsets.UTF_8));
        }
        entries.close();
        return files;
    }

    private static Map<String, String> someFiles() {
        Random random = new Random(3);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("empty.md", "");
        files.put("Zürich/ä 👋.md", "grüezi");
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20_000); j > 0; j--) {
                text.append((char) (random.nextInt(i + 1) + 'a'));
            }
            files.put("folder/" + i + ".md", text.toString());
        }
        return files;
    }

    private static byte[] jdkZip(Map<String, String> files, boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("a comment");
            zip.putNextEntry(new ZipEntry("folder/"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(file.getKey());
                if (stored) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipOfTheJdkIsRead() throws IOException {
        assertEquals(someFiles(), read(jdkZip(someFiles(), false)));
        assertEquals(someFiles(), read(jdkZip(someFiles(), true)));
    }

    @Test
    void theJdkReadsOurZipAndSoDoWe() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipSink sink = new ZipSink(bytes);
        for (Map.Entry<String, String> file : someFiles().entrySet()) {
            sink.write(file.getKey(), 0, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        sink.finish();

        Map<String, String> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(someFiles(), found);
        assertEquals(someFiles(), read(bytes.toByteArray()));
    }

    @Test
    void moreFilesThanAnOldZipCanHoldAreWrittenAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipSink sink = new ZipSink(bytes);
        for (int i = 0; i < 66_000; i++) {
            sink.write(i + ".md", 0, new byte[0]);
        }
        sink.finish();

        assertEquals(66_000, read(bytes.toByteArray()).size());
    }

    @Test
    void anyDamageIsAnIoException() throws IOException {
        byte[] whole = jdkZip(Map.of("a.md", "some text ".repeat(50), "b.md", "more"), false);
        Random random = new Random(9);
        int failures = 0;
        for (int run = 0; run < 3_000; run++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            byte[] cut =
                    java.util.Arrays.copyOf(damaged, run % 3 == 0 ? random.nextInt(damaged.length) : damaged.length);
            try {
                read(cut);
            } catch (IOException expected) {
                failures++;
            }
        }
        assertTrue(failures > 1_500, failures + " of 3,000");
    }

    @Test
    void aTarIsRead() throws IOException {
        TarSample sample = new TarSample();
        someFiles().entrySet().stream()
                .filter(file -> file.getKey().matches("[a-z0-9./]+"))
                .forEach(file -> sample.add(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)));
        byte[] tar = sample.toByteArray();

        Map<String, String> expected = someFiles();
        expected.keySet().removeIf(name -> !name.matches("[a-z0-9./]+"));
        assertEquals(expected, read(tar));
        byte[] cut = java.util.Arrays.copyOf(tar, tar.length / 2 + 300);
        assertThrows(IOException.class, () -> {
            Map<String, String> found = read(cut);
            throw new AssertionError(found.size());
        });
    }

    @Test
    void anythingElseIsASingleFile() throws IOException {
        assertEquals(Map.of("notes.bin", "hello"), read("hello".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Map.of("notes.bin", ""), read(new byte[0]));
    }
}
