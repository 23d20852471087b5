package app.offgrid.server.mongo.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bits flip all over the file, one at a time: what can be read is what was acknowledged, or the damage is named. Never is an
 * older state taken for the newest. {@code -Doffgrid.flips=20000} for more of them.
 */
class DamageTest {
    private static final int FLIPS = Integer.getInteger("offgrid.flips", 150);
    private static final int NOTES = 250;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(DataFile.NAME);
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    /** Writes in many commits, so that older states of the file are still in it. Returns it as a kill would leave it. */
    private byte[] written() throws IOException {
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"))) {
            notes(client).createIndex(Indexes.ascending("user", "number"));
            for (int i = 0; i < NOTES; i++) {
                notes(client)
                        .insertOne(new Document("user", "u" + i % 3)
                                .append("number", i)
                                .append("body", ("text " + i).repeat(40)));
            }
            notes(client).updateMany(Filters.lt("number", 9), Updates.set("body", "newer"));
            return withoutRoom(Files.readAllBytes(file()));
        }
    }

    /** The file but for the zeros at its end, which are there to be written on. */
    private static byte[] withoutRoom(byte[] file) {
        int end = file.length;
        while (file[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(file, (end + CheckedFile.BLOCK - 1) / CheckedFile.BLOCK * CheckedFile.BLOCK);
    }

    /** All that is in the file, or the damage; an exception that does not name it is a failure. */
    private String read(String flipped) {
        DataFile file = null;
        try {
            file = DataFile.open(folder, false, "");
            StringBuilder all = new StringBuilder();
            for (String name : file.store().getMapNames()) {
                all.append(name).append('\n');
                if (name.startsWith("d.")) {
                    MVMap<Long, byte[]> documents = file.store().openMap(name, EarlierFile.documents());
                    documents.forEach((position, bytes) -> all.append(position)
                            .append(StoredDocument.decode(bytes))
                            .append('\n'));
                } else if (name.startsWith("i.")) {
                    int end = name.indexOf('\0');
                    new IndexStorage(file.store(), name.substring(2, end), name.substring(end + 1))
                            .entries()
                            .forEach((key, position) ->
                                    all.append(key).append(position).append('\n'));
                }
            }
            return all.toString();
        } catch (UncheckedIOException | MissingDataException e) {
            assertTrue(e.getMessage().contains(DataFile.NAME), flipped + ": " + e);
            return null;
        } catch (MVStoreException e) {
            assertTrue(DamagedFileException.in(e) != null, flipped + ": " + e);
            return null;
        } finally {
            if (file != null) {
                file.store().closeImmediately();
            }
        }
    }

    private void flipBits(byte[] whole) throws IOException {
        Files.write(file(), whole);
        String expected = read("nothing");
        assertTrue(expected != null && expected.contains("newer"));
        Random random = new Random(7);
        TreeMap<Boolean, Integer> outcomes = new TreeMap<>();
        for (int flip = 0; flip < FLIPS; flip++) {
            // Evenly over the file, at a place of its own within each stretch.
            int stretch = whole.length / FLIPS;
            int at = Math.min(whole.length - 1, flip * stretch + random.nextInt(Math.max(1, stretch)));
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), damaged);

            String found = read("a bit of byte " + at);

            if (found != null) {
                assertEquals(expected, found, "a bit of byte " + at);
            }
            outcomes.merge(found == null, 1, Integer::sum);
        }
        System.out.println("Flipped bits: " + outcomes.getOrDefault(true, 0) + " named, "
                + outcomes.getOrDefault(false, 0) + " in what is not in use, of " + FLIPS);
        assertTrue(outcomes.getOrDefault(true, 0) > FLIPS / 20, "hardly any damage was noticed");
    }

    @Test
    void flippedBitIsNamedInAFileThatWasClosed() throws IOException {
        written();
        flipBits(withoutRoom(Files.readAllBytes(file())));
    }

    @Test
    void flippedBitIsNamedInAFileWhoseProcessWasKilled() throws IOException {
        flipBits(written());
    }

    @Test
    void cutFileIsNamed() throws IOException {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length += 1 + whole.length / 30) {
            byte[] cut = new byte[length];
            System.arraycopy(whole, 0, cut, 0, length);
            Files.write(file(), cut);

            String found = read("all from byte " + length);

            assertTrue(found == null || found.contains("newer"), "cut at " + length);
        }
    }

    @Test
    void damagedNoteIsNamedAndTheOthersAreRead() throws Exception {
        written();
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(server.connectionString("test"));
                FileChannel raw = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            byte[] all = Files.readAllBytes(file());
            int at = new String(all, StandardCharsets.ISO_8859_1).lastIndexOf("text 150text");
            raw.write(ByteBuffer.wrap(new byte[] {'T'}), at);

            MongoException e = assertThrows(
                    MongoException.class,
                    () -> notes(client).find(Filters.eq("number", 150)).first());

            assertTrue(e.getMessage().contains(DataFile.NAME) && e.getMessage().contains("damaged"), e.getMessage());
            assertEquals(
                    "newer",
                    notes(client)
                            .find(Filters.and(Filters.eq("user", "u0"), Filters.eq("number", 3)))
                            .first()
                            .getString("body"));
        }
    }
}
