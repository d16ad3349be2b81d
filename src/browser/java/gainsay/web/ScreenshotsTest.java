package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gainsay.app.Address;
import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.app.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures of every page over the sample corpus, in both themes at three widths, for people to
/// look at: target/screenshots. Those of the tutorial go to target/pictures, and with
/// -Dgolden=accept into docs/pictures.
class ScreenshotsTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home"));
    private static final String DRAFT =
            "Orbitfold closed a Series A round of $61 million in November 2025. Corvane Robotics"
                    + " closed a Series B of $80 million. Tarnwell Software had revenue of $9 billion.";
    private static final Pattern PICTURE = Pattern.compile("\\(pictures/([a-z-]+)\\.png\\)");
    private static final long HEAVY = 160_000;

    private static Chromium chromium;
    private static Site.Open full;
    private static Site.Open empty;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        full = desk("full", List.of("corpus"));
        empty = desk("empty", List.of());
    }

    private static Site.Open desk(String name, List<String> inputs) {
        var settings =
                new Settings(
                        HOME.resolve("target/screenshots-index/" + name), HOME.resolve("models"));
        var rooms = Rooms.load(settings);
        new Pipeline(rooms, settings).ingest(inputs, Progress.SILENT);
        return new Server().open(settings, () -> rooms, Address.LOOPBACK);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            full.close();
            empty.close();
            chromium.close();
        }
    }

    @Test
    void everyPageInBothThemesAtThreeWidths() throws IOException, InterruptedException {
        var pictures = Files.createDirectories(HOME.resolve("target/screenshots"));
        var pages = pages();
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(360, 800, 1280)) {
                var page = chromium.page(true, width, theme);
                var ending = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                for (var one : pages.entrySet()) {
                    page.navigate(one.getValue().toString());
                    shoot(page, pictures.resolve(one.getKey() + ending), true);
                }
                check(page);
                shoot(page, pictures.resolve("checked" + ending), true);
                complete(page);
                shoot(page, pictures.resolve("completion" + ending), false);
                page.context().close();
            }
        }
        try (var made = Files.list(pictures)) {
            assertThat(made).hasSizeGreaterThanOrEqualTo(6 * (pages.size() + 2));
        }
    }

    @Test
    void thePicturesOfTheTutorial() throws IOException, InterruptedException {
        var made = Files.createDirectories(HOME.resolve("target/pictures"));
        var pages = pages();
        var page = chromium.page(true, 960, ColorScheme.LIGHT);
        page.setViewportSize(960, 620);
        for (var name : List.of("overview", "finding", "entity")) {
            page.navigate(String.valueOf(pages.get(name)));
            shoot(page, made.resolve(name + ".png"), false);
        }
        check(page);
        shoot(page, made.resolve("checked.png"), false);
        page.context().close();
        var kept = HOME.resolve("docs/pictures");
        if ("accept".equals(System.getProperty("golden"))) {
            Files.createDirectories(kept);
            try (var files = Files.list(made)) {
                for (var file : files.toList()) {
                    Files.write(kept.resolve(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }
        var named =
                PICTURE.matcher(Files.readString(HOME.resolve("docs/tutorial.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(named).containsExactlyInAnyOrder("overview", "finding", "entity", "checked");
        for (var name : named) {
            assertThat(made.resolve(name + ".png")).isNotEmptyFile();
            assertThat(Files.size(kept.resolve(name + ".png"))).isBetween(1_000L, HEAVY);
        }
    }

    private static void check(Page page) {
        page.navigate(full.address().resolve("/check").toString());
        page.locator("#draft").fill(DRAFT);
        page.locator("main button").first().click();
        page.locator(".verdicts").waitFor();
        assertThat(page.locator(".verdicts .badge.bad").count()).isOne();
    }

    private static void complete(Page page) {
        page.navigate(full.address().toString());
        page.locator("#q").focus();
        page.keyboard().type("cor");
        page.locator("#offers [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
    }

    private static void shoot(Page page, Path file, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    private static Map<String, URI> pages() throws IOException, InterruptedException {
        var address = full.address();
        var findings = get("/api/v1/findings");
        var total = "\"id\":\"(f-[0-9a-f]+)\",\"relation\":\"contradicts\",[^{]*\"metric\":\"capital_total\"";
        var valuations = get("/api/v1/search?metric=valuation");
        var brief = "\"id\":\"(a-[0-9a-f]+)\",\"source\":\"[^\"]*brief.pdf\"";
        var table = "\"id\":\"(a-[0-9a-f]+)\",\"source\":\"[^\"]*robots-by-segment.md\"";
        var articles = get("/api/v1/articles");
        var pages = new LinkedHashMap<String, URI>();
        pages.put("overview", address);
        pages.put("search", address.resolve("/search?q=corvane"));
        pages.put("search-narrowed", address.resolve("/search?metric=valuation&min=1B"));
        pages.put("search-nothing", address.resolve("/search?q=nothingofthis"));
        pages.put("entity", address.resolve("/entity/corvane-robotics"));
        pages.put("findings", address.resolve("/findings?relation=all"));
        pages.put(
                "finding",
                address.resolve(
                        "/finding/" + Opened.first("\"id\":\"(f-[0-9a-f]+)\"", findings)));
        pages.put("totals", address.resolve("/finding/" + Opened.first(total, findings)));
        pages.put("article", address.resolve("/article/" + Opened.first(brief, articles)));
        pages.put("table", address.resolve("/article/" + Opened.first(table, articles)));
        pages.put(
                "claim",
                address.resolve("/claim/" + Opened.first("\"id\":\"(c-[0-9a-f]+)\"", valuations)));
        pages.put("articles", address.resolve("/articles"));
        pages.put("check", address.resolve("/check"));
        pages.put("add", address.resolve("/ingest"));
        pages.put("keys", address.resolve("/keys"));
        pages.put("not-found", address.resolve("/finding/f-none"));
        pages.put("refused", address.resolve("/search?min=lots"));
        pages.put("empty-overview", empty.address());
        pages.put("empty-search", empty.address().resolve("/search"));
        pages.put("empty-findings", empty.address().resolve("/findings"));
        pages.put("empty-articles", empty.address().resolve("/articles"));
        return pages;
    }

    private static String get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(full.address().resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
