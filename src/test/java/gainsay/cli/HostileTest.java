package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gainsay.app.Export;
import gainsay.app.ExportFormat;
import gainsay.app.Hostile;
import gainsay.app.Inert;
import gainsay.app.Inquiry;
import gainsay.model.FindingQuery;
import gainsay.model.Ruling.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Articles that want to do something to whoever reads about them: every case of
/// `hostile/cases.jsonl` stands in the text, the figure, the title, the path, the address, the
/// names and the comment of a ruling, and goes through every output.
class HostileTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OUR_COLOURS = Pattern.compile("\u001b\\[(0|1|2|31|32|33|36)m");
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{Cf}\\uFFFD\"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*",
                    Pattern.DOTALL);
    private static final Set<String> ELEMENTS =
            Set.of(
                    "html",
                    "head",
                    "meta",
                    "title",
                    "style",
                    "body",
                    "main",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "p",
                    "div",
                    "section",
                    "span",
                    "strong",
                    "blockquote",
                    "table",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "bdi",
                    "mark",
                    "a",
                    "br");
    private static final Set<String> ATTRIBUTES =
            Set.of("lang", "charset", "http-equiv", "content", "name", "class", "rel", "href");

    @TempDir private static Path folder;

    private static Inquiry inquiry;
    private static Schema sarif;

    @BeforeAll
    static void fillTheIndex() throws IOException {
        Hostile.fill(folder.resolve("store"));
        Hostile.fill(folder.resolve("ruled"));
        inquiry = Inquiry.open(folder.resolve("ruled"));
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
        sarif =
                registry.getSchema(
                        Files.readString(Path.of("src/test/resources/schemas/sarif-2.1.0.json")));
        for (var hostile : Hostile.CASES) {
            inquiry.rulings()
                    .rule(hostile.finding(), Decision.ACCEPT, hostile.text() + ".", hostile.text());
        }
    }

    @AfterAll
    static void close() {
        inquiry.close();
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Hostile> check) {
        assertThat(Hostile.CASES).hasSizeGreaterThanOrEqualTo(60);
        return Hostile.CASES.stream()
                .map(hostile ->
                        DynamicTest.dynamicTest(hostile.name(), () -> check.accept(hostile)));
    }

    private static String export(Hostile hostile, ExportFormat format) {
        var lines = new ArrayList<String>();
        new Export(inquiry).finding(hostile.finding(), format, lines::add);
        return overTheWire(String.join("\n", lines));
    }

    /// As it arrives: what UTF-8 cannot say has become something else.
    private static String overTheWire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Stage stage(String index) {
        return new Stage(folder.resolve(index), _ -> new PlainRooms());
    }

    @TestFactory
    Stream<DynamicTest> nothingSteersATerminalOrAPipe() {
        return each(hostile -> {
            for (var command :
                    new String[][] {
                        {"show", hostile.finding()},
                        {"show", hostile.claim()},
                        {"entity", hostile.entity()},
                        {"conflicts", "--entity", hostile.entity()},
                        {"search", "--entity", hostile.entity()},
                        {"search", "--entity", hostile.entity(), "--format", "csv"},
                        {"search", "--entity", hostile.entity(), "--format", "jsonl"}
                    }) {
                var piped = stage("store");
                assertThat(piped.run(command)).isZero();
                assertThat(piped.out()).as(String.join(" ", command)).isNotEmpty();
                assertInert(piped.out());
                assertInert(piped.err());
            }
            for (var command : List.of("show", "entity", "search")) {
                var terminal = stage("store").onTerminal(80, true);
                terminal.run(
                        command,
                        switch (command) {
                            case "show" -> hostile.finding();
                            case "entity" -> hostile.entity();
                            default -> "--entity=" + hostile.entity();
                        });
                assertInert(OUR_COLOURS.matcher(terminal.out()).replaceAll(""));
            }
        });
    }

    /// Texts and file names as they come in: read, taken in, failed, checked and compared.
    @TestFactory
    Stream<DynamicTest> whatComesInSteersNothing() {
        return each(hostile -> {
            var in = folder.resolve("in-" + hostile.number());
            var said = "2026-01-05\nFennel is worth 5.\n" + hostile.text() + "\n";
            var file = written(in, "case-" + hostile.number() + ".txt", said);
            var empty = written(in, fileName(hostile), "");
            var commands =
                    List.of(
                            new String[] {"read", file},
                            new String[] {"read", "--format", "jsonl", file, empty},
                            new String[] {"ingest", in.toString()},
                            new String[] {"check", file},
                            new String[] {"compare", file, file},
                            new String[] {"stats"});
            for (var width : new int[] {0, 80}) {
                for (var command : commands) {
                    var stage = stage("in-store-" + hostile.number());
                    if (width > 0) {
                        stage.onTerminal(width, true);
                    }
                    assertThat(stage.run(command)).as(String.join(" ", command)).isIn(0, 1);
                    assertInert(OUR_COLOURS.matcher(stage.out()).replaceAll(""));
                    assertInert(OUR_COLOURS.matcher(stage.err()).replaceAll(""));
                }
            }
        });
    }

    private static String written(Path in, String name, String text) {
        try {
            Files.createDirectories(in);
            return Files.write(in.resolve(name), text.getBytes(StandardCharsets.UTF_8)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As much of the case as a file may be called.
    private static String fileName(Hostile hostile) {
        var name = new StringBuilder();
        overTheWire(hostile.text())
                .codePoints()
                .filter(c -> c != '/' && c != 0 && c != 0xFFFD)
                .limit(40)
                .forEach(name::appendCodePoint);
        return name + ".txt";
    }

    private static void assertInert(String out) {
        var steering = out.codePoints().filter(Inert::steers).mapToObj(Integer::toHexString);
        assertThat(steering.distinct().toList()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noCellIsAFormula() {
        return each(hostile -> {
            var csv = export(hostile, ExportFormat.CSV);
            assertInert(csv);
            var rows = rows(csv);
            var width = rows.getFirst().size();
            assertThat(rows).hasSize(3).allMatch(row -> row.size() == width);
            for (var cell : rows.stream().flatMap(List::stream).toList()) {
                if (!cell.matches("-?\\d+(\\.\\d+)?|[=~<>]=?")) {
                    assertThat(cell).doesNotMatch(FORMULA);
                }
            }
        });
    }

    /// RFC 4180, as a spreadsheet reads it.
    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.length(); i++) {
            var c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).isFalse();
        row.add(cell.toString());
        rows.add(List.copyOf(row));
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> jsonSaysItWordForWordAndNothingMore() {
        return each(hostile -> {
            var line = export(hostile, ExportFormat.JSONL).lines().findFirst().orElseThrow();
            assertInert(line);
            var claim = JSON.readTree(line);
            assertThat(claim.at("/evidence/exact").asString()).contains(hostile.text());
            assertThat(claim.at("/subject/name").asString()).isEqualTo(hostile.entityName());
            for (var format :
                    List.of(
                            ExportFormat.JSONLD,
                            ExportFormat.CLAIMREVIEW,
                            ExportFormat.WEBANNOTATION,
                            ExportFormat.SARIF)) {
                var written = export(hostile, format);
                assertInert(written);
                assertThat(written).as(format.label()).doesNotContain("<", ">", "&");
                assertThat(addresses(JSON.readTree(written)))
                        .as(format.label())
                        .allMatch(HostileTest::isHarmless);
            }
        });
    }

    private static boolean isHarmless(String address) {
        return address.matches("https?://[^\\s\"'<>]+") || !address.matches("(?is)[^/?#]*:.*|//.*");
    }

    private static List<String> addresses(JsonNode node) {
        return Stream.of("url", "uri", "source")
                .flatMap(name -> node.findValues(name).stream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> sarifIsValidAndLinksNowhere() {
        return each(hostile -> {
            var written = export(hostile, ExportFormat.SARIF);
            assertThat(sarif.validate(written, InputFormat.JSON)).isEmpty();
            var log = JSON.readTree(written);
            assertThat(log.at("/runs/0/results")).hasSize(1);
            for (var message : log.findValues("message")) {
                assertThat(message.get("text").asString())
                        .doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*\\[[^\\]]*[^\\\\]\\]\\(")
                        .doesNotContainPattern("(?<!\\{)(\\{\\{)*\\{\\d+\\}(?!\\})");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aReportIsOursAlone() {
        return each(hostile -> {
            var entity = new ArrayList<String>();
            new Export(inquiry).entity(hostile.entity(), ExportFormat.HTML, entity::add);
            for (var page :
                    List.of(
                            export(hostile, ExportFormat.HTML),
                            overTheWire(String.join("\n", entity)))) {
                assertInert(page);
                var parsed = Jsoup.parse(page);
                assertThat(parsed.select("style, title, main, h1, footer")).hasSize(5);
                for (var element : parsed.getAllElements()) {
                    if (!element.tagName().startsWith("#")) {
                        assertThat(ELEMENTS).contains(element.tagName());
                    }
                    for (var attribute : element.attributes()) {
                        assertThat(ATTRIBUTES).contains(attribute.getKey());
                    }
                }
                assertThat(parsed.select("a[href]").eachAttr("href"))
                        .allMatch(href -> href.matches("https?://[^\\s\"'<>]+"));
                assertThat(parsed.select("meta[http-equiv]")).hasSize(1);
            }
        });
    }

    @org.junit.jupiter.api.Test
    void everyDisagreementOfTheSetIsThere() {
        assertThat(inquiry.conflicts(FindingQuery.TROUBLE)).hasSize(Hostile.CASES.size());
        var stage = stage("ruled");
        stage.run("conflicts");
        assertInert(stage.out());
        stage.run("review", "list");
        assertInert(stage.out());
        stage.onTerminal(80, true).run("review", "list");
        assertInert(OUR_COLOURS.matcher(stage.out()).replaceAll(""));
        stage.run("review", "export");
        assertInert(stage.out());
        assertThat(stage.out().lines()).hasSize(Hostile.CASES.size());
    }
}
