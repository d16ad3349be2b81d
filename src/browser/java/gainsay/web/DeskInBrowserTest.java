package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a fact-checker does all day, in a real browser: with scripts by the keyboard alone, and
/// without any script.
class DeskInBrowserTest {
    private static Chromium chromium;
    @TempDir private Path folder;
    private Opened desk;
    private Page page;
    private final List<String> outside = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        desk = Opened.over(folder);
        page = look(true);
    }

    @AfterEach
    void close() {
        page.context().close();
        desk.close();
    }

    /// A window of its own, of which everything is noted that goes elsewhere or goes wrong.
    private Page look(boolean scripts) {
        var fresh = chromium.page(scripts, 1000, ColorScheme.LIGHT);
        fresh.onRequest(request -> {
            if (!request.url().startsWith(desk.address().toString())) {
                outside.add(request.url());
            }
        });
        fresh.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        fresh.onPageError(complaints::add);
        fresh.navigate(desk.address().toString());
        return fresh;
    }

    private void go(String path) {
        page.navigate(desk.address().resolve(path).toString());
    }

    private Path article() throws IOException {
        return Files.writeString(
                folder.resolve("fresh.txt"),
                "title: A fresh word\ndate: 2025-11-01\n\n‹Tarragon› is worth 13.\n");
    }

    private List<String> disagreements() {
        go("/findings");
        return page.locator(".rows .subject").allTextContents();
    }

    @Test
    void byTheKeyboardAlone() throws IOException {
        go("/ingest");
        page.locator("#files").setInputFiles(article());
        page.locator("#files").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("#outcome").waitFor();
        assertThat(page.locator("main").textContent()).contains("1 new article, 1 claim", "What it clashes with");
        assertThat(disagreements()).containsExactly("Fennel Works", "Tarragon");

        page.keyboard().press("/");
        page.keyboard().type("tarr");
        page.locator("#offers [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/entity/**");
        assertThat(page.locator("h1").textContent()).isEqualTo("Tarragon");

        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/finding/**");
        assertThat(page.locator(".side mark").allTextContents()).containsExactly("12", "13");

        page.keyboard().press("a");
        page.locator(".history").waitFor();
        assertThat(page.locator(".history").textContent()).contains("accepted");
        assertThat(disagreements()).containsExactly("Tarragon", "Fennel Works");

        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/finding/**");
        var download = page.waitForDownload(() -> page.locator("a[download]:has-text('ClaimReview')").press("Enter"));
        assertThat(Files.readString(download.path())).contains("ClaimReview", "Tarragon");

        page.keyboard().press("z");
        page.locator("#ruling ~ .note").waitFor();
        assertThat(disagreements()).containsExactly("Fennel Works", "Tarragon");

        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/finding/**");
        page.keyboard().press("r");
        page.locator(".history").waitFor();
        assertThat(disagreements()).containsExactly("Tarragon");
        assertThat(outside).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutAnyScript() throws IOException {
        page.context().close();
        page = look(false);
        go("/ingest");
        page.locator("#files").setInputFiles(article());
        page.locator("main button").click();
        while (page.locator("#outcome").count() == 0) {
            page.locator("text=Look again").click();
        }
        assertThat(disagreements()).containsExactly("Fennel Works", "Tarragon");
        page.locator("#q").fill("tarragon");
        page.locator("#q").press("Enter");
        page.locator(".people a").first().click();
        page.locator("section[aria-labelledby=disagreements] a.to").click();
        page.locator("#who").fill("Ada");
        page.locator("#comment").fill("two companies");
        page.locator("button[value=different-things]").click();
        assertThat(page.locator(".history").textContent()).contains("different things by Ada", "two companies");
        assertThat(disagreements()).containsExactly("Fennel Works");
        go("/findings?ruled=all");
        var download =
                page.waitForDownload(() -> {
                    page.locator(".rows a.to >> nth=1").click();
                    page.locator("a[download]:has-text('CSV')").click();
                });
        assertThat(Files.readString(download.path())).contains("Tarragon");
        go("/findings");
        page.locator("text=show overruled").click();
        page.locator(".rows a.to >> nth=1").click();
        page.locator(".undo button").click();
        assertThat(disagreements()).containsExactly("Fennel Works", "Tarragon");
        assertThat(outside).isEmpty();
    }

    @Test
    void theKeyboardLeadsAlongTheListAlsoAfterARuling() {
        go("/search?q=Fennel");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/claim/**");
        var second = page.url();
        assertThat(page.locator(".along span").textContent()).isEqualTo("2 of 4");
        page.keyboard().press("a");
        page.locator(".history").waitFor();
        page.keyboard().press("n");
        page.waitForURL(url -> !url.startsWith(second));
        assertThat(page.locator(".along span").textContent()).isEqualTo("3 of 4");
        page.keyboard().press("p");
        page.waitForURL(second);
        page.keyboard().press("u");
        page.waitForURL("**/search?q=Fennel");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aDraftIsCheckedAndACitationCopied() {
        go("/check");
        page.locator("#draft").fill("‹Fennel Works› is worth 501.");
        page.locator("main button").click();
        assertThat(page.locator(".verdicts .badge").allTextContents()).containsExactly("≠ contradicted");
        go("/finding/" + desk.finding());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.keyboard().press("y");
        page.locator("text=Copied").waitFor();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains("Fennel Works", desk.finding());
        page.keyboard().press("?");
        page.waitForURL("**/keys");
        assertThat(complaints).isEmpty();
    }
}
