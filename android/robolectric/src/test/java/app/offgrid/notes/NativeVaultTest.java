package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import android.content.Context;
import android.content.SharedPreferences;
import app.offgrid.notes.device.NativeVaultImpl;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;

/** The vault on a Keystore that is not well, on private preferences that somebody has spoilt, and on a key that is gone. */
@RunWith(OnAndroid.class)
public class NativeVaultTest {
    private static final String NOTHING = "";

    @Rule
    public final Phone phone = new Phone();

    private final NativeVaultImpl vault = new NativeVaultImpl();

    @Before
    public void aPhoneThatRunsTheApp() {
        phone.launch();
        assertTrue(vault.remove("session"));
    }

    private static SharedPreferences preferences() {
        return RuntimeEnvironment.getApplication().getSharedPreferences("offgrid-vault", Context.MODE_PRIVATE);
    }

    @Test
    public void aSecretIsKeptSealedUnderItsNameUntilItIsRemoved() {
        assertEquals(NOTHING, vault.load("session"));
        assertTrue(vault.save("session", "first, and longer"));
        assertTrue(vault.save("session", "refresh.token-\u00fc\ud83d\ude00"));
        assertTrue(vault.save("device", "an id"));
        assertEquals("refresh.token-\u00fc\ud83d\ude00", vault.load("session"));
        assertFalse(preferences().getString("session", "").contains("token"));
        assertTrue(vault.remove("session"));
        assertTrue(vault.remove("session"));
        assertEquals(NOTHING, vault.load("session"));
        assertEquals("an id", vault.load("device"));
    }

    @Test
    public void aKeystoreThatIsNotWellSaysNothingAndLosesNothing() {
        assertTrue(vault.save("session", "tokens"));
        PlayedKeystore.Answer[] troubles = {
            () -> {
                throw new IllegalStateException("the daemon does not answer");
            },
            () -> {
                throw new ProviderException("Keystore operation failed");
            },
            () -> {
                throw new NullPointerException();
            },
            () -> {
                throw new UnrecoverableKeyException("Failed to obtain information about key");
            }
        };
        for (PlayedKeystore.Answer trouble : troubles) {
            PlayedKeystore.answer(trouble);
            assertNull(vault.load("session"));
            PlayedKeystore.answer(null);
            assertEquals("tokens", vault.load("session"));
        }
        PlayedKeystore.answer(troubles[0]);
        assertFalse(vault.save("session", "others"));
        PlayedKeystore.answer(null);
        assertEquals("tokens", vault.load("session"));
    }

    @Test
    public void aKeyThatIsGoneOrAnotherMakesItNothing() {
        assertTrue(vault.save("session", "tokens"));
        PlayedKeystore.answer(() -> null);
        assertEquals(NOTHING, vault.load("session"));
        PlayedKeystore.answer(
                () -> new SecretKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, "AES"));
        assertEquals(NOTHING, vault.load("session"));
    }

    @Test
    public void aKeyThatCanNeverBeUsedAgainIsReplacedOnceSomethingIsToBeKept() {
        assertTrue(vault.save("session", "tokens"));
        PlayedKeystore.answer(() -> {
            throw new UnrecoverableKeyException("gone");
        });
        assertTrue(vault.save("session", "others"));
        assertEquals("others", vault.load("session"));
    }

    @Test
    public void whatIsNotOfTheVaultIsNothing() {
        for (String spoilt :
                new String[] {"", ":", "no colon", ":AAAA", "AAAA:", "!!:??", "AAAA:AAAA", "\ud83d:\ud83d"}) {
            assertTrue(preferences().edit().putString("session", spoilt).commit());
            assertEquals(spoilt, NOTHING, vault.load("session"));
        }
        assertTrue(vault.save("session", "tokens"));
        assertEquals("tokens", vault.load("session"));
    }
}
