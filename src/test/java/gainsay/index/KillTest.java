package gainsay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.Facts;
import gainsay.app.Json;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real processes on one index. `-Dgainsay.kills=500` kills more of them, `-Dgainsay.seed=N` at the
/// same moments again.
class KillTest {
    private static final int KILLS = Integer.getInteger("gainsay.kills", 4);
    private static final long SEED = Long.getLong("gainsay.seed", 20_261_121L);

    @TempDir private Path folder;

    @Test
    @Timeout(60)
    void anotherProcessIsToldThatTheIndexIsInUse() throws Exception {
        var index = folder.resolve("index");
        var reports = folder.resolve("reports");
        var scribe = start(index, reports);
        try {
            awaitReports(scribe, reports, 1);
            assertThatThrownBy(() -> Shelf.open(index, new Json(), "lexicon", "1").close())
                    .isInstanceOf(IndexProblem.class)
                    .hasMessageContaining("in use by another process");
        } finally {
            kill(scribe);
        }
        Shelf.open(index, new Json(), "lexicon", "1").close();
    }

    @Test
    void aKilledProcessLosesNothingThatItReported() throws Exception {
        var random = new Random(SEED);
        for (var round = 0; round < KILLS; round++) {
            var index = folder.resolve("index" + round / 4);
            var reported = killAtSomeMoment(index, random.nextInt(1500));
            check(index, reported, "seed " + SEED + ", round " + round);
        }
    }

    /// No file of the process may grow beyond a few blocks, so that writing fails as on a full
    /// disk.
    @Test
    @Timeout(120)
    void aWriteThatFailsIsSaidInASentenceAndWhatWasReportedIsThere() throws Exception {
        var shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "a shell is needed to set limits");
        var index = folder.resolve("index");
        var reports = folder.resolve("reports");
        var errors = folder.resolve("errors");
        var command =
                new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 64; exec \"$@\"", "sh"));
        command.addAll(command(index));
        var scribe =
                new ProcessBuilder(command)
                        .redirectOutput(reports.toFile())
                        .redirectError(errors.toFile())
                        .start();
        try {
            assertThat(scribe.waitFor(100, TimeUnit.SECONDS)).isTrue();
        } finally {
            kill(scribe);
        }
        assertThat(Files.readString(errors))
                .contains("could not be read or written", "what was committed is safe")
                .doesNotContain("Merge Thread", "unrecoverable");
        var reported = numbers(Files.readString(reports));
        assertThat(reported).isNotEmpty();
        check(index, reported, "after a failed write");
    }

    private List<Integer> killAtSomeMoment(Path index, int millis) throws Exception {
        var reports = Files.createTempFile(folder, "scribe", ".out");
        var scribe = start(index, reports);
        try {
            // One half perhaps before the index is there, the other while it is written.
            if (millis % 2 == 0) {
                awaitReports(scribe, reports, 2);
            }
            Thread.sleep(millis);
        } finally {
            kill(scribe);
        }
        return numbers(Files.readString(reports));
    }

    private static void awaitReports(Process scribe, Path reports, int lines) throws Exception {
        while (scribe.isAlive()
                && !(Files.exists(reports) && Files.readString(reports).lines().count() >= lines)) {
            Thread.sleep(10);
        }
        assertThat(scribe.isAlive()).as(reports.toString()).isTrue();
    }

    private static List<Integer> numbers(String reports) {
        // The last line may have been cut off in the middle.
        var whole = reports.substring(0, reports.lastIndexOf('\n') + 1);
        return whole.lines().filter(line -> !line.equals("open")).map(Integer::valueOf).toList();
    }

    private void check(Path index, List<Integer> reported, String when) {
        Shelf.open(index, new Json(), "lexicon", "1").close();
        try (var search = Search.open(index, new Json())) {
            var claims = search.claims(Query.ANY).stream().map(Hit::claim).toList();
            assertThat(claims).as(when).doesNotHaveDuplicates().hasSize(search.articles());
            assertThat(claims.stream().map(claim -> claim.article().source()))
                    .as(when)
                    .doesNotHaveDuplicates();
            // The next may have taken its place, and been killed before it could say so.
            for (var number : reported) {
                assertThat(IntStream.rangeClosed(number, number / 3 * 3 + 2))
                        .as(when + ": " + number)
                        .anyMatch(later -> search.article(left(later)).isPresent());
            }
            var findings = search.findings(FindingQuery.ANY);
            assertThat(findings).as(when).hasSize(claims.size() / 2);
            assertThat(findings.stream().flatMap(finding -> finding.claims().stream()))
                    .as(when)
                    .containsExactlyInAnyOrderElementsOf(claims);
        }
    }

    private static String left(int number) {
        return Facts.article("left" + number / 3 * 3 + ".txt", "worth $" + number).id();
    }

    private Process start(Path index, Path reports) throws IOException {
        return new ProcessBuilder(command(index))
                .redirectOutput(reports.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(Path index) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var paths = System.getProperty("surefire.test.class.path");
        return List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                paths == null ? System.getProperty("java.class.path") : paths,
                Scribe.class.getName(),
                index.toString());
    }

    private static void kill(Process scribe) throws InterruptedException {
        scribe.destroyForcibly().waitFor();
    }
}
