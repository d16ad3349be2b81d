package gainsay.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a site listens, and who may come in. `names` are further names by which browsers may call
/// it. Beyond loopback nothing is opened without a password, and that only over TLS or where the
/// user says that something in front of it sees to the encryption.
public record Address(
        String host,
        int port,
        Set<String> names,
        @Nullable String password,
        @Nullable Keys keys,
        boolean encryptedElsewhere) {
    public static final Address LOOPBACK = new Address("127.0.0.1", 0, Set.of(), null, null, false);

    /// A PKCS 12 file with the server's key and certificates, and what opens it.
    public record Keys(Path file, String password) {}

    public Address {
        names = Set.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }

    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new CannotRun(
                    "The host '" + host + "' is not known; name an address of this machine.", e);
        }
    }

    /// What speaks against opening here, as one sentence; null when nothing does.
    public @Nullable String refusal() {
        if (isLoopback()) {
            return null;
        }
        if (password == null) {
            return "Whoever reaches "
                    + host
                    + " could read and rule; give a password with --password-file, or stay on"
                    + " 127.0.0.1.";
        }
        if (keys == null && !encryptedElsewhere) {
            return "The password for "
                    + host
                    + " would travel in the clear; give a key with --tls, or say"
                    + " --behind-tls-proxy when something in front encrypts.";
        }
        return null;
    }
}
