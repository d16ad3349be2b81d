package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gainsay.app.Address;
import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Rooms;
import gainsay.app.Settings;
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
import org.junit.jupiter.api.Test;

/// Pictures of every page over the sample corpus, in both themes at three widths, for people to
/// look at: target/screenshots.
class ScreenshotsTest {
    private static final String DRAFT =
            "Orbitfold has raised $45 million. Corvane Robotics closed a Series B of $80 million."
                    + " Tarnwell Software had revenue of $9 billion.";

    @Test
    void everyPageInBothThemesAtThreeWidths() throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("gainsay.home"));
        var pictures = Files.createDirectories(home.resolve("target/screenshots"));
        var settings = new Settings(home.resolve("target/screenshots-index/store"), home.resolve("models"));
        try (var chromium = Chromium.start()) {
            var rooms = Rooms.load(settings);
            new Pipeline(rooms, settings).ingest(List.of(home.resolve("corpus").toString()), Progress.SILENT);
            try (var site = new Server().open(settings, () -> rooms, Address.LOOPBACK)) {
                var pages = pages(site.address());
                for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    for (var width : List.of(360, 768, 1280)) {
                        var page = chromium.page(true, width, theme);
                        var ending = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                        for (var one : pages.entrySet()) {
                            page.navigate(site.address().resolve(one.getValue()).toString());
                            shoot(page, pictures.resolve(one.getKey() + ending));
                        }
                        page.navigate(site.address().resolve("/check").toString());
                        page.locator("#draft").fill(DRAFT);
                        page.locator("main button").click();
                        page.locator(".verdicts").waitFor();
                        shoot(page, pictures.resolve("checked" + ending));
                        page.context().close();
                    }
                }
                try (var made = Files.list(pictures)) {
                    assertThat(made).hasSizeGreaterThanOrEqualTo(6 * (pages.size() + 1));
                }
            }
        }
    }

    private static void shoot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static Map<String, String> pages(URI address) throws IOException, InterruptedException {
        var findings = get(address.resolve("/api/v1/findings"));
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", "/");
        pages.put("search", "/search?q=corvane");
        pages.put("entity", "/entity/corvane-robotics");
        pages.put("findings", "/findings?relation=all");
        pages.put("finding", "/finding/" + Opened.first("\"id\":\"(f-[0-9a-f]+)\"[^{]*\"metric\":\"capital_total\"", findings));
        pages.put("article", "/article/" + Opened.first("\"id\":\"(a-[0-9a-f]+)\",\"source\":\"[^\"]*brief.pdf\"", get(address.resolve("/api/v1/articles"))));
        pages.put("claim", "/claim/" + Opened.first("\"id\":\"(c-[0-9a-f]+)\"", get(address.resolve("/api/v1/search?metric=valuation"))));
        pages.put("articles", "/articles");
        pages.put("check", "/check");
        pages.put("add", "/ingest");
        pages.put("keys", "/keys");
        return pages;
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
