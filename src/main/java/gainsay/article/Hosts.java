package gainsay.article;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What is known of each host that pages are fetched from: what it asks of programs, and when it
/// may be asked again.
final class Hosts {
    private static final Duration GAP = Duration.ofMillis(500);
    private static final Duration ROBOTS_STAND = Duration.ofHours(12);

    private final String product;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Hosts(String product) {
        this.product = product;
    }

    /// Fetches something from a site, which may be refused.
    interface Asking<T> {
        T ask(URI address) throws Unfit;
    }

    /// Fetches and reads robots.txt for a program of this name.
    interface AskingRobots {
        Robots ask(URI site, String product) throws Unfit;
    }

    private static final class Host {
        private @Nullable Robots robots;
        private long robotsRead;
        private long next = System.nanoTime();
    }

    /// One request a host at a time, with a pause between them, and only where robots.txt agrees.
    <T> T polite(URI address, AskingRobots askingRobots, Asking<T> asking) throws Unfit {
        var key =
                (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
        var host = hosts.computeIfAbsent(key, _ -> new Host());
        synchronized (host) {
            var robots = robots(host, address, askingRobots);
            var path =
                    address.getRawPath() == null || address.getRawPath().isEmpty()
                            ? "/"
                            : address.getRawPath();
            var query = address.getRawQuery();
            if (!robots.allows(query == null ? path : path + "?" + query)) {
                throw new Unfit(
                        "is closed to programs by its site's robots.txt; save the page in a browser"
                                + " and name the file");
            }
            pause(host);
            try {
                return asking.ask(address);
            } finally {
                host.next = System.nanoTime() + gap(address, robots).toNanos();
            }
        }
    }

    private Robots robots(Host host, URI address, AskingRobots asking) throws Unfit {
        var robots = host.robots;
        if (robots == null || System.nanoTime() - host.robotsRead > ROBOTS_STAND.toNanos()) {
            robots = asking.ask(address, product);
            host.robots = robots;
            host.robotsRead = System.nanoTime();
        }
        return robots;
    }

    /// One's own server needs no rest.
    private static Duration gap(URI address, Robots robots) {
        if (!robots.delay().isZero()) {
            return robots.delay();
        }
        try {
            var ip = InetAddress.getByName(address.getHost());
            return Addresses.isPublic(ip) ? GAP : Duration.ZERO;
        } catch (UnknownHostException e) {
            return GAP;
        }
    }

    private static void pause(Host host) throws Unfit {
        var wait = host.next - System.nanoTime();
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unfit("was waiting its turn when the run was ended; run again");
            }
        }
    }
}
