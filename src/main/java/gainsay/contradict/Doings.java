package gainsay.contradict;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the sentence says was done or what changed, told by few words: "exported 2.1 mln tonnes"
/// and "shipped 1.8 mln tonnes abroad", "sales rose 18 percent" and "turnover was up 12 percent",
/// "lets go one in five of its staff" and "cuts 25 percent of its jobs". Where both articles name
/// the same doing, no other, and its time where it has one, their figures measure the same thing.
final class Doings {
    private static final Map<String, Map<String, Set<String>>> BY_METRIC =
            Map.of(
                    "growth",
                    Map.of(
                            "revenue", Set.of("revenue"),
                            "profit", Set.of("profit"),
                            "orders", Set.of("order", "booking"),
                            "output", Set.of("output", "production"),
                            "exports", Set.of("export"),
                            "imports", Set.of("import"),
                            "prices", Set.of("price"),
                            "staff", Set.of("employee"),
                            "deliveries", Set.of("delivery", "shipment"),
                            "shares", Set.of("share", "stock")),
                    "measure",
                    Map.of(
                            "makes", Set.of("output", "production", "produced", "produce", "mined"),
                            "sells",
                                    Set.of(
                                            "export",
                                            "exported",
                                            "shipped",
                                            "shipment",
                                            "delivered"),
                            "buys", Set.of("import", "imported", "bought", "purchased", "purchase"),
                            "holds", Set.of("stock", "inventory", "reserve", "stockpile"),
                            "could", Set.of("capacity")),
                    "share",
                    Map.of("layoffs", Set.of("layoff")),
                    "money",
                    Map.of(
                            "fine", Set.of("fine", "fined", "penalty"),
                            "gift", Set.of("donation", "donated", "gift", "donating", "gave"),
                            "dividend", Set.of("dividend", "payout"),
                            "damage", Set.of("damage", "compensation", "settlement")));

    /// Words that make of a figure another: growth at constant rates is not growth as reported.
    private static final Set<String> BASES =
            Set.of(
                    "constant",
                    "comparable",
                    "organic",
                    "organically",
                    "underlying",
                    "like",
                    "adjusted",
                    "volume",
                    "value",
                    "operating",
                    "net",
                    "gross",
                    "online",
                    "domestic",
                    "same");

    private static final Set<String> AT_STEADY_RATES =
            Set.of(
                    "constant",
                    "comparable",
                    "organic",
                    "organically",
                    "underlying",
                    "like",
                    "same");

    /// What is done once and told at once.
    private static final Set<String> NEWS = Set.of("share", "money");

    private static final int DAYS = 7;

    private static final Pattern SEQUENTIAL =
            Pattern.compile(
                    "(?i)\\b(?:sequential(?:ly)?|(?:previous|preceding|prior) (?:quarter|three months|month|week|period)"
                            + "|(?:quarter|month|week)[- ](?:on|over)[- ](?:quarter|month|week)|from the (?:first|second|third|fourth) quarter)\\b");

    private Doings() {}

    static boolean areOne(Pair pair) {
        var kinds = BY_METRIC.getOrDefault(pair.metric().id(), Map.of());
        var left = kindsIn(pair.left().measured(), kinds);
        return left.size() == 1
                && left.equals(kindsIn(pair.right().measured(), kinds))
                && bases(pair.left()).equals(bases(pair.right()))
                && isSequential(pair.left()) == isSequential(pair.right())
                && isOneTime(pair)
                && (!left.contains("layoffs") || areOfStaff(pair));
    }

    private static boolean areOfStaff(Pair pair) {
        return pair.left().measured().contains("employee")
                && pair.right().measured().contains("employee");
    }

    /// The same stated time; or the same day's news without one.
    private static boolean isOneTime(Pair pair) {
        var days = pair.daysBetween();
        return pair.windows().kind() == Windows.Kind.SAME && pair.left().window().isStated()
                || NEWS.contains(pair.metric().id()) && days >= 0 && days <= DAYS;
    }

    private static Set<String> kindsIn(Set<String> words, Map<String, Set<String>> kinds) {
        var found = new HashSet<String>();
        kinds.forEach((kind, signs) -> {
            if (Words.shared(signs, words) > 0) {
                found.add(kind);
            }
        });
        return found;
    }

    /// "Up 7 percent on the previous three months" is no growth over a year.
    private static boolean isSequential(Position position) {
        return position.mentions().stream()
                .anyMatch(claim -> SEQUENTIAL.matcher(claim.evidence().exact()).find());
    }

    private static Set<String> bases(Position position) {
        var found = new HashSet<String>();
        for (var word : position.measured()) {
            if (BASES.contains(word)) {
                found.add(AT_STEADY_RATES.contains(word) ? "steady" : word);
            }
        }
        return found;
    }
}
