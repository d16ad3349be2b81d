package gainsay.app;

import gainsay.article.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// Looks whether this machine is fit: the JDK, memory, the models, the parsers and the index.
public final class Doctor {
    private static final int WANTED_JDK = 25;
    private static final long WANTED_MEMORY = 900L << 20;

    private static final String PAGE =
            "<!doctype html><html><head><title>Test</title></head><body>"
                    + "<p>Fennel Works raised <b>$12 million</b>.</p></body></html>";

    /// One thing that was looked at; `detail` is what was found, or what to do.
    public record Check(String what, boolean fit, String detail) {}

    private final Settings settings;
    private final Function<Settings, Rooms> opening;

    public Doctor(Settings settings, Function<Settings, Rooms> opening) {
        this.settings = settings;
        this.opening = opening;
    }

    public List<Check> examine() {
        var checks = new ArrayList<Check>();
        checks.add(jdk());
        checks.add(memory());
        checks.add(index());
        try {
            var rooms = opening.apply(settings);
            checks.add(new Check("lexicon", true, settings.models() + " is readable"));
            checks.add(check("HTML parser", () -> parser(rooms)));
            checks.add(check("language models", () -> models(rooms)));
        } catch (CannotRun e) {
            checks.add(new Check("lexicon", false, String.valueOf(e.getMessage())));
        }
        return checks;
    }

    private static Check jdk() {
        var version = Runtime.version();
        return new Check(
                "JDK",
                version.feature() >= WANTED_JDK,
                version + " in " + System.getProperty("java.home"));
    }

    private static Check memory() {
        var most = Runtime.getRuntime().maxMemory();
        var cores = Runtime.getRuntime().availableProcessors();
        var found =
                String.format(Locale.ROOT, "%,d MB for Java at most, %d cores", most >> 20, cores);
        var fit = most >= WANTED_MEMORY;
        return new Check(
                "memory", fit, fit ? found : found + "; set GAINSAY_JAVA_OPTS=-Xmx1g or more");
    }

    private Check index() {
        var folder = settings.index();
        if (!Files.exists(folder)) {
            return new Check("index", true, "none yet; 'gainsay ingest FOLDER' makes " + folder);
        }
        return check(
                "index",
                () -> {
                    try (var inquiry = Inquiry.open(folder)) {
                        var stats = inquiry.stats();
                        return folder
                                + ": "
                                + stats.articles()
                                + " articles, "
                                + stats.claims()
                                + " claims"
                                + inquiry.warning(settings.lexiconHash())
                                        .map(warning -> "; " + warning)
                                        .orElse("");
                    }
                });
    }

    /// An old library below the parser would take HTML for text without a word.
    private static String parser(Rooms rooms) {
        try {
            var page = Files.createTempFile("gainsay", ".html");
            try {
                Files.writeString(page, PAGE);
                return switch (rooms.read(page, "page.html").getFirst()) {
                    case Reading.Read(var article)
                            when article.text().contains("raised $12 million") ->
                            "reads HTML as HTML";
                    case Reading.Read _ ->
                            throw new CannotRun("HTML is taken for text; build again");
                    case Reading.Unreadable(_, var because) -> throw new CannotRun(because);
                };
            } finally {
                Files.delete(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String models(Rooms rooms) {
        var begun = System.nanoTime();
        rooms.await();
        return String.format(Locale.ROOT, "loaded in %.1f s", (System.nanoTime() - begun) / 1e9);
    }

    private static Check check(String what, Supplier<String> work) {
        try {
            return new Check(what, true, work.get());
        } catch (RuntimeException e) {
            return new Check(what, false, String.valueOf(e.getMessage()));
        }
    }
}
