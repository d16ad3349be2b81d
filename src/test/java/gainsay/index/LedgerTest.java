package gainsay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gainsay.Facts;
import gainsay.app.Json;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import gainsay.model.Ruling.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");

    @TempDir private Path folder;

    @Test
    void whatIsWrittenComesBackWordForWord() {
        var ledger = Ledger.of(folder, new Json());
        var odd = ruling("r-1", "half a pair \uD800, a line\nbreak, a \u2028 and \"quotes\"");
        ledger.add(List.of(odd));
        assertThat(Ledger.of(folder, new Json()).rulings()).containsExactly(odd);
    }

    @Test
    void oneTakenBackIsGoneAndCanBeGivenAgain() {
        var ledger = Ledger.of(folder, new Json());
        var one = ruling("r-1", "one");
        ledger.add(List.of(one, ruling("r-2", "two")));
        assertThat(ledger.undo("r-1", "Ada\n+forged", THEN)).isTrue();
        assertThat(ledger.undo("r-1", "Ada", THEN)).isFalse();
        assertThat(ledger.rulings()).extracting(Ruling::id).containsExactly("r-2");
        assertThat(ledger.add(List.of(one))).containsExactly(one);
        assertThat(ledger.rulings()).hasSize(2);
    }

    @Test
    void twiceIsTheSameAsOnce() {
        var ledger = Ledger.of(folder, new Json());
        var one = ruling("r-1", "one");
        assertThat(ledger.add(List.of(one, one))).hasSize(1);
        var stamp = ledger.stamp();
        assertThat(ledger.add(List.of(one))).isEmpty();
        assertThat(ledger.stamp()).isEqualTo(stamp);
    }

    @Test
    void whatAKilledProcessLeftUnfinishedIsCutOff() throws Exception {
        var ledger = Ledger.of(folder, new Json());
        ledger.add(List.of(ruling("r-1", "ö")));
        Files.writeString(
                folder.resolve(Ledger.FILE), "+{\"id\":\"r-2\",\"dec", StandardOpenOption.APPEND);
        assertThat(ledger.rulings()).extracting(Ruling::id).containsExactly("r-1");
        ledger.add(List.of(ruling("r-3", "three")));
        assertThat(ledger.rulings()).extracting(Ruling::id).containsExactly("r-1", "r-3");
    }

    @Test
    void aSpoiltLineIsNamed() throws Exception {
        Files.writeString(folder.resolve(Ledger.FILE), "+{nonsense}\n");
        assertThatThrownBy(() -> Ledger.of(folder, new Json()).rulings())
                .isInstanceOf(IndexProblem.class)
                .hasMessageContaining(Ledger.FILE)
                .hasMessageContaining("no ruling");
    }

    @Test
    void manyWritersLoseNothing() {
        IntStream.range(0, 64)
                .parallel()
                .forEach(
                        i -> Ledger.of(folder, new Json()).add(List.of(ruling("r-" + i, "n" + i))));
        assertThat(Ledger.of(folder, new Json()).rulings()).hasSize(64);
    }

    /// The folder of an index may hold the rulings of the one before it.
    @Test
    void anIndexMovesInWhereRulingsLie() {
        Ledger.of(folder, new Json()).add(List.of(ruling("r-1", "one")));
        try (var shelf = Shelf.open(folder, new Json(), "lexicon", "1")) {
            assertThat(shelf.rulings()).hasSize(1);
            shelf.commit();
        }
        assertThat(Ledger.of(folder, new Json()).rulings()).hasSize(1);
    }

    @Test
    void aFigureIsKnownAgainWhereTheSentenceIsCutElsewhere() {
        var article = Facts.article("a.txt", "Up $5m. Down $5m.");
        var claim = Facts.claim(article, "5", "5");
        var whole = Anchor.of(claim);
        assertThat(whole.isOf(claim)).isTrue();
        var second = new Anchor(whole.sha256(), "a.txt", "Down $5m.", 5, "$5m", whole.metric());
        var first = new Anchor(whole.sha256(), "a.txt", "Up $5m.", 3, "$5m", whole.metric());
        var longer = Facts.claim(article, 13, "valuation", Facts.TOLVA, "5", "5");
        var figure = new gainsay.model.Span(13, 16);
        var exact =
                longer.withQuantity(
                        new gainsay.model.Quantity(
                                figure,
                                "$5m",
                                longer.quantity().low(),
                                longer.quantity().high(),
                                "USD",
                                longer.quantity().bound(),
                                longer.quantity().step(),
                                null,
                                null,
                                null));
        assertThat(second.isOf(exact)).isTrue();
        assertThat(first.isOf(exact)).isFalse();
    }

    private static Ruling ruling(String id, String comment) {
        var anchor = new Anchor("ab", "a.txt", "worth $5m", 6, "$5m", "valuation");
        return new Ruling(
                id, Decision.COMMENT, null, List.of(List.of(anchor)), "Ada", THEN, comment, null);
    }
}
