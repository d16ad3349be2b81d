package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// axe finds no violation on any page, in either theme, on a telephone and on a desk; and no page
/// is wider than the screen.
class AccessTest {
    private static Chromium chromium;
    @TempDir private static Path folder;
    private static Opened desk;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        desk = Opened.over(folder);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            desk.close();
            chromium.close();
        }
    }

    static List<String> paths(Opened desk) {
        var claim = Opened.first("\"id\":\"(c-[0-9a-f]+)\"", desk.get("/api/v1/search").body());
        var article = Opened.first("\"id\":\"(a-[0-9a-f]+)\"", desk.get("/api/v1/articles").body());
        var entity = Opened.first("\"subject\":\\{\"id\":\"([^\"]+)\"", desk.get("/api/v1/search?q=Fennel").body());
        return List.of("/", "/search", "/search?q=Fennel&metric=valuation", "/search?q=nothingofthis", "/findings?relation=all", "/finding/" + desk.finding(), "/entity/" + entity, "/claim/" + claim, "/article/" + article, "/articles", "/check", "/ingest", "/keys", "/nothing");
    }

    @Test
    void axeFindsNothing() {
        var found = new ArrayList<String>();
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(360, 1280)) {
                var page = chromium.page(true, width, theme);
                for (var path : paths(desk)) {
                    page.navigate(desk.address().resolve(path).toString());
                    look(page, path + " " + width + " " + theme, found);
                }
                check(page);
                look(page, "a checked draft " + width + " " + theme, found);
                handIn(page);
                look(page, "a hand-in " + width + " " + theme, found);
                complete(page);
                look(page, "completion " + width + " " + theme, found);
                page.context().close();
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, String what, List<String> found) {
        var results =
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze();
        results.getViolations().forEach(rule -> rule.getNodes().forEach(node -> found.add(what + " " + rule.getId() + ": " + node.getHtml())));
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 0) {
            found.add(what + " is wider than the screen");
        }
    }

    private static void check(Page page) {
        page.navigate(desk.address().resolve("/check").toString());
        page.locator("#draft").fill("‹Fennel Works› is worth 501.\n‹Nobody› is worth 3.");
        page.locator("main button").click();
        page.locator(".verdicts .badge").first().waitFor();
    }

    private static void handIn(Page page) {
        page.navigate(desk.address().resolve("/ingest").toString());
        var file = new FilePayload("sorrel.txt", "text/plain", "‹Sorrel› is worth 3.".getBytes(StandardCharsets.UTF_8));
        page.locator("#files").setInputFiles(file);
        page.locator("main button").click();
        page.locator("#outcome").waitFor();
    }

    private static void complete(Page page) {
        page.navigate(desk.address().toString());
        page.locator("#q").focus();
        page.keyboard().type("fen");
        page.locator("#offers [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
    }
}
