package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The five shared articles, with the claims of the gold file: what must be found is, and nothing
/// else raises an alarm. Skipped where the folder is not at hand.
class SeedsTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", ".")).resolve("models"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGoldFindingsAndNoOthers(boolean withHeadingWindows) throws IOException {
        assumeTrue(Files.isDirectory(Seeds.shared()), "the shared folder is not at hand");
        var seeds = Seeds.load(LEXICON, withHeadingWindows);
        var findings = findings(seeds);
        var gold = Seeds.findings();
        for (var must : gold.get("must")) {
            var hits = findings.stream().filter(f -> says(f, must)).toList();
            assertThat(hits).as("must: %s", must.get("id")).isNotEmpty();
            if (must.has("at_most")) {
                assertThat(hits).hasSizeLessThanOrEqualTo(must.get("at_most").asInt());
            }
        }
        for (var mustNot : gold.get("must_not")) {
            assertThat(findings.stream().filter(f -> says(f, mustNot)).map(Finding::reason))
                    .as("must not: %s", mustNot.get("id"))
                    .isEmpty();
        }
        var known = new ArrayList<JsonNode>();
        gold.get("must").forEach(known::add);
        gold.get("may").forEach(known::add);
        assertThat(
                        findings.stream()
                                .filter(f -> f.relation().isTrouble())
                                .filter(f -> known.stream().noneMatch(k -> says(f, k)))
                                .map(Finding::reason))
                .as("false alarms")
                .isEmpty();
    }

    private static List<Finding> findings(Seeds seeds) {
        var court = new Court(LEXICON);
        var findings = new ArrayList<>(court.hear(seeds.claims, seeds::of));
        seeds.articles.values().forEach(a -> findings.addAll(court.audit(a, seeds.of(a.id()))));
        if (Boolean.getBoolean("gainsay.verbose")) {
            findings.forEach(SeedsTest::print);
        }
        return findings;
    }

    private static void print(Finding finding) {
        System.err.println(finding.relation() + " " + finding.score() + " " + finding.reason());
        System.err.println("    " + finding.differences() + " " + finding.reconciliation());
    }

    private static boolean says(Finding finding, JsonNode gold) {
        var relation = Relation.parse(gold.get("relation").asString());
        var claims = new HashSet<String>();
        finding.claims().forEach(claim -> claims.add(place(claim)));
        return finding.relation() == relation
                && touches(claims, gold.get("left"))
                && touches(claims, gold.get("right"));
    }

    private static boolean touches(Set<String> claims, JsonNode side) {
        for (var place : side) {
            if (claims.contains(place.get(0).asString() + ":" + place.get(1).asInt())) {
                return true;
            }
        }
        return false;
    }

    private static String place(Claim claim) {
        return claim.article().id() + ":" + claim.quantity().span().start();
    }
}
