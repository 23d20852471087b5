package app.offgrid.notes.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What phones lack, against the JDK's. */
class DigestTest {
    private final Random random = new Random(5);

    @Test
    void theDigestIsThatOfTheJdkAtEveryLength() throws Exception {
        for (int length = 0; length < 300; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(message), Sha256.of(message));
        }
    }

    @Test
    void theExamplesOfTheStandardGiveItsDigests() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hex(""));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hex("abc"));
        assertEquals(
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
    }

    private static String hex(String message) {
        return HexFormat.of().formatHex(Sha256.of(message.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aNameGivesAlwaysTheSameIdOfVersionEight() {
        String id = Uuid.fromName("keep 1700000000123456");

        assertTrue(Uuid.isCanonical(id));
        assertEquals('8', id.charAt(14));
        assertEquals(id, Uuid.fromName("keep 1700000000123456"));
    }

    @Test
    void validUtf8IsWhatAStrictDecoderTakes() {
        for (int run = 0; run < 200_000; run++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int i = 0; i < bytes.length; i++) {
                int[] edges = {
                    0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5
                };
                bytes[i] = (byte) edges[random.nextInt(edges.length)];
            }
            assertEquals(isDecodable(bytes), Utf8.isValid(bytes));
        }
    }

    private static boolean isDecodable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
