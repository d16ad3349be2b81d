package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule against its examples: those that it decides, and those that it must leave alone.
class RulesTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final Lexicon LEXICON = Lexicon.load(HOME.resolve("models"));
    private static final Path FILE = HOME.resolve("src/test/resources/court/rules.cases");

    @TestFactory
    Stream<DynamicTest> rulesSayWhatTheirExamplesSay() throws IOException {
        return Cases.read(FILE).stream()
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
    }

    @Test
    void everyRuleHasExamplesForAndAgainst() throws IOException {
        var cases = Cases.read(FILE);
        for (var rule : Court.RULES) {
            var name = rule.getClass().getSimpleName();
            assertThat(cases).as("for %s", name).anyMatch(c -> c.rule().equals(name) && c.speaks());
            assertThat(cases)
                    .as("against %s", name)
                    .anyMatch(c -> c.rule().equals(name) && !c.speaks());
        }
        assertThat(cases).hasSizeGreaterThan(120);
    }

    private static void check(Cases.Case one) {
        var claims = one.all();
        var findings =
                new Court(LEXICON)
                                .hear(
                                        claims,
                                        id ->
                                                claims.stream()
                                                        .filter(c -> c.article().id().equals(id))
                                                        .toList())
                                .stream()
                                .filter(found ->
                                        one.beside().stream().noneMatch(found.claims()::contains))
                                .toList();
        assertThat(findings.stream().map(RulesTest::said).toList())
                .isEqualTo(one.expected().equals("silence") ? List.of() : List.of(one.expected()));
        assertThat(decider(one).equals(one.rule()))
                .as("decided by %s", decider(one))
                .isEqualTo(one.speaks());
    }

    private static String said(Finding finding) {
        var words = new ArrayList<String>();
        words.add(finding.relation().label());
        var strength = finding.strength();
        if (strength != null) {
            words.add(strength.label());
        }
        if (finding.relation().label().equals("differs-in-scope")) {
            words.add(finding.differences().getFirst().aspect());
        }
        return String.join(" ", words);
    }

    private static String decider(Cases.Case one) {
        var known = new Knowledge(LEXICON);
        var positions = new Positions(known);
        var claims = one.all();
        var pair =
                Pair.of(
                        position(positions, claims, one.left()),
                        position(positions, claims, one.right()),
                        known,
                        id -> claims.stream().filter(c -> c.article().id().equals(id)).toList());
        for (var rule : Court.RULES) {
            if (rule.weigh(pair).isPresent()) {
                return rule.getClass().getSimpleName();
            }
        }
        return "none";
    }

    private static Position position(Positions positions, List<Claim> claims, Claim claim) {
        var alone = positions.position(claim);
        var page =
                claims.stream()
                        .filter(other -> !other.equals(claim))
                        .filter(other -> other.article().id().equals(claim.article().id()))
                        .map(positions::position)
                        .toList();
        return alone.among(page);
    }
}
