package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arithmetic inside an article, against small articles of our own.
class AuditTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final Court COURT = new Court(Lexicon.load(HOME.resolve("models")));
    private static final Path FILE = HOME.resolve("src/test/resources/court/audit.cases");

    @TestFactory
    Stream<DynamicTest> articlesAddUpOrDoNot() throws IOException {
        return Pages.read(FILE).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    @Test
    void roundingIsSaidToBeRounding() throws IOException {
        for (var one : Pages.read(FILE)) {
            if (one.name().contains("through rounding")) {
                assertThat(COURT.audit(one.article(), one.claims()))
                        .as(one.name())
                        .allMatch(finding -> Boolean.TRUE.equals(finding.throughRounding()));
            }
        }
    }

    private static void check(Pages.Case one) {
        var findings = COURT.audit(one.article(), one.claims());
        var said = findings.stream().map(AuditTest::said).toList();
        if (one.expected().equals(List.of("none"))) {
            assertThat(said).noneMatch(words -> words.startsWith("inconsistent"));
        } else {
            assertThat(said).containsAll(one.expected());
            assertThat(said.stream().filter(w -> w.startsWith("inconsistent")))
                    .isSubsetOf(one.expected());
        }
    }

    private static String said(Finding finding) {
        return finding.relation().label() + " " + finding.proof().getFirst().rule();
    }
}
