package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.article.Reading;
import gainsay.model.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The surer a claim, the oftener it is right, over all gold of the project.
class ReliabilityTest {
    private static final Path TABLE = House.HOME.resolve("target/scores/reliability.txt");
    private static final int FEWEST_IN_A_BIN = 60;
    private static final double CHANCE = 0.04;

    private static final Map<Path, Path> GOLD =
            Map.of(
                    House.HOME.resolve("src/test/resources/corpus/corpus.claims.jsonl"),
                    House.CORPUS,
                    House.BLIND.resolve("blind.claims.jsonl"),
                    House.BLIND,
                    House.FRESH.resolve("fresh.claims.jsonl"),
                    House.FRESH,
                    House.UNSEEN.resolve("developed.claims.jsonl"),
                    House.UNSEEN);

    private record Told(String doc, Claim claim, boolean right) {}

    private record Bin(double sure, int claims, int right) {
        double share() {
            return right / (double) claims;
        }

        Bin and(Bin other) {
            var all = claims + other.claims;
            var mean = (sure * claims + other.sure * other.claims) / all;
            return new Bin(mean, all, right + other.right);
        }
    }

    @Test
    void theSurerAClaimTheOftenerItIsRight() throws IOException {
        var bins = bins(told(House.ROOMS));
        var table = new StringBuilder("confidence  claims  right\n");
        for (var bin : bins) {
            table.append(
                    String.format(
                            Locale.ROOT, "%10.2f %7d  %.3f%n", bin.sure, bin.claims, bin.share()));
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        for (var i = 1; i < bins.size(); i++) {
            assertThat(bins.get(i).share())
                    .as("share of right claims in the bins of\n%s", table)
                    .isGreaterThan(bins.get(i - 1).share() - CHANCE);
        }
        assertThat(bins.getLast().share() - bins.getFirst().share()).isGreaterThan(0.2);
    }

    /// Every claim that somebody has judged; optional rows that are read otherwise are left out.
    private static List<Told> told(Rooms rooms) {
        var marker = new Marker(new UnitNames(House.LEXICON.units()));
        var told = new ArrayList<Told>();
        for (var entry : new TreeMap<>(GOLD).entrySet()) {
            var gold = Gold.read(entry.getKey());
            for (var doc : gold.docs()) {
                var rows = gold.rows().stream().filter(row -> row.doc().equals(doc)).toList();
                for (var reading : rooms.read(entry.getValue().resolve(doc), doc)) {
                    if (reading instanceof Reading.Read(var article)) {
                        Alignment.of(marker, article, rows, rooms.claims(article))
                                .forEach(answer -> told(doc, answer).ifPresent(told::add));
                    }
                }
            }
        }
        return told;
    }

    private static Optional<Told> told(String doc, Answer answer) {
        return switch (answer) {
            case Answer.Missed _ -> Optional.empty();
            case Answer.Unasked(var claim, _) -> Optional.of(new Told(doc, claim, false));
            case Answer.Paired paired -> {
                var right = paired.isRightAt(Level.CLAIM);
                yield right || !paired.row().optional()
                        ? Optional.of(new Told(doc, paired.claim(), right))
                        : Optional.empty();
            }
        };
    }

    /// By tenths, neighbours taken together until there are enough to tell.
    private static List<Bin> bins(List<Told> told) {
        var tenths = new TreeMap<Integer, Bin>();
        for (var t : told) {
            var sure = t.claim.confidence();
            tenths.merge((int) (sure * 10), new Bin(sure, 1, t.right ? 1 : 0), Bin::and);
        }
        var bins = new ArrayList<Bin>();
        for (var bin : tenths.values()) {
            if (!bins.isEmpty() && bins.getLast().claims < FEWEST_IN_A_BIN) {
                bins.add(bins.removeLast().and(bin));
            } else {
                bins.add(bin);
            }
        }
        if (bins.size() > 1 && bins.getLast().claims < FEWEST_IN_A_BIN) {
            var last = bins.removeLast();
            bins.add(bins.removeLast().and(last));
        }
        return bins;
    }
}
