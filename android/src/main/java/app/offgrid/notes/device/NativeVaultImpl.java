package app.offgrid.notes.device;

import android.content.Context;
import android.content.SharedPreferences;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import android.util.Base64;
import com.codename1.impl.android.AndroidNativeUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;

/** NativeVault on Android: private preferences, encrypted with an AES key that never leaves the Keystore. */
public class NativeVaultImpl {
    private static final String KEYSTORE = "AndroidKeyStore";
    private static final String KEY = "offgrid-vault";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    /** A secret that the Keystore can no longer open (its key went with a screen lock or a restore) is as good as none. */
    public String load(String name) {
        String stored = preferences().getString(name, null);
        if (stored == null) {
            return null;
        }
        try {
            int colon = stored.indexOf(':');
            byte[] nonce = Base64.decode(stored.substring(0, colon), Base64.NO_WRAP);
            byte[] sealed = Base64.decode(stored.substring(colon + 1), Base64.NO_WRAP);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IOException e) {
            return null;
        }
    }

    public boolean save(String name, String secret) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key());
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            String stored = Base64.encodeToString(cipher.getIV(), Base64.NO_WRAP) + ":"
                    + Base64.encodeToString(sealed, Base64.NO_WRAP);
            return preferences().edit().putString(name, stored).commit();
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    public boolean remove(String name) {
        return preferences().edit().remove(name).commit();
    }

    public boolean isSupported() {
        return true;
    }

    private static SharedPreferences preferences() {
        Context app = AndroidNativeUtil.getContext().getApplicationContext();
        return app.getSharedPreferences("offgrid-vault", Context.MODE_PRIVATE);
    }

    private static Key key() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KEYSTORE);
        store.load(null);
        Key present = store.getKey(KEY, null);
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
