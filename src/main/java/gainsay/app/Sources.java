package gainsay.app;

import gainsay.model.Provenance;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Where an article lies, as other programs may be told: an address of the web only where it is
/// one, else the path, in which nothing is left that could be taken for a scheme.
final class Sources {
    private static final String KEPT =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private Sources() {}

    /// The article's address on the web, if it gives one that is one.
    static Optional<String> web(Provenance article) {
        return web(article.url()).or(() -> web(article.source()));
    }

    private static Optional<String> web(@org.jspecify.annotations.Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            // Half a pair of surrogates would break the encoding of the JDK.
            var uri = new URI(Inert.text(written).strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
                    ? Optional.of(withoutBrackets(uri))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The JDK lets brackets stand where RFC 3986 does not; only a host of IPv6 has them by right.
    private static String withoutBrackets(URI uri) {
        var written = uri.toASCIIString();
        return uri.getHost().startsWith("[")
                ? written
                : written.replace("[", "%5B").replace("]", "%5D");
    }

    /// The address, or else the path, as a URI.
    static String uri(Provenance article) {
        return web(article).orElseGet(() -> path(article.source()));
    }

    /// A path as a relative or absolute URI reference without a scheme.
    static String path(String source) {
        var uri = new StringBuilder();
        for (var unit : source.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (unit & 0xFF);
            if (KEPT.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        // Two slashes in front would name a host.
        return uri.toString().replaceFirst("^//+", "/");
    }
}
