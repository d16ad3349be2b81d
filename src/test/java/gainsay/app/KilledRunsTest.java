package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.article.Reading;
import gainsay.index.Hit;
import gainsay.index.Search;
import gainsay.model.Claim;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole runs, killed at random moments while files change between them: what was reported is
/// there, nothing is there twice, and the next run makes the index what one run alone would have
/// made it. `-Dgainsay.kills=450` kills more runs with frozen claims, `-Dgainsay.kills.real=50`
/// such with the models, `-Dgainsay.seed=N` at the same moments again.
class KilledRunsTest {
    private static final int KILLS = Integer.getInteger("gainsay.kills", 4);
    private static final int REAL_KILLS = Integer.getInteger("gainsay.kills.real", 0);
    private static final long SEED = Long.getLong("gainsay.seed", 20_261_121L);
    private static final int KILLS_AN_INDEX = 4;

    private static final String ADDITION =
            "\n\nTarnwell Robotics was valued at $7 billion in March 2026.\n";

    @TempDir private Path folder;
    private final Random random = new Random(SEED);
    private final List<Path> files = new ArrayList<>();
    private Path frozen = Path.of("");
    private int killed;
    private int early;

    @Test
    void aKilledRunLosesNothingAndTheNextOneCompletesIt() throws Exception {
        prepare();
        var rooms = FrozenRooms.read(House.ROOMS, frozen);
        for (var round = 0; round < KILLS + REAL_KILLS; round++) {
            var real = round >= KILLS;
            var index = folder.resolve("index" + round / KILLS_AN_INDEX);
            var when = "seed " + SEED + ", round " + round;
            change(2);
            var reported = killAtSomeMoment(index, real);
            if (Files.exists(index)) {
                check(index, reported, when);
            }
            if (round % KILLS_AN_INDEX == KILLS_AN_INDEX - 1 || round == KILLS + REAL_KILLS - 1) {
                complete(rooms, index, when);
            }
            tell(when);
        }
    }

    private void tell(String when) throws IOException {
        var progress = System.getProperty("gainsay.kills.log");
        if (progress != null) {
            Files.writeString(
                    Path.of(progress),
                    when + ": " + killed + " killed, " + early + " ended before\n");
        }
    }

    /// A folder of articles, each text of two versions, and what the models make of them all.
    private void prepare() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        for (var from : List.of(House.CORPUS, House.BLIND)) {
            try (var listed = Files.list(from)) {
                for (var file : listed.filter(Files::isRegularFile).sorted().toList()) {
                    if (!file.endsWith("README.md") && !file.toString().endsWith(".jsonl")) {
                        files.add(Files.copy(file, in.resolve(file.getFileName())));
                    }
                }
            }
        }
        var json = new Json();
        var lines = new ArrayList<String>();
        for (var pass = 0; pass < 2; pass++) {
            for (var file : files) {
                for (var reading : House.ROOMS.read(file, file.toString())) {
                    if (reading instanceof Reading.Read(var article)) {
                        House.ROOMS.claims(article).forEach(claim -> lines.add(json.claim(claim)));
                    }
                }
                toggle(file);
            }
        }
        frozen = Files.write(folder.resolve("claims.jsonl"), new TreeSet<>(lines));
    }

    private void change(int some) throws IOException {
        for (var i = 0; i < some; i++) {
            toggle(files.get(random.nextInt(files.size())));
        }
    }

    private static void toggle(Path file) throws IOException {
        var name = file.toString();
        if (name.endsWith(".txt") || name.endsWith(".md")) {
            var text = Files.readString(file);
            Files.writeString(
                    file,
                    text.endsWith(ADDITION)
                            ? text.substring(0, text.length() - ADDITION.length())
                            : text + ADDITION);
        }
    }

    private List<String> killAtSomeMoment(Path index, boolean real) throws Exception {
        var reports = Files.createTempFile(folder, "run", ".out");
        var run = start(index, real, reports);
        try {
            // One in four perhaps before the index is there, the others while it is written.
            if (random.nextInt(4) > 0) {
                while (run.isAlive() && Files.size(reports) == 0) {
                    Thread.sleep(5);
                }
            }
            Thread.sleep(random.nextInt(real ? 12_000 : 2500));
        } finally {
            if (run.isAlive()) {
                killed++;
            } else {
                early++;
            }
            run.destroyForcibly().waitFor();
        }
        var text = Files.readString(reports);
        Files.delete(reports);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Process start(Path index, boolean real, Path reports) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var paths = System.getProperty("surefire.test.class.path");
        var command = new ArrayList<String>();
        command.addAll(List.of(java, "-XX:+UseSerialGC", "-Xmx1g"));
        if (!real) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(
                List.of(
                        "-Dgainsay.home=" + House.HOME,
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        paths == null ? System.getProperty("java.class.path") : paths,
                        KilledRun.class.getName(),
                        index.toString(),
                        real ? "-" : frozen.toString(),
                        String.valueOf(random.nextLong())));
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(reports.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check(Path index, List<String> reported, String when) {
        if (reported.stream().noneMatch(line -> line.startsWith(folder.toString()))) {
            return;
        }
        try (var search = Search.open(index, new Json())) {
            var claims = claims(search);
            assertThat(claims.stream().map(Claim::id)).as(when).doesNotHaveDuplicates();
            for (var source : reported) {
                if (source.startsWith(folder.toString())) {
                    for (var reading : House.ROOMS.read(Path.of(source), source)) {
                        var article = ((Reading.Read) reading).article();
                        assertThat(search.article(article.id()))
                                .as(when + ": " + source)
                                .isPresent();
                    }
                }
            }
        }
    }

    private static List<Claim> claims(Search search) {
        return search.claims(Query.ANY).stream()
                .map(Hit::claim)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    /// The next run, and beside it one that was never killed.
    private void complete(Rooms rooms, Path index, String when) {
        var alone = folder.resolve(index.getFileName() + "-alone");
        for (var place : List.of(index, alone)) {
            new Pipeline(rooms, new Settings(place, House.SETTINGS.models()))
                    .ingest(List.of(folder.resolve("in").toString()), Progress.SILENT);
        }
        try (var one = Search.open(index, new Json());
                var other = Search.open(alone, new Json())) {
            assertThat(one.articles()).as(when).isEqualTo(other.articles());
            assertThat(claims(one)).as(when).isEqualTo(claims(other));
            assertThat(one.findings(FindingQuery.ANY))
                    .as(when)
                    .containsExactlyInAnyOrderElementsOf(other.findings(FindingQuery.ANY));
        }
    }
}
