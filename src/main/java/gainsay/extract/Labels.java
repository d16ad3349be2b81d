package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/// Bare numbers that only name something: years, "Level 4", "Falcon 9", scores, addresses.
final class Labels {
    /// "Around month 16": which of them.
    private static final Set<String> MOMENTS =
            Set.of("around", "by", "in", "at", "until", "to", "from", "after", "before", "and");

    /// Labels that are verbs too: "to build 38 cars".
    private static final Set<String> VERBS =
            Set.of(
                    "build",
                    "stop",
                    "exit",
                    "release",
                    "update",
                    "rank",
                    "group",
                    "number",
                    "page",
                    "answer",
                    "question",
                    "room",
                    "stage",
                    "model",
                    "lot",
                    "box",
                    "track");

    private static final Set<String> BEFORE_VERBS =
            Set.of("to", "will", "would", "can", "could", "should", "may", "must", "which", "that");

    private final Set<String> labels;
    private final Set<String> yearCues;
    private final Set<String> scoreCues;
    private final Set<String> stops;

    /// "Lost 3p" opens a sentence; it is no name.
    private final Set<String> moves;

    private final Set<String> quantities;
    private final Counted counted;

    Labels(Numbers numbers, Counted counted) {
        this.counted = counted;
        labels = Set.copyOf(numbers.words("labels"));
        yearCues = Set.copyOf(numbers.words("year_cues"));
        scoreCues = Set.copyOf(numbers.words("score_cues"));
        quantities = Set.copyOf(numbers.words("no_years"));
        stops = Set.copyOf(numbers.words("stops"));
        moves = numbers.trends("trends").keySet();
    }

    /// Whether the bare count between two pieces is a year, a label's number, a score or a part of
    /// a name; `hedged` says that a bound stands before it.
    boolean holds(Pieces pieces, int start, int end, boolean hedged) {
        var first = pieces.at(start);
        if (first.isNumber() && isYear(pieces, start, end, hedged)) {
            return true;
        }
        if (hedged) {
            return false;
        }
        if (labelled(pieces, start)) {
            return !counts(pieces, end) || first.raw().length() < 3;
        }
        if (first.isCapitalised() && isName(pieces, start)) {
            return !counts(pieces, end);
        }
        return first.isNumber()
                && (named(pieces, start, end)
                        || score(pieces, start)
                        || bracketed(pieces, start, end)
                        || addressed(pieces, end));
    }

    /// "Level 4", "No. 7", "Phase two".
    private boolean labelled(Pieces pieces, int start) {
        var before = pieces.at(start - 1);
        boolean dot = before.is(".") && labels.contains(pieces.at(start - 2).lower());
        boolean last =
                before.is("of")
                        && pieces.at(start - 2).isDigits(3)
                        && labels.contains(pieces.at(start - 3).lower())
                        && !pieces.is(start - 3, "number");
        boolean verb =
                (before.is("number") || before.is("numbers"))
                        && counted.isPlural(pieces.at(start - 2));
        boolean month =
                (before.is("month") || before.is("week") || before.is("year"))
                        && MOMENTS.contains(pieces.at(start - 2).lower());
        boolean acts =
                VERBS.contains(before.lower())
                        && BEFORE_VERBS.contains(pieces.at(start - 2).lower());
        return (labels.contains(before.lower()) && !verb && !acts) || dot || last || month;
    }

    /// "(4)": a small number alone in brackets is a footnote or a shirt.
    private static boolean bracketed(Pieces pieces, int start, int end) {
        return pieces.is(start - 1, "(") && pieces.is(end, ")") && pieces.at(start).isDigits(2);
    }

    /// "9 E 71st St", "11 Pro Max": a name follows, and no plural ends it.
    private boolean addressed(Pieces pieces, int end) {
        if (!pieces.at(end - 1).isDigits(4)) {
            return false;
        }
        var next = pieces.at(end);
        if (isModelled(pieces, end)) {
            return false;
        }
        if (!next.isCapitalised()
                || (next.raw().length() > 1
                        && next.raw().equals(next.raw().toUpperCase(Locale.ROOT)))) {
            return next.isCapitalised() && next.raw().length() == 1;
        }
        var noun = counted.after(pieces, end);
        return noun == null || !counted.endsInPlural(noun);
    }

    /// "41 Airbus A320s", "12 B747": so many of a model.
    private static boolean isModelled(Pieces pieces, int end) {
        for (int i = end; i < end + 3 && pieces.at(i).isCapitalised(); i++) {
            boolean digits =
                    pieces.at(i + 1).isPlainInteger(3) || pieces.at(i + 2).isPlainInteger(3);
            if (pieces.at(i).isCapitals(4)
                    && digits
                    && (pieces.glued(i + 1) || pieces.at(i + 1).isDash())) {
                return true;
            }
        }
        return false;
    }

