package gainsay.extract;

import gainsay.lexicon.Words;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a figure of a sentence hangs on an earlier one of the same kind.
///
/// @param kind what the words between say
/// @param other the earlier figure
/// @param at the token that links, behind which the figure's own words begin
/// @param what the noun phrase that has taken the place of the earlier figure's, where one has
record Link(Kind kind, int other, int at, @Nullable Phrase what) {

    enum Kind {
        /// "$17m, compared with $14m", "from 5% to 4%": the same thing, at another time or
        /// elsewhere.
        COMPARED,
        /// "$3m in spring and $4m in autumn": the same thing again.
        LISTED,
        /// "Food was up 9%, while clothing managed 2%": the same of something else.
        GAPPED
    }

    private static final int FARTHEST = 28;
    private static final int MOST_BETWEEN = 2;

    private static final Set<String> COMPARING =
            Set.of("from", "to", "against", "versus", "vs", "vs.", "v", "v.", "than", "before");

    private static final Set<String> JOINING = Set.of("and", "or", "but", ",", "while", "whereas");

    /// The link of a figure, if the words before it are one.
    static Optional<Link> of(Line line, int figure, Words words) {
        for (var i = figure - 1; i >= Math.max(0, figure - 1 - MOST_BETWEEN); i--) {
            var from = line.lastTokenOf(i) + 1;
            var to = line.tokenOf(figure);
            if (from <= 0 || to - from > FARTHEST || to < from) {
                return Optional.empty();
            }
            if (isSameKind(line, i, figure)) {
                return new Between(line, words, i, figure, from, to).link();
            }
        }
        return Optional.empty();
    }

    private static boolean isSameKind(Line line, int one, int other) {
        var left = line.figures().get(one);
        var right = line.figures().get(other);
        var family = MetricChooser.family(left);
        return family.equals(MetricChooser.family(right))
                && (!family.equals("measure") || left.unit().equals(right.unit()));
    }

    /// The tokens `from` to `to` (exclusive) between two figures.
    private record Between(Line line, Words words, int other, int figure, int from, int to) {

        Optional<Link> link() {
            if (crosses(";")) {
                return Optional.empty();
            }
            var at = to - 1;
            while (at >= from && isLight(at)) {
                at--;
            }
            if (at < from) {
                return Optional.empty();
            }
            if (compares(at)) {
                return isHedge(at) || isBusy(from, at) || isStep(at)
                        ? Optional.empty()
                        : Optional.of(new Link(Kind.COMPARED, other, at, null));
            }
            if (joins(at)) {
                return isBusy(from, at) || modifiesNoun()
                        ? Optional.empty()
                        : Optional.of(new Link(Kind.LISTED, other, at, null));
            }
            return gapped(at);
        }

        /// Words that only narrow a figure which another is held against.
        private boolean isLight(int i) {
            var tag = line.tag(i);
            if (line.timeAt(i) >= 0 || tag.equals("POS")) {
                return !COMPARING.contains(line.lower(i)) && !line.lower(i).equals(",");
            }
            if (line.figureAt(i) >= 0) {
                return false;
            }
            if (isNoun(i)) {
                return words.has("comparison-nouns", line.lower(i))
                        || line.tag(i + 1).equals("POS");
            }
            if (line.lower(i).equals("of") || line.lower(i).equals("by")) {
                return i > from
                        && (words.has("comparison-nouns", line.lower(i - 1))
                                || line.timeAt(i - 1) >= 0);
            }
            return switch (tag) {
                case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "RB", "RBR", "RBS" -> true;
                default -> isHedgeWord(i);
            };
        }

        private boolean isHedgeWord(int i) {
            return switch (line.lower(i)) {
                case "about",
                        "around",
                        "some",
                        "nearly",
                        "almost",
                        "just",
                        "only",
                        "over",
                        "under",
                        "(" ->
                        true;
                default -> false;
            };
        }

        private boolean isNoun(int i) {
            return line.isNoun(i) || line.nameAt(i) >= 0;
        }

        private boolean compares(int i) {
            if (COMPARING.contains(line.lower(i))) {
                return true;
            }
            var figure = line.figureAt(i);
            if (figure >= 0) {
                var unit = line.figures().get(figure).unit();
                return (unit.equals("%") || unit.equals("x")) && line.tag(i + 1).equals("DT");
            }
            return switch (line.lower(i)) {
                case "with" -> line.is(i - 1, "compare") || line.is(i - 1, "contrast");
                case "of" ->
                        line.is(i - 1, "ahead")
                                || line.is(i - 1, "instead")
                                || line.is(i - 1, "short")
                                || line.is(i - 1, "shy");
                case "on" ->
                        line.is(i - 1, "up")
                                || line.is(i - 1, "down")
                                || line.is(i - 1, "advance")
                                || line.is(i - 1, "improvement");
                case "above", "below", "beating", "after", "following", "double", "half" -> true;
                case ":" -> i > 0 && line.timeAt(i - 1) >= 0;
                default -> false;
            };
        }

        /// "More than $3m": a bound, and no comparison.
        private boolean isHedge(int at) {
            return at == to - 1
                    && line.lower(at).equals("than")
                    && switch (line.lower(at - 1)) {
                        case "more", "less", "fewer", "greater" -> true;
                        default -> false;
                    };
        }

        /// "Rose 5% to 40%": the first is the step, the second where it led.
        private boolean isStep(int at) {
            var step = line.figures().get(other);
            var before = line.tokenOf(other) - 1;
            var moves = step.direction() != null || Dimension.isPoints(step.unit());
            return line.lower(at).equals("to")
                    && at == from
                    && !line.is(before, "from")
                    && (line.is(before, "by")
                            || moves && MetricChooser.family(step).equals("percent"));
        }

        private boolean joins(int at) {
            return JOINING.contains(line.lower(at));
        }

        /// A clause of its own stands between.
        private boolean isBusy(int start, int end) {
            for (var i = start; i < end; i++) {
                if (line.isFiniteVerb(i) && !line.is(i, "compare")) {
                    return true;
                }
            }
            return false;
        }

        /// "$5m in cash and a $3m loan": the second is of something else.
        private boolean modifiesNoun() {
            var next = line.lastTokenOf(figure) + 1;
            return next < line.size()
                    && (line.lower(next).equals("of") || isNoun(next) && line.timeAt(next) < 0)
                    && line.figures().get(figure).counted() == null;
        }

        private boolean crosses(String sign) {
            for (var i = from; i < to; i++) {
                if (line.token(i).text().equals(sign)) {
                    return true;
                }
            }
            return false;
        }

        /// "While clothing managed 2%", "and Bolt $4m", "Finland to 12%".
        private Optional<Link> gapped(int at) {
            var end = at;
            if (line.isVerb(end) && words.has("linking-verbs", line.lemma(end))
                    || line.tag(end).equals("IN") && !line.lower(end).equals("of")
                    || line.tag(end).equals("TO")
                    || line.tag(end).equals("RP")) {
                end--;
            }
            var phrase = end < from ? null : Phrase.endingAt(line, end);
            if (phrase == null || phrase.from() <= from || modifiesNoun()) {
                return Optional.empty();
            }
            var joint = phrase.from() - 1;
            return !joins(joint) || isBusy(from, joint)
                    ? Optional.empty()
                    : Optional.of(new Link(Kind.GAPPED, other, joint, phrase));
        }
    }
}
