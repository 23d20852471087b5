package app.offgrid.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.protocol.Json;
import io.micronaut.core.io.buffer.ByteArrayBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class JsonPiecesTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final Random random = new Random(14);

    private static byte[] written(Map<?, ?> tree) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        JsonPieces pieces = new JsonPieces(tree);
        while (pieces.hasNext()) {
            byte[] piece = pieces.next();
            assertTrue(piece.length > 0 && piece.length <= JsonPieces.MAX_BYTES, piece.length + " bytes");
            all.writeBytes(piece);
        }
        assertThrows(NoSuchElementException.class, pieces::next);
        return all.toByteArray();
    }

    private static void assertWritten(Map<?, ?> tree) {
        assertArrayEquals(Json.write(tree).getBytes(StandardCharsets.UTF_8), written(tree));
    }

    private Object value(int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0:
                return null;
            case 1:
                return random.nextLong();
            case 2:
                return random.nextBoolean();
            case 3:
            case 4:
                return text(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(20));
            case 5:
                return tree(depth - 1);
            default:
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                return items;
        }
    }

    private Map<String, Object> tree(int depth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            tree.put(text(random.nextInt(5)), value(depth));
        }
        return tree;
    }

    /** Of plain letters, what has to be escaped, letters of two and three bytes, pairs, and halves of pairs. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\u00e9\u20ac".charAt(random.nextInt(5)));
                case 2 -> text.appendCodePoint(0x1F600 + random.nextInt(60));
                case 3 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }

    @Test
    void piecesTogetherAreWhatIsWrittenAtOnce() {
        assertWritten(Map.of());
        for (int i = 0; i < 300; i++) {
            assertWritten(tree(4));
        }
    }

    @Test
    void aLongTextIsCutNowhereWithinAPairAndNoPieceIsLong() {
        for (String unit : List.of("\ud83e\udd5a", "\ud83e\ud83e\udd5a", "\u0001", "\u20ac", "x\ud83e\udd5a")) {
            assertWritten(Map.of("body", unit.repeat(MEBIBYTE / 8)));
        }
    }

    /** Notes that count how many of them were asked for. */
    private static final class Counted extends AbstractList<Object> {
        private final String body = "x".repeat(MEBIBYTE);
        private int asked;

        @Override
        public Object get(int index) {
            asked = index + 1;
            return Map.of("body", body);
        }

        @Override
        public int size() {
            return 50;
        }
    }

    @Test
    void nothingIsMadeBeforeItsReaderTakesIt() {
        Counted notes = new Counted();
        CloseableByteBody answer = new Wire.LongAnswerWriter()
                .writePiece(
                        ByteBodyFactory.createDefault(ByteArrayBufferFactory.INSTANCE),
                        HttpRequest.GET("/"),
                        HttpResponse.ok(),
                        Argument.of(LongAnswer.class),
                        MediaType.APPLICATION_JSON_TYPE,
                        new LongAnswer(Map.of("notes", notes)));
        List<Integer> sizes = new ArrayList<>();
        BaseSubscriber<byte[]> reader = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            protected void hookOnNext(byte[] piece) {
                sizes.add(piece.length);
            }
        };
        answer.toByteArrayPublisher().subscribe(reader);

        // A reader that has taken some pieces has cost the making of a few more than those.
        for (int i = 0; i < 9; i++) {
            reader.request(1);
        }
        assertEquals(10, sizes.size());
        assertTrue(sizes.stream().allMatch(size -> size <= JsonPieces.MAX_BYTES));
        assertEquals(1, notes.asked);

        reader.requestUnbounded();
        assertEquals(50, notes.asked);
        assertTrue(sizes.stream().mapToInt(Integer::intValue).sum() > 50 * MEBIBYTE);
    }
}
