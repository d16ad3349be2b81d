package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static Robots robots(String text) {
        return Robots.parse(text, "Gainsay");
    }

    @Test
    void theGroupThatNamesUsGoesBeforeTheOneForAll() {
        var robots = robots("User-agent: *\nDisallow: /\n\nUser-Agent: gainsay\nDisallow: /x\n");
        assertThat(robots.allows("/")).isTrue();
        assertThat(robots.allows("/x/y")).isFalse();
    }

    @Test
    void severalNamesShareTheRulesBelowThem() {
        var robots = robots("User-agent: other\nUser-agent: Gainsay # us\nDisallow: /a\n");
        assertThat(robots.allows("/a")).isFalse();
        assertThat(robots.allows("/b")).isTrue();
    }

    @Test
    void theLongestRuleWinsAndTheKinderOfTwoEquals() {
        var robots = robots("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\n");
        assertThat(robots.allows("/a/x")).isFalse();
        assertThat(robots.allows("/a/b/x")).isTrue();
        assertThat(robots.allows("/c")).isTrue();
    }

    @Test
    void starsAndDollarsAreUnderstood() {
        var robots = robots("User-agent: *\nDisallow: /*.pdf$\nDisallow: /s?*q=\n");
        assertThat(robots.allows("/a/b.pdf")).isFalse();
        assertThat(robots.allows("/a/b.pdf.html")).isTrue();
        assertThat(robots.allows("/s?x=1&q=2")).isFalse();
    }

    @Test
    void anEmptyDisallowAndAnEmptyFileAllowAll() {
        assertThat(robots("User-agent: *\nDisallow:\n").allows("/a")).isTrue();
        assertThat(robots("").allows("/a")).isTrue();
        assertThat(robots("<html>no robots here</html>").allows("/a")).isTrue();
    }

    @Test
    void aDelayIsHonouredWithinReason() {
        assertThat(robots("User-agent: *\nCrawl-delay: 2\n").delay())
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(robots("User-agent: *\nCrawl-delay: 900\n").delay())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void privateAddressesAreToldFromPublicOnes() throws UnknownHostException {
        for (var inside :
                List.of(
                        "127.0.0.1",
                        "10.1.2.3",
                        "172.16.0.1",
                        "192.168.0.1",
                        "169.254.169.254",
                        "100.64.0.1",
                        "0.0.0.0",
                        "224.0.0.1",
                        "255.255.255.255",
                        "::1",
                        "::",
                        "fe80::1",
                        "fd00::1",
                        "::ffff:10.0.0.1",
                        "64:ff9b::7f00:1",
                        "2002:7f00:1::1",
                        "198.18.0.1")) {
            assertThat(Addresses.isPublic(InetAddress.getByName(inside))).as(inside).isFalse();
        }
        for (var outside : List.of("93.184.216.34", "8.8.8.8", "2606:4700::1111", "172.32.0.1")) {
            assertThat(Addresses.isPublic(InetAddress.getByName(outside))).as(outside).isTrue();
        }
    }
}
