package app.offgrid.notes;

import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Robolectric has no Android Keystore. This one has the same key in every process, as a phone would, unless a test says how else
 * it shall answer.
 */
public final class PlayedKeystore extends Provider {
    private static final SecretKey KEY = new SecretKeySpec(new byte[16], "AES");

    /** How the Keystore answers whoever asks for the key. */
    interface Answer {
        /** Null for no key; may throw what Android's own throws. */
        Key key() throws UnrecoverableKeyException;
    }

    private static volatile Answer answer;

    /** From now on it answers so; null for the one key again. */
    static void answer(Answer other) {
        answer = other;
    }

    private static Key key() throws UnrecoverableKeyException {
        return answer == null ? KEY : answer.key();
    }

    private PlayedKeystore() {
        super("AndroidKeyStore", "1", "a Keystore for tests");
        put("KeyStore.AndroidKeyStore", Store.class.getName());
        put("KeyGenerator.AES", Generator.class.getName());
    }

    /** Until {@link #remove}. */
    static void install() {
        remove();
        answer = null;
        Security.addProvider(new PlayedKeystore());
    }

    static void remove() {
        Security.removeProvider("AndroidKeyStore");
    }

    /** Made by the provider. */
    public static final class Generator extends KeyGeneratorSpi {
        @Override
        protected void engineInit(SecureRandom random) {
            // one key for all
        }

        @Override
        protected void engineInit(AlgorithmParameterSpec parameters, SecureRandom random) {
            // one key for all
        }

        @Override
        protected void engineInit(int size, SecureRandom random) {
            // one key for all
        }

        @Override
        protected SecretKey engineGenerateKey() {
            return KEY;
        }
    }

    /** Made by the provider. */
    public static final class Store extends KeyStoreSpi {
        @Override
        public Key engineGetKey(String alias, char[] password) throws UnrecoverableKeyException {
            return key();
        }

        @Override
        public Certificate[] engineGetCertificateChain(String alias) {
            return new Certificate[0];
        }

        @Override
        public Certificate engineGetCertificate(String alias) {
            return null;
        }

        @Override
        public Date engineGetCreationDate(String alias) {
            return null;
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineDeleteEntry(String alias) {
            answer = null;
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.emptyEnumeration();
        }

        @Override
        public boolean engineContainsAlias(String alias) {
            try {
                return key() != null;
            } catch (UnrecoverableKeyException itIsThere) {
                return true;
            }
        }

        @Override
        public int engineSize() {
            return 1;
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return true;
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override
        public String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override
        public void engineStore(java.io.OutputStream out, char[] password) {
            // nothing to keep
        }

        @Override
        public void engineLoad(java.io.InputStream in, char[] password) {
            // nothing to read
        }
    }
}
