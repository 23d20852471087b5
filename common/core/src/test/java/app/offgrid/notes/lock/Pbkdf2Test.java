package app.offgrid.notes.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class Pbkdf2Test {
    private static String key(String password, String salt, int iterations) {
        return HexFormat.of()
                .formatHex(Pbkdf2.key(
                        password.getBytes(StandardCharsets.UTF_8), salt.getBytes(StandardCharsets.UTF_8), iterations));
    }

    /** RFC 7914, section 11, the first 32 bytes of each. */
    @Test
    void givesTheKeysOfTheTestVectors() {
        assertEquals("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc", key("passwd", "salt", 1));
        assertEquals(
                "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56", key("Password", "NaCl", 80000));
    }

    @Test
    void givesTheKeysOfTheJdkForPasswordsAndSaltsOfAnyLength() throws Exception {
        Random random = new Random(3);
        for (int length = 1; length < 140; length++) {
            String password = "0123456789".repeat(14).substring(0, length);
            byte[] salt = new byte[1 + random.nextInt(80)];
            random.nextBytes(salt);
            int iterations = 1 + random.nextInt(9);
            byte[] expected = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
                    .getEncoded();
            assertArrayEquals(
                    expected, Pbkdf2.key(password.getBytes(StandardCharsets.UTF_8), salt, iterations), "" + length);
        }
    }
}
