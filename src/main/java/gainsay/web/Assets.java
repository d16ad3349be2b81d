package gainsay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files that pages ask for: style, script, icon. They lie on the class path, and their paths
/// carry a hash of what they hold, so that browsers may keep them for good.
final class Assets {
    private static final Map<String, String> TYPES =
            Map.of(
                    "desk.css", "text/css; charset=utf-8",
                    "desk.js", "text/javascript; charset=utf-8",
                    "icon.svg", "image/svg+xml");

    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    /// One file, its media type and the hash of its bytes.
    record Asset(String content, String type, String hash) {}

    private Assets() {}

    static String path(String name) {
        return "/static/" + name + "?v=" + known(name).hash();
    }

    static Optional<Asset> find(String name) {
        return TYPES.containsKey(name) ? Optional.of(known(name)) : Optional.empty();
    }

    private static Asset known(String name) {
        return KNOWN.computeIfAbsent(name, Assets::load);
    }

    private static Asset load(String name) {
        var bytes = bytes(name);
        return new Asset(
                new String(bytes, StandardCharsets.UTF_8),
                TYPES.getOrDefault(name, "application/octet-stream"),
                hash(bytes));
    }

    static byte[] bytes(String name) {
        try (var in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
