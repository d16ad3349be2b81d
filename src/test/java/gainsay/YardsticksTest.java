package gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.app.AcquisitionsYardstickTest;
import gainsay.app.House;
import gainsay.app.Level;
import gainsay.extract.NewsQuantYardstickTest;
import gainsay.extract.RecognizersYardstickTest;
import gainsay.extract.TimeBankTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that measures reading, in one table: `mvn test -Dtest=YardsticksTest` writes it to
/// `target/scores/yardsticks.md`, each score beside the published one and our goal, and what is
/// still wrong of each set beside it.
class YardsticksTest {
    private static final Path SCORES = House.HOME.resolve("target/scores");

    /// A set whose public reading has been beaten stays beaten.
    @Test
    void readingIsMeasuredBesideWhatOthersPublished(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(House.SHARED), "the public test sets are not at hand");
        var ratings = new ArrayList<Rating>();
        ratings.addAll(NewsQuantYardstickTest.ratings());
        ratings.addAll(RecognizersYardstickTest.ratings());
        ratings.addAll(AcquisitionsYardstickTest.ratings(folder));
        ratings.addAll(TimeBankTest.ratings());
        var others = List.copyOf(ratings);
        gold(
                "seeds, training",
                House.SHARED.resolve("gold/seeds.claims.jsonl"),
                House.SEEDS,
                0.95,
                ratings);
        gold("corpus, training", claims("corpus/corpus"), House.CORPUS, 0.80, ratings);
        gold("blind, training", claims("blind/blind"), House.BLIND, 0.80, ratings);
        gold("fresh, training", claims("fresh/fresh"), House.FRESH, 0.80, ratings);
        gold(
                "unseen, developed, training",
                claims("unseen/developed"),
                House.UNSEEN,
                0.80,
                ratings);
        gold("unseen, held back", claims("unseen/held"), House.UNSEEN, 0.80, ratings);
        write(ratings);
        assertThat(others.stream().map(Rating::set).distinct())
                .containsExactly("NewsQuant", "Recognizers-Text", "acquisitions", "TimeBank");
        assertThat(others).filteredOn(YardsticksTest::isBehindUs).hasSizeGreaterThanOrEqualTo(8);
    }

    private static boolean isBehindUs(Rating rating) {
        var published = rating.published();
        return published != null && rating.score() > published;
    }

    private static Path claims(String name) {
        return House.HOME.resolve("src/test/resources").resolve(name + ".claims.jsonl");
    }

    private static void gold(
            String set, Path claims, Path articles, double goal, List<Rating> into) {
        if (!Files.isRegularFile(claims)) {
            return;
        }
        var scores = House.EVALUATION.score(claims, articles);
        for (var level : Level.values()) {
            var rating = new Rating(set, level.label() + " F1", scores.all().at(level).f1());
            into.add(rating.besides(null, goal(set, level, goal)));
        }
    }

    private static @Nullable Double goal(String set, Level level, double claim) {
        return switch (level) {
            case VALUE -> set.startsWith("seeds") ? 0.98 : null;
            case CLAIM -> claim;
            case METRIC, FULL -> null;
        };
    }

    private static void write(List<Rating> ratings) throws IOException {
        var table = new ArrayList<String>();
        table.add("| set | measures | ours | published | goal | |");
        table.add("| --- | --- | ---: | ---: | ---: | --- |");
        ratings.forEach(rating -> table.add(rating.row()));
        Files.createDirectories(SCORES);
        Files.write(SCORES.resolve("yardsticks.md"), table);
        table.forEach(System.err::println);
        for (var rating : ratings) {
            if (!rating.left().isEmpty()) {
                var name = (rating.set() + " " + rating.measures()).toLowerCase(Locale.ROOT);
                var file = "left-" + name.replaceAll("[^a-z0-9]+", "-") + ".txt";
                Files.write(SCORES.resolve(file), rating.left());
            }
        }
    }
}
