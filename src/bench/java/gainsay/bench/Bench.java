package gainsay.bench;

import gainsay.app.Rooms;
import gainsay.app.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// All benchmarks, or those that are named: `mvn -B -Pbench verify -DskipTests
/// -Dbench="reading start"`. Prints one table each, in Markdown.
final class Bench {
    private static final List<String> ALL =
            List.of("reading", "growth", "start", "court", "index", "inner", "desk");

    private final Setting setting;

    private Bench(Setting setting) {
        this.setting = setting;
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        var bench = new Bench(Setting.ofThisProcess());
        var wanted = new ArrayList<String>();
        for (var argument : arguments) {
            wanted.addAll(List.of(argument.strip().split("[ ,]+")));
        }
        for (var name : wanted.contains("all") ? ALL : wanted) {
            System.out.println("\n" + name + "\n\n" + bench.run(name));
        }
    }

    private Object run(String name) throws IOException, InterruptedException, ExecutionException {
        return switch (name) {
            case "reading" -> new ReadingBench(setting).run();
            case "growth" -> new GrowthBench(setting).run(List.of(1000, 5000, 19_043));
            case "growth-small" -> new GrowthBench(setting).run(List.of(300, 1000));
            case "start" -> new StartBench(setting).run();
            case "court" -> court("-Xmx2g", "1000", "10000", "100000", "1000000");
            case "court-small" -> court("-Xmx2g", "1000", "10000", "50000");
            case "index" -> index(List.of(10_000, 100_000, 1_000_000));
            case "index-small" -> index(List.of(10_000, 50_000));
            case "inner" -> Inner.run();
            case "desk" -> desk(15);
            case "desk-small" -> desk(3);
            default -> throw new IllegalArgumentException("no benchmark '" + name + "'; " + ALL);
        };
    }

    private String court(String heap, String... sizes) {
        var arguments = new ArrayList<>(List.of(corpus()));
        arguments.addAll(List.of(sizes));
        var run =
                setting.java(
                        CourtMain.class,
                        List.of(heap, "-XX:+UseSerialGC"),
                        arguments.toArray(String[]::new));
        return String.join("\n", run.printed()) + "\n\npeak MB " + run.megabytes() + "\n";
    }

    private Table index(List<Integer> sizes) throws IOException {
        var rooms = Rooms.load(Settings.of(null, Map.of(), setting.home().toString()));
        var claims = Claims.of(java.nio.file.Path.of(corpus()));
        return new IndexBench(rooms, claims, setting.room()).run(sizes);
    }

    private String desk(int minutes)
            throws IOException, InterruptedException, ExecutionException {
        var claims = Claims.of(java.nio.file.Path.of(corpus()));
        var bench = new DeskBench(setting, setting.room().resolve("corpus"), claims);
        return bench.prepare(100_000) + bench.run(minutes);
    }

    /// The claims of the sample corpus, exported.
    private String corpus() {
        var index = setting.room().resolve("corpus").toString();
        setting.gainsay("", "ingest", "--index", index, setting.home().resolve("corpus").toString());
        var claims = setting.gainsay("", "export", "--all", "--format", "jsonl", "--index", index);
        var file = setting.room().resolve("corpus.jsonl");
        try {
            Files.write(file, claims.printed());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file.toString();
    }
}
