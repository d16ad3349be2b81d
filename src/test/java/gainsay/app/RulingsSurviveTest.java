package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Query;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rulings on the sample corpus, which is then read again by a program that knows less: a metric is
/// taken out and the words for another changed.
class RulingsSurviveTest {
    private static final String FORGOTTEN = "profit";
    private static final String REWORDED = "revenue";

    @TempDir private Path folder;

    @Test
    void twoHundredRulingsOutliveAnotherLexicon() throws IOException {
        var index = folder.resolve("store");
        House.ingest(index, House.CORPUS);
        Set<Ruling> made;
        Map<String, Claim> before;
        try (var inquiry = Inquiry.open(index)) {
            made = new HashSet<>(rule(inquiry));
            before = claims(inquiry);
        }
        assertThat(made).hasSizeGreaterThanOrEqualTo(200);

        var models = lessKnowledge();
        new Pipeline(Rooms.load(new Settings(index, models)), new Settings(index, models))
                .reindex(Progress.SILENT);

        try (var inquiry = Inquiry.open(index)) {
            var after = claims(inquiry);
            var rulings = inquiry.rulings();
            assertThat(rulings.list()).containsExactlyInAnyOrderElementsOf(made);
            assertThat(after.keySet()).isNotEqualTo(before.keySet());
            var orphans = rulings.orphans().stream().map(Orphan::ruling).toList();
            assertThat(orphans).doesNotHaveDuplicates().isNotEmpty();
            for (var ruling : made) {
                var alive = isOnSomething(ruling, inquiry, after);
                assertThat(orphans.contains(ruling)).as(ruling.toString()).isNotEqualTo(alive);
            }
            assertThat(orphans)
                    .allMatch(ruling ->
                            ruling.relation() != null
                                    || ruling.anchors().stream()
                                            .noneMatch(anchor -> isRead(anchor, after)));
            assertThat(orphans)
                    .anyMatch(ruling -> isAbout(ruling, FORGOTTEN))
                    .anyMatch(ruling -> isAbout(ruling, REWORDED));
            assertThat(orphans).hasSizeLessThan(made.size() / 2);
        }
    }

    private static List<Ruling> rule(Inquiry inquiry) {
        var rulings = inquiry.rulings();
        var made = new ArrayList<Ruling>();
        for (var finding : inquiry.conflicts(FindingQuery.ANY)) {
            var decision = made.size() % 2 == 0 ? Decision.ACCEPT : Decision.REJECT;
            made.add(rulings.rule(finding.id(), decision, "Ada", null));
        }
        for (var claim : inquiry.search(Query.ANY)) {
            made.add(rulings.rule(claim.id(), Decision.COMMENT, "Ada", "seen " + claim.id()));
        }
        return made;
    }

    /// Found from the claims and findings as they are now, without asking the docket.
    private static boolean isOnSomething(
            Ruling ruling, Inquiry inquiry, Map<String, Claim> claims) {
        if (ruling.relation() == null) {
            return ruling.anchors().stream().anyMatch(anchor -> isRead(anchor, claims));
        }
        return inquiry.conflicts(FindingQuery.ANY).stream()
                .filter(finding -> finding.relation() == ruling.relation())
                .anyMatch(finding -> isOfTheSameQuotes(ruling, finding));
    }

    private static boolean isOfTheSameQuotes(Ruling ruling, Finding finding) {
        var here = ruling.sides().stream().map(side -> quotes(side)).toList();
        var there =
                finding.sides().stream()
                        .map(side -> quotes(side.stream().map(Ruling.Anchor::of).toList()))
                        .toList();
        if (here.size() != 2 || there.size() != 2) {
            return new HashSet<>(there.stream().flatMap(Set::stream).toList())
                    .equals(new HashSet<>(here.stream().flatMap(Set::stream).toList()));
        }
        return meet(here.get(0), there.get(0)) && meet(here.get(1), there.get(1))
                || meet(here.get(0), there.get(1)) && meet(here.get(1), there.get(0));
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> quotes(List<Ruling.Anchor> side) {
        return side.stream()
                .map(a -> a.sha256() + a.metric() + a.at() + a.text() + a.quote())
                .collect(Collectors.toSet());
    }

    private static boolean isRead(Ruling.Anchor anchor, Map<String, Claim> claims) {
        return claims.values().stream().anyMatch(claim -> Ruling.Anchor.of(claim).equals(anchor));
    }

    private static boolean isAbout(Ruling ruling, String metric) {
        return ruling.anchors().stream().anyMatch(anchor -> anchor.metric().equals(metric));
    }

    private static Map<String, Claim> claims(Inquiry inquiry) {
        try (var claims = inquiry.export(true)) {
            return claims.collect(Collectors.toMap(Claim::id, Function.identity()));
        }
    }

    private Path lessKnowledge() throws IOException {
        var models = folder.resolve("models");
        try (var files = Files.walk(House.SETTINGS.models())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = models.resolve(House.SETTINGS.models().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.delete(models.resolve("metrics/" + FORGOTTEN + ".yaml"));
        var changed = models.resolve("metrics/" + REWORDED + ".yaml");
        var kept =
                Files.readAllLines(changed).stream()
                        .filter(line -> !(line.startsWith("  - \"") && line.contains(REWORDED)))
                        .toList();
        assertThat(kept).hasSizeLessThan(Files.readAllLines(changed).size());
        Files.write(changed, kept);
        var weights = models.resolve("weights/metrics.txt");
        var unlearned =
                Files.readAllLines(weights).stream()
                        .filter(line -> !line.contains(" " + REWORDED))
                        .toList();
        Files.write(weights, unlearned);
        return models;
    }
}
