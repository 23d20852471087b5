package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What every {@link Sha256} answers: the examples of FIPS 180-4. */
public abstract class Sha256Contract {
    protected abstract Sha256 sha256();

    @Test
    void emptyMessage() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hex(""));
    }

    @Test
    void oneBlock() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hex("abc"));
    }

    @Test
    void twoBlocks() {
        assertEquals(
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
    }

    private String hex(String message) {
        return HexFormat.of().formatHex(sha256().digest(message.getBytes(StandardCharsets.US_ASCII)));
    }
}
