package app.offgrid.notes.device;

import android.content.Context;
import android.content.SharedPreferences;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyPermanentlyInvalidatedException;
import android.security.keystore.KeyProperties;
import android.util.Base64;
import com.codename1.impl.android.AndroidNativeUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;

/**
 * NativeVault on Android: private preferences, encrypted with an AES key that never leaves the Keystore, so a backup or a
 * transfer of the preferences is worth nothing on another device. The Keystore answers from a process of its own and throws
 * unchecked exceptions too when that is not well.
 */
public class NativeVaultImpl {
    private static final String KEYSTORE = "AndroidKeyStore";
    private static final String KEY = "offgrid-vault";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    /** As many as the Keystore makes for this cipher. */
    private static final int NONCE_BYTES = 12;
    private static final String NOTHING = "";
    private static final String NOT_NOW = null;

    public String load(String name) {
        String stored;
        try {
            stored = preferences().getString(name, null);
        } catch (RuntimeException lockedStorage) {
            // Before the device was first unlocked, its files cannot be read.
            return NOT_NOW;
        }
        byte[][] parts = parts(stored);
        if (parts == null) {
            return NOTHING;
        }
        try {
            KeyStore store = keyStore();
            if (!store.containsAlias(KEY)) {
                // Gone with a reset of the device's lock, or left behind on another device.
                return NOTHING;
            }
            Key key = store.getKey(KEY, null);
            if (key == null) {
                return NOT_NOW;
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, parts[0]));
            return new String(cipher.doFinal(parts[1]), StandardCharsets.UTF_8);
        } catch (KeyPermanentlyInvalidatedException | BadPaddingException gone) {
            // The key may not be used any more, or it is not the one that the secret was sealed with.
            return NOTHING;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return NOT_NOW;
        }
    }

    /** The nonce and the sealed secret; null if the text is not of this class. */
    private static byte[][] parts(String stored) {
        int colon = stored == null ? -1 : stored.indexOf(':');
        if (colon <= 0) {
            return null;
        }
        try {
            byte[] nonce = Base64.decode(stored.substring(0, colon), Base64.NO_WRAP);
            byte[] sealed = Base64.decode(stored.substring(colon + 1), Base64.NO_WRAP);
            boolean isWhole = nonce.length == NONCE_BYTES && sealed.length >= TAG_BITS / 8;
            return isWhole ? new byte[][] {nonce, sealed} : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    public boolean save(String name, String secret) {
        try {
            return preferences().edit().putString(name, sealed(secret)).commit();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return false;
        }
    }

    private static String sealed(String secret) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key());
        } catch (KeyPermanentlyInvalidatedException | UnrecoverableKeyException gone) {
            // What it sealed is lost already; another key takes its place.
            keyStore().deleteEntry(KEY);
            cipher.init(Cipher.ENCRYPT_MODE, key());
        }
        byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        return Base64.encodeToString(cipher.getIV(), Base64.NO_WRAP) + ":"
                + Base64.encodeToString(sealed, Base64.NO_WRAP);
    }

    public boolean remove(String name) {
        try {
            return preferences().edit().remove(name).commit();
        } catch (RuntimeException lockedStorage) {
            return false;
        }
    }

    public boolean isSupported() {
        return true;
    }

    private static SharedPreferences preferences() {
        Context app = AndroidNativeUtil.getContext().getApplicationContext();
        return app.getSharedPreferences("offgrid-vault", Context.MODE_PRIVATE);
    }

    private static KeyStore keyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KEYSTORE);
        store.load(null);
        return store;
    }

    private static Key key() throws GeneralSecurityException, IOException {
        Key present = keyStore().getKey(KEY, null);
        if (present != null) {
            return present;
        }
        KeyGenerator generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE);
        generator.init(new KeyGenParameterSpec.Builder(
                        KEY, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .build());
        return generator.generateKey();
    }
}
