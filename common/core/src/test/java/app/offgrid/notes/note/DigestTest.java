package app.offgrid.notes.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
