package gainsay.web;

import gainsay.app.Address;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Who may come in and what they may do: the Host must be ours (a rebound name is not), a password
/// where one is set, and whatever changes something needs a token that a foreign page cannot have
/// and must not come from a foreign origin.
final class Guard {
    static final String TOKEN_HEADER = "X-Gainsay-Token";
    private static final String COOKIE = "gainsay-desk";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CSP =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    private final Set<String> names = new HashSet<>();
    private final boolean encrypted;
    private final @Nullable String password;
    private final byte[] secret = new byte[32];

    Guard(Address address) {
        if (address.isLoopback()) {
            names.addAll(Set.of("localhost", "127.0.0.1", "[::1]"));
        }
        names.add(address.host().toLowerCase(Locale.ROOT));
        address.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        encrypted = address.keys() != null || address.encryptedElsewhere();
        password = address.password();
        RANDOM.nextBytes(secret);
    }

    void before(Context request) {
        harden(request);
        host(request);
        password(request);
        if (changes(request)) {
            origin(request);
            if (request.req().getContentLengthLong() > Server.LARGEST_REQUEST) {
                throw new Refused(413, "That is too large: 1 MB of text or 20 MB of files at once.");
            }
        }
    }

    private void harden(Context request) {
        request.header("Content-Security-Policy", CSP)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "private, no-cache");
        if (encrypted) {
            request.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void host(Context request) {
        var given = request.header("Host");
        if (given == null || !names.contains(nameOf(given))) {
            throw new Refused(
                    421,
                    "This desk does not answer to that name; open it by the address that it printed,"
                            + " or start it with --name.");
        }
    }

    /// Without the port; a bare IPv6 address keeps its colons between brackets.
    private static String nameOf(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        var end = lower.startsWith("[") ? lower.indexOf(']') + 1 : lower.indexOf(':');
        return end <= 0 ? lower : lower.substring(0, end);
    }

    private void password(Context request) {
        var wanted = password;
        if (wanted == null) {
            return;
        }
        var given = credentials(request);
        if (given == null || !same(wanted, given.password())) {
            request.header("WWW-Authenticate", "Basic realm=\"Gainsay\", charset=\"UTF-8\"");
            pause();
            throw new Refused(401, "This desk asks for a name and its password.");
        }
    }

    private record Credentials(String name, String password) {}

    private static @Nullable Credentials credentials(Context request) {
        var header = request.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            var plain =
                    new String(
                            Base64.getDecoder().decode(header.substring(6).strip()),
                            StandardCharsets.UTF_8);
            var colon = plain.indexOf(':');
            return colon < 0
                    ? null
                    : new Credentials(plain.substring(0, colon), plain.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Guessing takes time, whoever guesses.
    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean changes(Context request) {
        return !Set.of("GET", "HEAD").contains(request.req().getMethod());
    }

    private static void origin(Context request) {
        var origin = request.header("Origin");
        var site = request.header("Sec-Fetch-Site");
        var foreign =
                origin != null
                        && !origin.substring(origin.indexOf("//") + 2)
                                .equalsIgnoreCase(request.header("Host"));
        if (foreign || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw new Refused(403, "Another page may not change anything here.");
        }
    }

    /// Called once the form is read: a form of ours carries its browser's token, a program the one
    /// that the API hands out.
    void token(Context request) {
        var header = request.header(TOKEN_HEADER);
        var given = header != null ? header : request.formParam("token");
        var cookie = request.cookie(COOKIE);
        var fine =
                given != null
                        && (same(given, programToken())
                                || (cookie != null && same(given, sign("form " + cookie))));
        if (!fine) {
            throw new Refused(
                    403,
                    "The form is too old or not from here; load the page again. Programs send the"
                            + " header "
                            + TOKEN_HEADER
                            + " with what GET "
                            + Links.API
                            + "/token gives.");
        }
    }

    String programToken() {
        return sign("program");
    }

    /// The token for the forms of this browser, which gets its cookie where it has none.
    String formToken(Context request) {
        var cookie = request.cookie(COOKIE);
        if (cookie == null || !cookie.matches("[0-9a-f]{32}")) {
            var fresh = new byte[16];
            RANDOM.nextBytes(fresh);
            cookie = HexFormat.of().formatHex(fresh);
            keep(request, COOKIE, cookie, -1);
        }
        return sign("form " + cookie);
    }

    void keep(Context request, String name, String value, int seconds) {
        request.cookie(
                new Cookie(name, value, "/", seconds, encrypted, true, null, SameSite.STRICT));
    }

    /// The name given with the password, where there is one.
    @Nullable String nameOf(Context request) {
        var credentials = password == null ? null : credentials(request);
        return credentials == null || credentials.name().isBlank() ? null : credentials.name();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK signs with HmacSHA256", e);
        }
    }
}
