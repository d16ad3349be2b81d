package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gainsay.app.Address;
import gainsay.app.House;
import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Settings;
import gainsay.app.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the documents tell people to type is typed, and what they show is what is printed.
///
/// A block marked `console N` shows the first N lines of what its command prints, and `...` where
/// there is more; a long line is cut at `…`. What a block marked `api` holds is typed into a shell
/// while the desk is open. After a change that prints something else, `mvn test
/// -Dtest=DocumentsTest -Dgolden=accept` writes the documents anew; read the diff.
class DocumentsTest {
    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
    private static final Pattern BLOCK =
            Pattern.compile("```console(?: (\\d+))?\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern CALLS = Pattern.compile("```api\\n(.*?)```\\n", Pattern.DOTALL);
    private static final int ALL = 1000;
    private static final int LONG = 420;

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> everyDocumentShowsWhatIsPrinted() throws IOException {
        var files = new ArrayList<>(List.of(House.HOME.resolve("README.md")));
        try (var docs = Files.list(House.HOME.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files.stream()
                .filter(file -> !file.endsWith("add-a-metric.md"))
                .map(file ->
                        DynamicTest.dynamicTest(
                                String.valueOf(file.getFileName()), () -> follow(file)));
    }

    private void follow(Path file) throws IOException {
        var written = Files.readString(file);
        var stage =
                new Stage(folder.resolve("store-of-" + file.getFileName()), _ -> House.ROOMS)
                        .onTerminal(100, false);
        var now =
                BLOCK.matcher(written)
                        .replaceAll(block -> {
                            var shown =
                                    block.group(1) == null ? ALL : Integer.parseInt(block.group(1));
                            var lines = new ArrayList<String>();
                            block.group(2)
                                    .lines()
                                    .filter(line -> line.startsWith("$ "))
                                    .forEach(line -> lines.addAll(session(stage, line, shown)));
                            var mark = block.group(1) == null ? "" : " " + block.group(1);
                            return Matcher.quoteReplacement(
                                    "```console"
                                            + mark
                                            + "\n"
                                            + String.join("\n", lines)
                                            + "\n```\n");
                        });
        if (ACCEPT) {
            Files.writeString(file, now);
        }
        assertThat(written).isEqualTo(now);
    }

    private static List<String> session(Stage stage, String line, int shown) {
        var code = stage.run(arguments(line));
        assertThat(code).as("exit code of %s: %s", line, stage.err()).isIn(0, 1);
        var printed = stage.out().lines().toList();
        var lines = new ArrayList<>(List.of(line));
        printed.subList(0, Math.min(shown, printed.size())).forEach(one -> lines.add(cut(one)));
        if (printed.size() > shown) {
            lines.add("...");
        }
        return lines;
    }

    private static String cut(String line) {
        return line.length() <= LONG ? line : line.substring(0, LONG) + "…";
    }

    @Test
    void theCallsOfTheApiPageAnswerAsItShows() throws IOException, InterruptedException {
        assumeThat(Shell.isThere("bash") && Shell.isThere("curl")).as("bash and curl").isTrue();
        var file = House.HOME.resolve("docs/api.md");
        var written = Files.readString(file);
        var settings = new Settings(folder.resolve("api/store"), House.SETTINGS.models());
        new Pipeline(House.ROOMS, settings).ingest(List.of("corpus"), Progress.SILENT);
        var desk = Site.find().open(settings, () -> House.ROOMS, Address.LOOPBACK);
        try (desk;
                var shell = new Shell(House.HOME, desk.address().getPort())) {
            var now =
                    CALLS.matcher(written)
                            .replaceAll(block ->
                                    Matcher.quoteReplacement(
                                            "```api\n"
                                                    + answered(shell, block.group(1))
                                                    + "```\n"));
            if (ACCEPT) {
                Files.writeString(file, now);
            }
            assertThat(written).isEqualTo(now);
        }
    }

    private static String answered(Shell shell, String block) {
        var lines = new StringBuilder();
        block.lines()
                .filter(line -> line.startsWith("$ "))
                .forEach(line -> {
                    lines.append(line).append('\n');
                    shell.type(line.substring(2))
                            .lines()
                            .forEach(answer -> lines.append(cut(answer)).append('\n'));
                });
        return lines.toString();
    }

    private static String[] arguments(String line) {
        var command = line.substring(2);
        assertThat(command).startsWith("./gainsay ");
        return WORD.matcher(command.substring("./gainsay ".length()))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    /// `add-a-metric.md`, to the letter: its metric among a copy of ours, its text, its commands.
    @TestFactory
    Stream<DynamicTest> theMetricOfTheDocumentIsAddedAsItSays() throws IOException {
        var page = Files.readString(House.HOME.resolve("docs/add-a-metric.md"));
        var home = folder.resolve("home");
        copy(House.HOME.resolve("models"), home.resolve("models"));
        Files.writeString(home.resolve("models/metrics/debt.yaml"), block(page, "yaml"));
        var text = Files.writeString(folder.resolve("brackwell.txt"), block(page, "text"));
        var stage = new Stage(folder.resolve("store"), gainsay.app.Rooms::load).at(home);
        var commands =
                block(page, "console").lines().filter(line -> line.startsWith("$ ")).toList();
        return Stream.of(
                DynamicTest.dynamicTest(
                        "its commands find the debt",
                        () -> {
                            for (var command : commands) {
                                var line = command.replace("brackwell.txt", text.toString());
                                assertThat(stage.run(arguments(line))).as(stage.err()).isZero();
                            }
                            assertThat(stage.out())
                                    .contains("Brackwell Shipping", "debt", "$310 million");
                        }));
    }

    private static String block(String page, String mark) {
        var block = Pattern.compile("```" + mark + "\\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).as("a block marked %s", mark).isTrue();
        return block.group(1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    var copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
