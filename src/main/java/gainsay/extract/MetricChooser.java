package gainsay.extract;

import gainsay.lexicon.Cues;
import gainsay.lexicon.Lexicon;
import gainsay.model.EntityType;
import gainsay.model.Metric;
import gainsay.model.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which metric a figure is for: the pattern that rests on most decides, decoys rule out.
final class MetricChooser {
    private static final double STRONG = 3;
    private static final double WEAK = 1;
    private static final double COLUMN = 0.4;

    /// How much less another pattern may rest on and still say whose the figure is.
    private static final double AS_GOOD = 1;

    /// The grammar saw the figure rise or fall.
    private static final double MOVES = 1.2;

    /// Percentage points that rise or fall are hardly ever anything else.
    private static final double POINTS_MOVE = 5;

    /// Metrics whose own nouns are seldom used of anything else.
    private static final Set<String> RIVALS =
            Set.of("valuation", "revenue", "profit", "market_cap", "cost");

    /// The chosen metric, what the pattern captured, and how much the choice rests on.
    record Choice(
            Cues cues,
            Metric metric,
            double score,
            Map<String, Phrase> captures,
            boolean negative) {}

    record Known(
            Cues cues,
            Metric metric,
            List<Pattern> strong,
            List<Pattern> weak,
            List<Pattern> decoys,
            List<Pattern> parties) {}

    final List<Known> all = new ArrayList<>();
    private final Map<String, Known> byId = new HashMap<>();
    private final Openings openings;

    MetricChooser(Lexicon lexicon) {
        openings = new Openings(lexicon.numbers());
        for (var cues : lexicon.cues()) {
            var known =
                    new Known(
                            cues,
                            lexicon.metrics().of(cues.metric()),
                            parse(cues.strong(), rivals(lexicon, cues)),
                            parse(cues.weak(), rivals(lexicon, cues)),
                            parse(cues.decoys(), Set.of()),
                            parse(cues.parties(), Set.of()));
            all.add(known);
            byId.put(cues.metric(), known);
        }
    }

    private static List<Pattern> parse(List<String> patterns, Set<String> rivals) {
        return patterns.stream().map(pattern -> Pattern.parse(pattern, rivals)).toList();
    }

