package gainsay.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.Rating;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Direction;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// NewsQuant (EMNLP 2023): values, then with units, with the change, with the concept, as micro F1.
public class NewsQuantYardstickTest {
    private static final String SET = "bench/newsquant/NewsQuant.json";

    private static final Map<String, String> NAMES =
            Map.of("GBP", "pound", "XXX", "money", "GGP", "pound", "BTC", "bitcoin");

    private static final Set<String> EMPTY =
            Set.of("the", "a", "an", "in", "for", "at", "to", "by", "on", "and", "its", "their");

    record Scores(
            Yardstick.Tally value,
            Yardstick.Tally unit,
            Yardstick.Tally change,
            Yardstick.Tally concept) {
        Scores() {
            this(
                    new Yardstick.Tally(),
                    new Yardstick.Tally(),
                    new Yardstick.Tally(),
                    new Yardstick.Tally());
        }

        List<Yardstick.Tally> all() {
            return List.of(value, unit, change, concept);
        }
    }

    @Test
    void newsSentencesAreRead() {
        var file = Yardstick.shared(SET);
        assumeTrue(Files.exists(file), "NewsQuant is not at hand");
        var scores = score();
        System.err.println(scores.value().line("NewsQuant value"));
        System.err.println(scores.unit().line("NewsQuant + unit"));
        System.err.println(scores.change().line("NewsQuant + change"));
        System.err.println(scores.concept().line("NewsQuant + concept"));
        assertTrue(scores.value().f1() >= Yardstick.floor("newsquant.value"), "value F1 fell");
        assertTrue(scores.unit().f1() >= Yardstick.floor("newsquant.unit"), "unit F1 fell");
        assertTrue(scores.change().f1() >= Yardstick.floor("newsquant.change"), "change F1 fell");
        assertTrue(
                scores.concept().f1() >= Yardstick.floor("newsquant.concept"), "concept F1 fell");
    }

    /// The set as lines of the table of yardsticks, beside CQE's scores; none where it is not at
    /// hand.
    public static List<Rating> ratings() {
        if (!Files.exists(Yardstick.shared(SET))) {
            return List.of();
        }
        var scores = score();
        return List.of(
                scores.value().rating("NewsQuant", "value F1").besides(0.920, 0.95),
                scores.unit().rating("NewsQuant", "+ unit F1").besides(0.856, 0.90),
                scores.change().rating("NewsQuant", "+ change F1").besides(0.882, 0.92),
                scores.concept().rating("NewsQuant", "+ concept F1").besides(0.761, 0.82));
    }

    static Scores score() {
        var scores = new Scores();
        var grammar = Yardstick.grammar();
        var reader = new Example(Yardstick.lexicon());
        for (var sentence : Yardstick.json(Yardstick.shared(SET))) {
            score(grammar, reader, sentence, scores);
        }
        return scores;
    }

    private static void score(
            QuantityGrammar grammar, Example reader, JsonNode sentence, Scores scores) {
        var text = sentence.get("text").asString();
        var found = conventional(grammar, text);
        var claims = found.isEmpty() ? List.<Claim>of() : reader.claims(text);
        for (var tally : scores.all()) {
            tally.found += found.size();
            tally.expected += sentence.get("quantities").size();
        }
        for (var gold : sentence.get("quantities")) {
            var best = best(gold, found);
            if (best == null) {
                scores.value()
                        .errors
                        .add(
                                "missed "
                                        + gold.get("change").asString()
                                        + " "
                                        + gold.get("value").asString()
                                        + " "
                                        + gold.get("unit").asString()
                                        + "   # "
                                        + text);
                continue;
            }
            found.remove(best);
            scores.value().right++;
            boolean unit = sameUnit(gold, best);
            boolean change = sameChange(gold, best);
            scores.unit().right += unit ? 1 : 0;
            scores.change().right += change ? 1 : 0;
            var concept = gold.get("referred_concepts").asString();
            if (isAbout(concept, best, claims)) {
                scores.concept().right++;
            } else {
                scores.concept()
                        .errors
                        .add(
                                "concept "
                                        + concept
                                        + " vs "
                                        + said(best, claims)
                                        + " "
                                        + Yardstick.show(best)
                                        + "   # "
                                        + text);
            }
            if (!unit) {
                scores.unit()
                        .errors
                        .add(
                                "unit "
                                        + gold.get("unit").asString()
                                        + "|"
                                        + gold.get("normalized_unit").asString()
                                        + " vs "
                                        + Yardstick.show(best)
                                        + "   # "
                                        + text);
            }
            if (!change) {
                scores.change()
                        .errors
                        .add(
                                "change "
                                        + gold.get("change").asString()
                                        + " vs "
                                        + Yardstick.show(best)
                                        + "   # "
                                        + text);
            }
        }
        found.forEach(
                q -> scores.value().errors.add("extra " + Yardstick.show(q) + "   # " + text));
    }

