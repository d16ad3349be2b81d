package gainsay.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real Chromium, where the machine has one; tests that need it are skipped elsewhere.
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        var program = Path.of(System.getProperty("gainsay.chromium", "/usr/bin/chromium"));
        assumeTrue(
                Files.isExecutable(program),
                "no Chromium at " + program + "; install one or name it with -Dchromium=PATH");
        return new Chromium(program);
    }

    Page page(boolean scripts, int width, ColorScheme theme) {
        var options =
                new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900)
                        .setColorScheme(theme)
                        .setAcceptDownloads(true);
        var page = browser.newContext(options).newPage();
        page.setDefaultTimeout(60_000);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
