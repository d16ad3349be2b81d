package gainsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Fetches pages as a polite guest does: it says who it is, asks robots.txt first, goes to one host
/// one request at a time, and asks only for what has changed. Addresses of this machine and its
/// network are out of bounds unless allowed, after each redirect anew. Safe for many threads.
public final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String agent;
    private final Duration time;
    private final boolean privateToo;
    private final Hosts hosts;

    /// `agent` is how the program names itself, its product first, as in `Name/1.0 (words)`.
    public Fetcher(String agent, Duration time, boolean privateToo) {
        this.agent = agent;
        this.time = time;
        this.privateToo = privateToo;
        this.hosts = new Hosts(agent.split("[/ ]", 2)[0]);
    }

    /// Gets what lies at an address, unless it is in the state that `known` tells it by.
    public Delivery fetch(String url, Delivery.Validators known) {
        try {
            var address = address(url);
            for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
                check(address);
                var answer = hosts.polite(address, this::robots, at -> ask(at, known));
                var next = redirect(address, answer);
                if (next.isEmpty()) {
                    return delivery(url, address, answer);
                }
                address = next.get();
            }
            throw new Unfit("leads from one address to the next without end; check it");
        } catch (Unfit e) {
            var because = url + " " + e.because() + ".";
            return new Delivery.Refused(new Reading.Unreadable(url, because));
        }
    }

    private static URI address(String url) throws Unfit {
        try {
            var spaceless = url.strip().replace(" ", "%20").replace("|", "%7C");
            var address = new URI(spaceless);
            return withoutFragment(address);
        } catch (URISyntaxException e) {
            throw new Unfit("is no valid web address; check its spelling");
        }
    }

    private static URI withoutFragment(URI address) throws URISyntaxException {
        var text = address.toASCIIString();
        var hash = text.indexOf('#');
        return new URI(hash < 0 ? text : text.substring(0, hash));
    }

    /// Every hop is checked: a public page may redirect into the private network.
    private void check(URI address) throws Unfit {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (!(scheme.equals("http") || scheme.equals("https")) || host == null) {
            throw new Unfit(
                    "leads to " + address + ", which is no http or https address; check it");
        }
        if (privateToo) {
            return;
        }
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        GuardedNames.guard(bare);
        try {
            for (var ip : InetAddress.getAllByName(bare)) {
                if (!Addresses.isPublic(ip)) {
                    throw new Unfit(
                            "leads to "
                                    + host
                                    + ", an address of this machine or its network; allow that with"
                                    + " --allow-private");
                }
            }
        } catch (UnknownHostException e) {
            var inside = String.valueOf(e.getMessage()).contains("private network");
            throw new Unfit(
                    inside
                            ? "leads to "
                                    + host
                                    + ", an address of this machine or its network; allow that with"
                                    + " --allow-private"
                            : "names a host that is not known (" + host + "); check the address");
        }
    }

    private HttpResponse<byte[]> ask(URI address, Delivery.Validators known) throws Unfit {
        var secure = "https".equalsIgnoreCase(address.getScheme());
        var request =
                HttpRequest.newBuilder(address)
                        .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                        .timeout(time)
                        .header("User-Agent", agent)
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Encoding", "gzip");
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return answer(request.build());
    }

    /// The client's own timeout ends with the headers; this one is for the whole.
    private HttpResponse<byte[]> answer(HttpRequest request) throws Unfit {
        var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), Reader.LARGEST);
        var answer = client.sendAsync(request, handler);
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw late();
        } catch (ExecutionException e) {
            throw unfit(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unfit("was being fetched when the run was ended; run again");
        }
    }

    private Unfit late() {
        return new Unfit(
                "did not answer in full within "
                        + time.toSeconds()
                        + " seconds; try again later, or allow more with --time-limit");
    }

    private Unfit unfit(@Nullable Throwable cause) {
        var message = cause == null ? "" : String.valueOf(cause.getMessage());
        return switch (cause) {
            case HttpTimeoutException _ -> late();
            case ConnectException _ ->
                    new Unfit("could not be reached; check the address and the network");
            case SSLException _ ->
                    new Unfit("has no certificate that this machine trusts; check the address");
            case IOException _ when message.contains("capacity") ->
                    new Unfit(
                            "is larger than "
                                    + (Reader.LARGEST >> 20)
                                    + " MB; fetch it by other means and split it");
            case null, default ->
                    new Unfit(
                            "broke off while it was being fetched ("
                                    + message.lines().findFirst().orElse("no reason given")
                                    + "); try again later");
        };
    }

    private static Optional<URI> redirect(URI from, HttpResponse<byte[]> answer) throws Unfit {
        var location = answer.headers().firstValue("Location");
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 -> {
                if (location.isEmpty()) {
                    throw new Unfit("redirects to nowhere; check the address");
                }
                yield Optional.of(from.resolve(address(location.get())));
            }
            default -> Optional.empty();
        };
    }

    private static Delivery delivery(String url, URI address, HttpResponse<byte[]> answer)
            throws Unfit {
        var status = answer.statusCode();
        if (status == 304) {
            return new Delivery.Unchanged();
        }
        if (status != 200 && status != 203) {
            throw refused(status);
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var charset = CHARSET.matcher(type);
        var hints = new Hints(charset.find() ? charset.group(1) : null, address.toString(), null);
        var original = new Original(url, name(address, type), unpacked(answer), hints);
        var validators =
                new Delivery.Validators(
                        answer.headers().firstValue("ETag").orElse(null),
                        answer.headers().firstValue("Last-Modified").orElse(null));
        return new Delivery.Arrived(original, validators);
    }

    private static String name(URI address, String type) {
        var base = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var path = address.getPath() == null ? "" : address.getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        var named = last.isEmpty() ? String.valueOf(address.getHost()) : last;
        var plainMarkdown = base.equals("text/plain") && named.endsWith(".md");
        return plainMarkdown
                ? named
                : PageName.ending(base).map(ending -> PageName.of(named, ending)).orElse(named);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws Unfit {
        var body = answer.body();
        var encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield new Allowance().read(in, body.length);
                } catch (IOException e) {
                    throw new Unfit("was sent damaged; try again later");
                }
            }
            default ->
                    throw new Unfit(
                            "was sent packed as "
                                    + encoding
                                    + ", which nobody asked for; save the"
                                    + " page and name the file");
        };
    }

    private static Unfit refused(int status) {
        var code = " (HTTP " + status + ")";
        return switch (status) {
            case 401, 402, 403, 451 ->
                    new Unfit("may not be read" + code + "; save the page and name the file");
            case 404, 410 -> new Unfit("is not there" + code + "; check the address");
            default -> new Unfit("is not to be had now" + code + "; try again later");
        };
    }

    /// Reads a site's robots.txt. Where there is none all is allowed; where it cannot be had,
    /// nothing is.
    private Robots robots(URI site, String product) throws Unfit {
        var address = site.resolve("/robots.txt");
        for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
            check(address);
            var answer = ask(address, Delivery.Validators.NONE);
            var next = redirect(address, answer);
            if (next.isPresent()) {
                address = next.get();
            } else if (answer.statusCode() == 200) {
                var text = new String(unpacked(answer), StandardCharsets.UTF_8);
                return Robots.parse(text, product);
            } else if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                return Robots.ALLOW_ALL;
            } else {
                throw new Unfit(
                        "is on a site whose robots.txt cannot be had (HTTP "
                                + answer.statusCode()
                                + "); try again later");
            }
        }
        return Robots.ALLOW_ALL;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