    /// Whether the concept shares a word with what we say that the figure is of: subject, metric,
    /// thing counted. A dash stands for no concept: we then name nothing but the thing counted.
    private static boolean isAbout(String concept, Quantity figure, List<Claim> claims) {
        var theirs = words(concept);
        var ours = said(figure, claims);
        if (theirs.isEmpty()) {
            ours.removeAll(figure.counted() == null ? Set.of() : words(figure.counted()));
            claims.forEach(claim -> ours.removeAll(words(claim.metric().replace('_', ' '))));
            return ours.isEmpty();
        }
        return theirs.stream().anyMatch(word -> !EMPTY.contains(word) && ours.contains(word));
    }

    private static Set<String> said(Quantity figure, List<Claim> claims) {
        var said = new TreeSet<String>();
        if (figure.counted() != null) {
            said.addAll(words(figure.counted()));
        }
        for (var claim : claims) {
            if (!claim.quantity().span().overlaps(figure.span())) {
                continue;
            }
            said.addAll(words(claim.metric().replace('_', ' ')));
            said.addAll(words(String.valueOf(claim.mention())));
            claim.parties().forEach(party -> said.addAll(words(party.mention())));
            var topic = claim.scope().topic();
            said.addAll(topic == null ? List.of() : words(topic.replace('-', ' ')));
            var subject = claim.subject();
            if (subject != null) {
                said.addAll(words(subject.name()));
                subject.aliases().forEach(alias -> said.addAll(words(alias)));
            }
        }
        return said;
    }

