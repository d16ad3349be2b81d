package gainsay.extract;

import gainsay.Rating;
import gainsay.lexicon.Lexicon;
import gainsay.model.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the scorers share: where the public test sets lie, one grammar, counts of right and wrong.
final class Yardstick {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Yardstick() {}

    static Path shared(String path) {
        return Path.of(System.getProperty("gainsay.shared", "../shared")).resolve(path);
    }

    static Lexicon lexicon() {
        return Lexicon.load(Path.of(System.getProperty("gainsay.home", ".")).resolve("models"));
    }

    static QuantityGrammar grammar() {
        return new QuantityGrammar(lexicon());
    }

    static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    static List<JsonNode> lines(Path file) {
        return text(file).lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The floor that a scorer once reached, from `src/test/resources/scores/quantities.json`.
    static double floor(String name) {
        try (var in = Yardstick.class.getResourceAsStream("/scores/quantities.json")) {
            if (in == null) {
                throw new IllegalStateException("no scores/quantities.json on the class path");
            }
            return JSON.readTree(in).get(name).asDouble();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean near(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        return Math.abs(x - y) <= 1e-5 * Math.max(Math.abs(x), Math.abs(y));
    }

    static @Nullable BigDecimal number(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : new BigDecimal(node.asString());
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "_" : value.stripTrailingZeros().toPlainString();
    }

    static String show(Quantity q) {
        return String.format(
                Locale.ROOT,
                "[%s] %s..%s %s %s %s counted=%s per=%s",
                q.text(),
                plain(q.low()),
                plain(q.high()),
                q.unit(),
                q.bound(),
                q.direction() == null ? "" : q.direction(),
                q.counted(),
                q.per());
    }

    /// Right, expected and found; and the errors in words.
    static final class Tally {
        int right;
        int expected;
        int found;
        final List<String> errors = new ArrayList<>();

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        double f1() {
            return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        Rating rating(String set, String measures) {
            return new Rating(set, measures, f1()).leaving(errors);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-28s P %.1f  R %.1f  F1 %.1f  (%d right of %d expected, %d found)",
                    name,
                    100 * precision(),
                    100 * recall(),
                    100 * f1(),
                    right,
                    expected,
                    found);
        }
    }
}
