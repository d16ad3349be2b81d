package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;

/// A noun phrase of a line: tokens `from` (inclusive) to `to` (exclusive).
record Phrase(int from, int to) {

    /// The phrase that starts at token `i`, or null.
    static @org.jspecify.annotations.Nullable Phrase startingAt(Line line, int i) {
        if (i >= line.size() || i < 0) {
            return null;
        }
        if (line.tag(i).equals("PRP")) {
            return new Phrase(i, i + 1);
        }
        var end = i;
        while (end < line.size()
                && continues(line, end)
                && (end == i || !isDeterminer(line, end) && !saysWhen(line, end))) {
            end++;
        }
        return trimmed(line, i, end);
    }

    /// The phrase whose last token is `i`, or null.
    static @org.jspecify.annotations.Nullable Phrase endingAt(Line line, int i) {
        if (i < 0 || i >= line.size()) {
            return null;
        }
        if (line.tag(i).equals("PRP")) {
            return new Phrase(i, i + 1);
        }
        if (line.figureAt(i) >= 0
                || !line.isNoun(i) && line.nameAt(i) < 0 && !line.tag(i).equals("POS")) {
            return null;
        }
        return trimmed(line, startOf(line, i), i + 1);
    }

    /// The phrase around token `i`, its head.
    static @org.jspecify.annotations.Nullable Phrase around(Line line, int i) {
        if (line.tag(i).equals("PRP") || line.tag(i).equals("PRP$")) {
            return new Phrase(i, i + 1);
        }
        if (line.figureAt(i) >= 0) {
            return null;
        }
        var end = i + 1;
        while (end < line.size()
                && continues(line, end)
                && !isDeterminer(line, end)
                && !saysWhen(line, end)) {
            end++;
        }
        return trimmed(line, startOf(line, i), end);
    }

    /// A phrase has one determiner, and nothing of it stands before that.
    private static int startOf(Line line, int i) {
        var start = i;
        while (start > 0
                && continues(line, start - 1)
                && (!isDeterminer(line, start) || line.tag(start - 1).equals("PDT"))) {
            start--;
        }
        return start;
    }

    /// "27 goals last season": a word that opens another phrase.
    private static boolean saysWhen(Line line, int i) {
        return line.nameAt(i) < 0
                && (line.is(i, "last") || line.is(i, "next") || line.is(i, "past"));
    }

    private static boolean isDeterminer(Line line, int i) {
        return line.tag(i).equals("DT") || line.tag(i).equals("PRP$");
    }

    private static @org.jspecify.annotations.Nullable Phrase trimmed(
            Line line, int start, int end) {
        var from = start;
        var to = end;
        while (to > from
                && line.nameAt(to - 1) < 0
                && (!line.isNoun(to - 1) || to - 1 > from && isPartOfTime(line, to - 1, from))) {
            to--;
        }
        while (from < to
                && line.nameAt(from) < 0
                && (line.tag(from).equals("POS") || line.tag(from).equals("HYPH"))) {
            from++;
        }
        return from < to ? new Phrase(from, to) : null;
    }

    /// "27 goals last season": the time behind a noun is none of its words.
    private static boolean isPartOfTime(Line line, int i, int from) {
        return line.timeAt(i) >= 0 && line.timeAt(from) != line.timeAt(i);
    }

    private static boolean continues(Line line, int i) {
        if (line.figureAt(i) >= 0 || line.isHardBreak(i) || line.isDateline(i)) {
            return false;
        }
        if (line.nameAt(i) >= 0) {
            return true;
        }
        var tag = line.tag(i);
        if (tag.startsWith("NN") || tag.startsWith("JJ")) {
            return true;
        }
        return switch (tag) {
            case "DT", "PDT", "PRP$", "POS", "HYPH", "AFX", "ADD" -> true;
            case "VBN", "VBG" ->
                    !isAfterAuxiliary(line, i)
                                    && (line.tag(i + 1).startsWith("NN")
                                            || line.tag(i + 1).startsWith("JJ"))
                            || isHyphenated(line, i);
            case "CD" -> line.timeAt(i) < 0 && line.nameAt(i) >= 0 || isHyphenated(line, i);
            default ->
                    line.token(i).text().equals("&") || isHyphen(line, i) || isHyphenated(line, i);
        };
    }

    /// "Has acquired Linfield": the participle is the verb, not part of the name's phrase.
    private static boolean isAfterAuxiliary(Line line, int i) {
        var before = i - 1;
        while (before >= 0 && line.tag(before).startsWith("RB")) {
            before--;
        }
        return line.is(before, "have") || line.is(before, "be") || line.is(before, "get");
    }

    private static boolean isHyphenated(Line line, int i) {
        return isHyphen(line, i + 1) || isHyphen(line, i - 1);
    }

    /// The stroke in "one-way" and, whatever the tagger takes it for, in "Production-ready".
    private static boolean isHyphen(Line line, int i) {
        if (i <= 0 || i + 1 >= line.size()) {
            return false;
        }
        return line.tag(i).equals("HYPH")
                || line.token(i).text().equals("-")
                        && line.token(i - 1).span().end() == line.token(i).span().start()
                        && line.token(i).span().end() == line.token(i + 1).span().start();
    }

    int head() {
        return to - 1;
    }

    boolean isPronoun(Line line) {
        return to == from + 1 && line.tag(from).startsWith("PRP");
    }

    /// The name inside the phrase that the phrase is about: the last one that possesses nothing, or
    /// else the possessor.
    @org.jspecify.annotations.Nullable
    Mention name(Line line) {
        var names = line.namesBetween(from, to);
        if (names.isEmpty()) {
            return null;
        }
        var last = names.get(names.size() - 1);
        if (names.size() == 1) {
            return last;
        }
        for (var i = names.size() - 1; i >= 0; i--) {
            if (!possesses(line, names.get(i)) && names.get(i).type() != EntityType.PLACE) {
                return names.get(i);
            }
        }
        return last;
    }

    private static boolean possesses(Line line, Mention name) {
        for (var i = 0; i < line.size(); i++) {
            if (line.token(i).span().start() >= name.span().end()) {
                return line.tag(i).equals("POS");
            }
        }
        return false;
    }

    /// The phrase without its determiner, as a mention of no known name.
    Mention common(Line line, EntityType type) {
        var start = from;
        while (start < to - 1
                && (line.tag(start).equals("DT")
                        || line.tag(start).equals("PDT")
                        || line.tag(start).equals("PRP$")
                        || saysLittle(line, start))) {
            start++;
        }
        var span = line.spanOf(start, to);
        return new Mention(span, span.in(line.text()), type);
    }

    /// Adjectives that do not tell one thing from another.
    private static boolean saysLittle(Line line, int i) {
        return switch (line.lower(i)) {
            case "new", "single", "same", "latest", "entire", "whole", "own", "typical" ->
                    line.nameAt(i) < 0;
            default -> false;
        };
    }

    boolean isDefinite(Line line) {
        var start = from;
        while (start > 0 && (line.figureAt(start - 1) >= 0 || line.tag(start - 1).equals("HYPH"))) {
            start--;
        }
        return line.is(from, "the")
                || start < from && line.is(start - 1, "the")
                || line.is(from, "this")
                || line.is(from, "that")
                || line.tag(from).equals("PRP$");
    }
}