    /// The set's own conventions: "from A to B" is one range, also of a change; a direction is one
    /// that a word before the figure gives ("fell 3 percent", not "a 3 percent fall"); a signed
    /// percentage is a change.
    private static List<Quantity> conventional(QuantityGrammar grammar, String text) {
        var found = new ArrayList<Quantity>();
        for (var q : grammar.find(text, true)) {
            var cut = grammar.find(text.substring(0, q.span().end()), true);
            var before = text.substring(0, q.span().start());
            boolean noun =
                    cut.isEmpty()
                            || cut.getLast().direction() == null
                            || before.matches(
                                    "(?is).*\\b(cut|gain|drop|rise|fall|jump|increase|decrease|decline|growth|loss|improvement)s? of( \\w+)?\\s*");
            found.add(noun ? q.withDirection(null) : q);
        }
        for (int i = found.size() - 1; i > 0; i--) {
            var both = fromTo(text, found.get(i - 1), found.get(i));
            if (both != null) {
                found.set(i - 1, both);
                found.remove(i);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Quantity fromTo(
            String text, Quantity a, Quantity b) {
        var between = text.substring(a.span().end(), b.span().start());
        boolean joined =
                text.substring(0, a.span().start()).endsWith("from ")
                        && between.matches("[^,;]{0,40} to ")
                        && a.unit().equals(b.unit())
                        && a.isPoint()
                        && b.isPoint();
        if (!joined) {
            return null;
        }
        var span = new gainsay.model.Span(a.span().start(), b.span().end());
        var low = a.written().min(b.written());
        var high = a.written().max(b.written());
        return new Quantity(
                span,
                span.in(text),
                low,
                high,
                b.unit(),
                b.bound(),
                b.step(),
                b.direction(),
                b.counted(),
                b.per());
    }

    private static @org.jspecify.annotations.Nullable Quantity best(
            JsonNode gold, List<Quantity> found) {
        Quantity best = null;
        int score = -1;
        for (var q : found) {
            int points =
                    sameValue(gold, q)
                            ? (sameUnit(gold, q) ? 2 : 0) + (sameChange(gold, q) ? 1 : 0)
                            : -1;
            if (points > score) {
                best = q;
                score = points;
            }
        }
        return best;
    }

    private static boolean sameValue(JsonNode gold, Quantity q) {
        var written = gold.get("value").asString().replaceAll("(?<=[0-9])-", " ").split(" ");
        var low = new BigDecimal(written[0]);
        var high = new BigDecimal(written[written.length - 1]);
        var from = q.low() == null ? q.high() : q.low();
        var to = q.high() == null ? q.low() : q.high();
        if (coins(gold)) {
            from = from == null ? null : from.multiply(BigDecimal.valueOf(100));
            to = to == null ? null : to.multiply(BigDecimal.valueOf(100));
        }
        boolean same = Yardstick.near(low.min(high), from) && Yardstick.near(low.max(high), to);
        boolean share =
                q.unit().equals("%")
                        && gold.get("unit").asString().startsWith("%")
                        && low.doubleValue() < 1;
        return same || (share && from != null && Yardstick.near(low.movePointRight(2), from));
    }

    private static boolean coins(JsonNode gold) {
        var unit = gold.get("normalized_unit").asString();
        return (unit.startsWith("cent") && !unit.startsWith("centi"))
                || unit.startsWith("penny")
                || unit.equals("pence")
                || gold.get("unit").asString().equals("p");
    }

    /// "Just under" is `<` here and `~` in the contract; either is accepted for it.
    private static boolean sameChange(JsonNode gold, Quantity q) {
        var change = gold.get("change").asString();
        var ours = change(q, gold.get("change").asString().equals("<"));
        return change.equals(ours);
    }

    private static String change(Quantity q, boolean under) {
        return switch (q.bound()) {
            case OVER, AT_LEAST -> ">";
            case UNDER, AT_MOST -> "<";
            case ABOUT, JUST_OVER -> "~";
            case NEARLY -> under ? "<" : "~";
            case EXACT ->
                    signed(q)
                            ? "down"
                            : q.direction() == null
                                    ? "="
                                    : q.direction() == Direction.UP ? "up" : "down";
        };
    }

    private static boolean signed(Quantity q) {
        return q.written().signum() < 0 && (q.isMoney() || q.unit().equals("%"));
    }

    private static boolean sameUnit(JsonNode gold, Quantity q) {
        var theirs =
                words(gold.get("unit").asString() + " " + gold.get("normalized_unit").asString());
        var unit = gold.get("normalized_unit").asString();
        if (q.unit().equals("1")) {
            var counted = q.counted();
            return counted == null
                    ? unit.equals("-")
                    : words(counted).stream().anyMatch(theirs::contains);
        }
        if (q.isMoney()) {
            var symbol =
                    Currency.getAvailableCurrencies().stream()
                            .filter(c -> c.getCurrencyCode().equals(q.unit()))
                            .map(c -> c.getDisplayName(Locale.ENGLISH))
                            .findFirst()
                            .orElse(q.unit());
            var names =
                    words(
                            symbol
                                    + " "
                                    + NAMES.getOrDefault(q.unit(), q.unit())
                                    + (coins(gold) ? " cent penny pence point" : ""));
            return names.stream().anyMatch(theirs::contains);
        }
        if (q.unit().equals("%")) {
            return unit.contains("percent") || unit.startsWith("%");
        }
        if (q.unit().equals("pp")) {
            return unit.contains("point");
        }
        if (q.unit().equals("x")) {
            return theirs.stream().anyMatch(List.of("time", "x", "fold")::contains)
                    || unit.equals("-");
        }
        return words(q.unit()).stream().anyMatch(theirs::contains);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}$€£%]+"))
                .map(word ->
                        word.replaceAll("metre$", "meter")
                                .replaceAll("litre$", "liter")
                                .replaceAll("(?<=[a-z]{2})s$", "")
                                .replaceAll("tonne$", "ton"))
                .filter(word -> !word.isBlank() && !word.equals("of"))
                .toList();
    }

    /// So that the sign's name is checked against the model when it changes.
    @Test
    void everyBoundHasAChange() {
        for (var bound : Bound.values()) {
            assertTrue("~><=".contains(bound.sign().substring(0, 1)));
        }
    }
}