    /// A letter unit behind a label or name is none: "Model 3s", "Channel 5s".
    boolean isModel(Pieces pieces, Side side) {
        var last = pieces.at(side.end() - 1);
        boolean letter =
                last.glued() && last.raw().length() == 1 && last.isWord() && !side.prefixed();
        boolean video = pieces.at(side.start()).raw().equals("1") && last.raw().equals("X");
        boolean times = side.family() == Dimension.Family.MULTIPLE;
        return letter
                && (video
                        || (!times && labelled(pieces, side.start()))
                        || (!times && isName(pieces, side.start())));
    }

    /// "Phase 2b", "Phase 3 LUMEN-2": a letter or a name in capitals behind a label's number.
    boolean isStage(Pieces pieces, Side side) {
        var last = pieces.at(side.end() - 1);
        boolean letter = last.glued() && last.isWord() && last.raw().length() == 1;
        boolean capitals = last.isCapitals(20) && last.raw().length() > 2;
        return (letter || capitals) && !side.prefixed() && labelled(pieces, side.start());
    }

    /// "The world's 20 largest", "three of the ten best-selling", "its top five suppliers": places
    /// in a list, which somebody else counted.
    boolean isRanked(Pieces pieces, Side side) {
        int first = side.start();
        var next = pieces.at(side.end()).lower();
        boolean large =
                next.equals("largest")
                        || next.equals("biggest")
                        || next.equals("best")
                        || next.equals("richest")
                        || next.equals("busiest")
                        || next.equals("top")
                        || next.equals("most") && pieces.at(side.end() + 1).isWord();
        var before = pieces.at(first - 1).lower();
        boolean listed = before.equals("the") || before.equals("s") && pieces.is(first - 2, "'");
        boolean top =
                before.equals("top") && !pieces.is(first - 2, "the") || isTopOf(pieces, first);
        boolean few = side.numeral().written().compareTo(BigDecimal.valueOf(100)) <= 0;
        return large && listed || top && few && pieces.at(side.end()).isWord();
    }

    /// "Of the top eight".
    private static boolean isTopOf(Pieces pieces, int first) {
        return pieces.is(first - 1, "top") && pieces.is(first - 2, "the");
    }

    boolean isYear(Pieces pieces, int start, int end, boolean hedged) {
        var first = pieces.at(start);
        boolean four = first.isPlainInteger(4);
        if (!four) {
            return first.isPlainInteger(2) && pieces.at(start - 1).is("'");
        }
        int year = Integer.parseInt(first.raw());
        if (quantities.contains(pieces.at(end).lower())
                && !yearCues.contains(pieces.at(start - 1).lower())) {
            return false;
        }
        if (year >= 1900
                && year < 2200
                && (year < 2100 || yearCues.contains(pieces.at(start - 1).lower()))) {
            return !(hedged && counts(pieces, end));
        }
        return year >= 1000
                && year < 2100
                && yearCues.contains(pieces.at(start - 1).lower())
                && !counts(pieces, end);
    }

    private boolean counts(Pieces pieces, int end) {
        var noun = counted.after(pieces, end);
        return noun != null
                && Character.isLowerCase(noun.charAt(0))
                && (counted.isPlural(pieces.at(end)) || counted.isPlural(pieces.at(end + 1)));
    }

    /// "Cosmos 3", "iPhone 11": a small number after a name, with no plural behind it.
    private boolean named(Pieces pieces, int start, int end) {
        var raw = pieces.at(start).raw();
        boolean small = !raw.contains(",") && (raw.length() < 5 || raw.contains("."));
        if (!small || !isName(pieces, start) || counted.isPlural(pieces.at(end))) {
            return false;
        }
        return raw.contains(".") || !headline(pieces, start, end);
    }

    /// "Startup Hires 50 New Engineers": in a title-cased line a verb stands before, not a name.
    private boolean headline(Pieces pieces, int start, int end) {
        var before = pieces.at(start - 1).lower();
        boolean verb = before.endsWith("s") || before.endsWith("ed") || before.endsWith("ing");
        var noun = verb ? counted.after(pieces, end) : null;
        return noun != null
                && counted.endsInPlural(noun)
                && pieces.at(end).isCapitalised()
                && pieces.at(end + 1).isCapitalised();
    }

    private boolean isName(Pieces pieces, int start) {
        var before = pieces.at(start - 1);
        boolean name = before.isWord() && before.raw().chars().anyMatch(Character::isUpperCase);
        return name && !stops.contains(before.lower()) && !moves.contains(before.lower());
    }

    private boolean score(Pieces pieces, int start) {
        boolean dash =
                pieces.at(start + 1).isDash()
                        && pieces.glued(start + 1)
                        && pieces.glued(start + 2)
                        && pieces.at(start + 2).isNumber();
        if (!dash) {
            return false;
        }
        for (int i = Math.max(0, start - 6); i < start + 8; i++) {
            if (scoreCues.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
