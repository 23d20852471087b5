package app.offgrid.notes.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The core's UTF-8 against the JDK's, on text and bytes of every kind. */
class Utf8Test {
    private static final int ROUNDS = Integer.getInteger("offgrid.utf8.rounds", 200_000);

    /** Beginnings and ends of the ranges that the encoding treats differently. */
    private static final int[] BYTES = {
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFB, 0xFC, 0xFE, 0xFF
    };

    private static final char[] CHARACTERS = {
        0, 1, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFFFD, 0xFFFF
    };

    @Test
    void everyShortSequenceOfBytesIsDecodedAsTheJdkDoes() {
        for (int a : BYTES) {
            for (int b : BYTES) {
                for (int c : BYTES) {
                    for (int d : BYTES) {
                        checkBytes(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
                    }
                    checkBytes(new byte[] {(byte) a, (byte) b, (byte) c});
                }
                checkBytes(new byte[] {(byte) a, (byte) b});
            }
        }
    }

    @Test
    void randomBytesAreDecodedAsTheJdkDoes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < ROUNDS; round++) {
            checkBytes(randomBytes(random, round % 40));
        }
    }

    @Test
    void randomTextsAreEncodedAsTheJdkDoesWithReplacementsForHalfPairs() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < ROUNDS; round++) {
            char[] characters = new char[round % 20];
            for (int i = 0; i < characters.length; i++) {
                characters[i] = random.nextInt(4) == 0
                        ? (char) random.nextInt(0x10000)
                        : CHARACTERS[random.nextInt(CHARACTERS.length)];
            }
            String text = new String(characters);
            byte[] expected = withoutLoneSurrogates(text).getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(expected, Utf8.encode(text));
            assertEquals(expected.length, FieldRules.utf8Length(text));
            assertEquals(withoutLoneSurrogates(text).replace('\0', '\ufffd'), WellFormed.of(text));
            assertEquals(WellFormed.of(text).equals(text), WellFormed.is(text));
        }
    }

    @Test
    void everyCharacterComesThroughAlone() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = new String(Character.toChars(c));
                byte[] bytes = Utf8.encode(text);
                assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), bytes);
                assertEquals(text, Utf8.decode(bytes));
            }
        }
    }

    @Test
    void aStreamIsReadAsItsBytesAtOnceHoweverItArrives() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < ROUNDS / 40; round++) {
            byte[] bytes = randomBytes(random, round % 50 == 0 ? 20_000 : round % 60);
            assertEquals(new String(bytes, StandardCharsets.UTF_8), read(new Trickle(bytes, random), random));
        }
    }

    @Test
    void partsOfBytesAreDecodedAlone() {
        byte[] bytes = "xéy".getBytes(StandardCharsets.UTF_8);
        assertEquals("é", Utf8.decode(bytes, 1, 2));
        assertEquals("\ufffdy", Utf8.decode(bytes, 2, 2));
    }

    @Test
    void wellFormedTextIsTheSameObject() {
        String text = "a😀é";
        assertSame(text, WellFormed.of(text));
        assertSame(null, WellFormed.of(null));
    }

    @Test
    void aHeadEndsWithNoHalfOfAPair() {
        assertEquals("a", WellFormed.head("a😀b", 2));
        assertEquals("a😀", WellFormed.head("a😀b", 3));
        assertEquals("a😀b", WellFormed.head("a😀b", 4));
        assertEquals("", WellFormed.head("😀", 1));
        assertEquals("", WellFormed.head("😀", 0));
    }

    private static void checkBytes(byte[] bytes) {
        String expected = new String(bytes, StandardCharsets.UTF_8);
        if (!expected.equals(Utf8.decode(bytes)) || isValid(bytes) != Utf8.isValid(bytes)) {
            assertEquals(expected, Utf8.decode(bytes), () -> Hex.of(bytes));
            assertEquals(isValid(bytes), Utf8.isValid(bytes), () -> Hex.of(bytes));
        }
    }

    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] randomBytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        int kind = random.nextInt(3);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (kind == 0 ? random.nextInt(256) : BYTES[random.nextInt(BYTES.length)]);
        }
        if (kind == 2) {
            byte[] good = "aé€😀".repeat(length).getBytes(StandardCharsets.UTF_8);
            int start = random.nextInt(9);
            bytes = Arrays.copyOfRange(good, Math.min(start, good.length), Math.min(start + length, good.length));
            for (int i = 0; i < length / 8; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) BYTES[random.nextInt(BYTES.length)];
            }
        }
        return bytes;
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .forEach(c -> result.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return result.toString();
    }

    private static String read(InputStream in, SplittableRandom random) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = new Utf8Reader(in)) {
            char[] buffer = new char[100];
            int count = reader.read(buffer, 3, 1 + random.nextInt(97));
            while (count >= 0) {
                text.append(buffer, 3, count);
                count = reader.read(buffer, 3, 1 + random.nextInt(97));
            }
        }
        return text.toString();
    }

    /** Gives a few bytes at a time, as a network or an archive does. */
    private static final class Trickle extends ByteArrayInputStream {
        private final SplittableRandom random;

        Trickle(byte[] bytes, SplittableRandom random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            int most = random.nextInt(10) == 0 ? length : 1 + random.nextInt(5);
            return super.read(buffer, offset, Math.min(length, most));
        }
    }
}