    /// The single words by which other metrics are named and this one is not.
    private static Set<String> rivals(Lexicon lexicon, Cues own) {
        return lexicon.cues().stream()
                .filter(other -> !other.metric().equals(own.metric()))
                .filter(other -> RIVALS.contains(other.metric()))
                .flatMap(other -> other.columns().stream())
                .filter(word -> word.indexOf(' ') < 0 && !own.columns().contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The family of metrics that a figure's unit allows.
    static String family(Quantity figure) {
        return switch (figure.unit()) {
            case "%", "pp", "basis point" -> "percent";
            case "x" -> "ratio";
            case "1" -> "count";
            default -> figure.isMoney() ? "money" : Durations.isLength(figure) ? "time" : "measure";
        };
    }

    /// The best metric for the figure on tokens `first` to `last`; where nothing names it, that of
    /// the figure it is held against.
    Optional<Choice> choose(Line line, Quantity figure, int first, int last) {
        var own = alone(line, figure, first, last);
        var other = Comparisons.other(line, first);
        if (other < 0) {
            return own;
        }
        var start = line.tokenOf(other);
        var theirs = choose(line, line.figures().get(other), start, line.lastTokenOf(other));
        return theirs.filter(choice -> yields(line, own, choice, first, last)).or(() -> own);
    }

    /// Whether the figure says less of itself than the one beside it.
    private boolean yields(Line line, Optional<Choice> own, Choice theirs, int first, int last) {
        if (own.isEmpty() || own.get().metric().equals(theirs.metric())) {
            return own.isEmpty();
        }
        var known = known(own.get().metric().id());
        return theirs.metric().family().equals(own.get().metric().family())
                && (best(known.strong(), line, first, last).isEmpty()
                        || own.get().score() < theirs.score());
    }

    private Optional<Choice> alone(Line line, Quantity figure, int first, int last) {
        var family = Durations.isAmount(line, figure, last) ? "measure" : family(figure);
        return all.stream()
                .filter(known -> known.metric().family().equals(family))
                .flatMap(known -> choose(known, line, figure, first, last).stream())
                .filter(choice -> !isCompany(line, choice.captures().get("topic")))
                .max(Comparator.comparingDouble(Choice::score));
    }

    /// How much the patterns of each metric that the figure's unit allows rest on; a metric is left
    /// out where none of its patterns holds.
    Map<String, Double> scores(Line line, Quantity figure, int first, int last) {
        var family = Durations.isAmount(line, figure, last) ? "measure" : family(figure);
        var scores = new HashMap<String, Double>();
        for (var known : all) {
            if (known.metric().family().equals(family)) {
                choose(known, line, figure, first, last)
                        .ifPresent(choice -> scores.put(choice.metric().id(), choice.score()));
            }
        }
        return scores;
    }

    /// A decoy, or the size of the amount, says that the figure is not for that metric.
    boolean isRuledOut(String metric, Line line, Quantity figure, int first, int last) {
        var known = known(metric);
        if (isLostValue(line, figure, last)) {
            return !metric.equals("growth");
        }
        return isOutside(known.cues(), figure)
                || known.decoys().stream().anyMatch(p -> p.match(line, first, last).isPresent());
    }

    /// "Lost 70% of its value": a fall, not a part of it.
    private static boolean isLostValue(Line line, Quantity figure, int last) {
        return figure.direction() != null
                && family(figure).equals("percent")
                && line.is(last + 1, "of")
                && POSSESSIVES.contains(line.lower(last + 2))
                && (WORTH.contains(line.lower(last + 3)) || WORTH.contains(line.lower(last + 4)));
    }

    /// The first token of a figure that begins at token `first`, with the words that bound it.
    int opening(Line line, int first) {
        return openings.of(line, first);
    }

    /// A total or a market is about a topic rather than somebody.
    boolean isAboutTopic(String metric) {
        return known(metric).metric().subjectRole().equals("topic");
    }

    /// Whose figure it is follows from what the deal says of buyer and target.
    boolean isOfDeal(String metric) {
        return known(metric).metric().subjectRole().equals("target");
    }

    String familyOf(String metric) {
        return known(metric).metric().family();
    }

    /// The metrics of one family, in the order of their files.
    List<String> inFamily(String family) {
        return all.stream()
                .filter(known -> known.metric().family().equals(family))
                .map(known -> known.metric().id())
                .toList();
    }

    /// "An investment in Acme" is about Acme, not about a topic.
    private static boolean isCompany(Line line, @Nullable Phrase topic) {
        if (topic == null) {
            return false;
        }
        var name = topic.name(line);
        return name != null
                && name.type() == EntityType.ORGANIZATION
                && line.nameOn(topic.head()) != null;
    }

    /// No company is bought for $12, nothing is sold for billions apiece.
    private static boolean isOutside(Cues cues, Quantity figure) {
        var amount = figure.written().abs();
        return !"share".equals(figure.per())
                && (cues.least().filter(least -> amount.compareTo(least) < 0).isPresent()
                        || cues.most().filter(most -> amount.compareTo(most) > 0).isPresent());
    }

    private static double directionBonus(Known known, Quantity figure) {
        var moves = known.metric().id().equals("growth") && figure.direction() != null;
        return !moves ? 0 : Dimension.isPoints(figure.unit()) ? POINTS_MOVE : MOVES;
    }

    private Optional<Choice> choose(Known known, Line line, Quantity figure, int first, int last) {
        if (isRuledOut(known.metric().id(), line, figure, first, last)) {
            return Optional.empty();
        }
        var strong = best(known.strong(), line, first, last);
        var weak = best(known.weak(), line, first, last);
        var context = columnBonus(known.cues(), line) + directionBonus(known, figure);
        if (strong.isPresent()) {
            var whole = withSubject(strong.get(), known.strong(), line, first, last);
            return Optional.of(choice(known, whole, STRONG + context));
        }
        return weak.map(match -> choice(known, match, WEAK + context));
    }

    /// The pattern that rests on most need not be the one that says whose the figure is.
    private static Pattern.Match withSubject(
            Pattern.Match best, List<Pattern> patterns, Line line, int first, int last) {
        if (best.captures().containsKey("subject")) {
            return best;
        }
        var subjects =
                patterns.stream()
                        .filter(Pattern::capturesSubject)
                        .flatMap(pattern -> pattern.match(line, first, last).stream())
                        .max(Comparator.comparingDouble(Pattern.Match::score));
        if (subjects.isEmpty() || subjects.get().score() < best.score() - AS_GOOD) {
            return best;
        }
        var captures = new HashMap<>(subjects.get().captures());
        captures.putAll(best.captures());
        return new Pattern.Match(best.score(), captures, best.words());
    }

    private static Choice choice(Known known, Pattern.Match match, double base) {
        var negative = match.words().stream().anyMatch(known.cues().negatives()::contains);
        return new Choice(
                known.cues(), known.metric(), base + match.score(), match.captures(), negative);
    }

    private static Optional<Pattern.Match> best(
            List<Pattern> patterns, Line line, int first, int last) {
        Optional<Pattern.Match> best = Optional.empty();
        for (var pattern : patterns) {
            var match = pattern.match(line, first, last);
            if (match.isPresent() && (best.isEmpty() || match.get().score() > best.get().score())) {
                best = match;
            }
        }
        return best;
    }

    /// A heading over the line that names the metric speaks a little for it.
    private static double columnBonus(Cues cues, Line line) {
        for (var heading : line.block().section()) {
            if (names(cues, heading)) {
                return COLUMN;
            }
        }
        return 0;
    }

    private static boolean names(Cues cues, String label) {
        var text = " " + label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ") + " ";
        return cues.columns().stream()
                .anyMatch(word -> text.contains(" " + word.replace('-', ' ') + " "));
    }

    /// The metric that a column head, a label or a heading names; the longest name wins.
    Optional<Metric> named(String label, String family) {
        var text = " " + label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ") + " ";
        Metric best = null;
        var longest = 0;
        for (var known : all) {
            if (!known.metric().family().equals(family)) {
                continue;
            }
            for (var word : known.cues().columns()) {
                if (word.length() > longest && text.contains(" " + word.replace('-', ' ') + " ")) {
                    longest = word.length();
                    best = known.metric();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The other parties that the patterns of a metric find around the figure.
    Map<String, Phrase> parties(String metric, Line line, int first, int last) {
        var parties = new HashMap<String, Phrase>();
        for (var pattern : known(metric).parties()) {
            pattern.match(line, first, last)
                    .ifPresent(match -> match.captures().forEach(parties::putIfAbsent));
        }
        return parties;
    }

    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "the");
    private static final Set<String> WORTH =
            Set.of("value", "worth", "total", "weight", "volume", "capitalisation", "buying");

    /// Metrics whose names are too common a word to turn a table round.
    private static final Set<String> UNTELLING =
            Set.of("market_size", "duration", "measure", "money", "multiple", "growth");

    /// The label names something that is measured, of whatever family.
    boolean isNamed(String label) {
        return all.stream()
                .filter(known -> !UNTELLING.contains(known.metric().id()))
                .anyMatch(known -> names(known.cues(), label));
    }

    /// A metric that a heading states, where no cue of the sentence does.
    Choice stated(String metric, double score) {
        var known = known(metric);
        return new Choice(known.cues(), known.metric(), score, Map.of(), false);
    }

    Cues cues(String metric) {
        return known(metric).cues();
    }

    private Known known(String metric) {
        var known = byId.get(metric);
        if (known == null) {
            throw new IllegalArgumentException("no metric '" + metric + "'");
        }
        return known;
    }
}
