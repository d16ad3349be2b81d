package gainsay.web;

import gainsay.app.Address;
import gainsay.app.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/// Makes sure that a server's key opens before anything listens with it.
final class KeyFile {
    private KeyFile() {}

    static void check(Address.Keys keys) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            var password = keys.password().toCharArray();
            try (var in = Files.newInputStream(keys.file())) {
                store.load(in, password);
            }
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, password) != null) {
                    return;
                }
            }
            throw new CannotRun(
                    keys.file() + " holds no key; make one with the JDK's keytool -genkeypair.");
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotRun(
                    keys.file()
                            + " does not open as a PKCS 12 file with the password of"
                            + " --tls-password-file.",
                    e);
        }
    }
}
