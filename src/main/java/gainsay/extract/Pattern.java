package gainsay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One pattern of the metric files, matched on the tokens around a figure. The language:
///
/// - `_` the figure itself; `$` another amount of money, `%` a percentage, `#` any other figure
/// - `raise|secure` a word, by its form or its lemma; `word?` may be left out; `raise:act`,
///   `buy:pas` a verb in the active or passive voice; `=has|have` by its form only
/// - `..` up to four tokens, `...` up to ten, `....` up to twenty-five: never across a dash, a
///   semicolon or half a parenthesis
/// - `{subject}` a noun phrase; before a verb, the verb's grammatical subject wherever it stands
/// - `@time` a time expression
final class Pattern {

    /// A match: the higher the score, the more it rests on.
    record Match(double score, Map<String, Phrase> captures, Set<String> words) {}

    private sealed interface Element {
        record Word(
                Set<String> forms, List<Tied> tied, boolean optional, boolean exact, Voice voice)
                implements Element {}

        record Gap(int most) implements Element {}

        record Figure(String family) implements Element {}

        record Time() implements Element {}

        record Capture(String role) implements Element {}
    }

    /// A form with hyphens, and what a text that is cut at them holds in its place.
    private record Tied(String form, List<String> parts) {
        static List<Tied> of(List<String> forms) {
            return forms.stream()
                    .filter(form -> form.indexOf('-') > 0)
                    .map(form -> new Tied(form, List.of(form.split("(?=-)|(?<=-)"))))
                    .toList();
        }
    }

    private enum Voice {
        ANY,
        ACTIVE,
        PASSIVE
    }

    private static final double PER_WORD = 0.5;
    private static final double PER_CAPTURE = 0.3;

    /// A word right beside the figure is what the figure belongs to: "a $5M valuation".
    private static final double ADJACENT = 0.8;

    private static final double PER_SKIPPED = 0.12;
    private static final double PER_COMMA = 0.4;
    private static final double PER_FIGURE = 0.9;
    private static final double PER_VERB = 0.5;

    /// A noun that names another metric stands between: "raise money at a valuation of".
    private static final double PER_RIVAL = 1.5;

    private final String source;
    private final Set<String> rivals;
    private final List<Element> before;
    private final List<Element> after;

    /// Of each of these, one must stand in a line that matches.
    private final List<Set<String>> needed;

    private Pattern(String source, Set<String> rivals, List<Element> before, List<Element> after) {
        this.source = source;
        this.rivals = rivals;
        this.before = before;
        this.after = after;
        this.needed =
                Stream.concat(before.stream(), after.stream())
                        .flatMap(element -> needed(element).stream())
                        .toList();
    }

    /// A hyphenated word may stand in pieces.
    private static Optional<Set<String>> needed(Element element) {
        return element instanceof Element.Word(var forms, _, var optional, _, _)
                        && !optional
                        && forms.stream().allMatch(form -> form.indexOf('-') < 0)
                ? Optional.of(forms)
                : Optional.empty();
    }

    /// Reads a pattern; it must hold exactly one `_`. `rivals` are nouns of other metrics, in lower
    /// case, which a gap crosses at a price.
    static Pattern parse(String source, Set<String> rivals) {
        var parts = List.of(source.trim().split("\\s+"));
        var target = parts.indexOf("_");
        if (target < 0 || target != parts.lastIndexOf("_")) {
            throw new IllegalArgumentException("a pattern needs exactly one '_': " + source);
        }
        var before = new ArrayList<Element>();
        for (var i = target - 1; i >= 0; i--) {
            before.add(element(parts.get(i)));
        }
        var after = parts.subList(target + 1, parts.size()).stream().map(Pattern::element).toList();
        return new Pattern(source, rivals, List.copyOf(before), after);
    }

    private static Element element(String part) {
        if (part.chars().allMatch(c -> c == '.')) {
            return new Element.Gap(
                    switch (part.length()) {
                        case 2 -> 4;
                        case 3 -> 10;
                        default -> 25;
                    });
        }
        if (part.startsWith("{") && part.endsWith("}")) {
            return new Element.Capture(part.substring(1, part.length() - 1));
        }
        if (part.equals("@time")) {
            return new Element.Time();
        }
        if (part.equals("$") || part.equals("%") || part.equals("#")) {
            return new Element.Figure(part);
        }
        var exact = part.startsWith("=");
        var optional = part.endsWith("?");
        var body = part.substring(exact ? 1 : 0, part.length() - (optional ? 1 : 0));
        var voice =
                body.endsWith(":act")
                        ? Voice.ACTIVE
                        : body.endsWith(":pas") ? Voice.PASSIVE : Voice.ANY;
        var words = voice == Voice.ANY ? body : body.substring(0, body.length() - 4);
        var forms = List.of(words.split("\\|"));
        return new Element.Word(Set.copyOf(forms), Tied.of(forms), optional, exact, voice);
    }

    String source() {
        return source;
    }

    boolean capturesSubject() {
        return source.contains("{subject}");
    }

    /// Matches around the figure on tokens `first` to `last`, both inclusive.
    Optional<Match> match(Line line, int first, int last) {
        for (var forms : needed) {
            if (!line.hasAny(forms)) {
                return Optional.empty();
            }
        }
        var left = new Walk(line, rivals, before, -1).from(first - 1);
        if (left == null) {
            return Optional.empty();
        }
        var right = new Walk(line, rivals, after, 1).from(last + 1);
        if (right == null) {
            return Optional.empty();
        }
        var captures = new HashMap<>(left.captures);
        captures.putAll(right.captures);
        var words = new java.util.HashSet<>(left.words);
        words.addAll(right.words);
        return Optional.of(new Match(left.score + right.score, captures, words));
    }

    private record State(double score, Map<String, Phrase> captures, Set<String> words) {
        static final State START = new State(0, Map.of(), Set.of());

        State plus(double more) {
            return new State(score + more, captures, words);
        }

        State word(String word) {
            var all = new java.util.HashSet<>(words);
            all.add(word);
            return new State(score + PER_WORD, captures, all);
        }

        State capture(String role, Phrase phrase) {
            var all = new HashMap<>(captures);
            all.put(role, phrase);
            return new State(score + PER_CAPTURE, all, words);
        }
    }

    /// One direction of a match; `step` is -1 to the left and 1 to the right.
    private record Walk(Line line, Set<String> rivals, List<Element> elements, int step) {

        @Nullable State from(int at) {
            return walk(0, at, State.START);
        }

        private @Nullable State walk(int next, int at, State state) {
            if (next == elements.size()) {
                return state;
            }
            return switch (elements.get(next)) {
                case Element.Word word -> word(word, next, at, state);
                case Element.Gap(var most) -> gap(next, at, most, state);
                case Element.Figure(var family) -> figure(family, next, at, state);
                case Element.Time() ->
                        line.timeAt(at) < 0
                                ? null
                                : walk(next + 1, pastTime(at), state.plus(PER_WORD));
                case Element.Capture(var role) -> capture(role, next, at, state);
            };
        }

        private @Nullable State word(Element.Word word, int next, int at, State state) {
            var form = inside(at) ? form(word, at) : null;
            if (form != null) {
                var beside = step > 0 && line.figureAt(at - 1) >= 0 && isContent(at) ? ADJACENT : 0;
                var found = walk(next + 1, at + step, state.word(form).plus(beside));
                if (found != null) {
                    return found;
                }
            }
            var tied = tied(word, next, at, state);
            if (tied != null) {
                return tied;
            }
            return word.optional() ? walk(next + 1, at, state) : null;
        }

        /// "Run-rate" in a text that is cut at its hyphens.
        private @Nullable State tied(Element.Word word, int next, int at, State state) {
            for (var tied : word.tied()) {
                if (stands(tied.parts(), at)) {
                    var past = at + step * tied.parts().size();
                    var found = walk(next + 1, past, state.word(tied.form()));
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private boolean stands(List<String> parts, int at) {
            for (var i = 0; i < parts.size(); i++) {
                var place = at + step * i;
                var part = parts.get(step > 0 ? i : parts.size() - 1 - i);
                if (!inside(place) || line.figureAt(place) >= 0 || !line.is(place, part)) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable String form(Element.Word word, int at) {
            if (line.figureAt(at) >= 0) {
                return null;
            }
            if (word.voice() != Voice.ANY
                    && line.isParsed()
                    && line.isPassive(at) != (word.voice() == Voice.PASSIVE)) {
                return null;
            }
            var lower = line.lower(at);
            if (word.forms().contains(lower)) {
                return lower;
            }
            if (word.exact()) {
                return null;
            }
            var lemma = line.lemma(at);
            return word.forms().contains(lemma) ? lemma : null;
        }

        private boolean isContent(int at) {
            return line.isNoun(at) || line.tag(at).startsWith("JJ") || line.isVerb(at);
        }

        private @Nullable State gap(int next, int at, int most, State state) {
            State best = walk(next + 1, at, state);
            var position = at;
            var cost = 0.0;
            for (var skipped = 0; skipped < most && inside(position); skipped++) {
                if (line.isHardBreak(position) || entersParenthesis(position)) {
                    break;
                }
                if (leavesParenthesis(position)) {
                    var other = otherSide(position);
                    if (other < 0) {
                        break;
                    }
                    cost += PER_COMMA;
                    position = other + step;
                } else {
                    cost += costOf(position);
                    position += step;
                }
                var found = walk(next + 1, position, state.plus(-cost));
                if (found != null && (best == null || found.score > best.score)) {
                    best = found;
                }
            }
            return best;
        }

        private double costOf(int at) {
            if (line.figureAt(at) >= 0) {
                return PER_FIGURE;
            }
            if (line.token(at).text().equals(",") || line.tag(at).equals("CC")) {
                return PER_COMMA;
            }
            if (line.isNoun(at) && rivals.contains(line.lower(at))) {
                return PER_RIVAL;
            }
            return PER_SKIPPED + (line.isFiniteVerb(at) ? PER_VERB : 0);
        }

        /// Walking out of the parenthesis that the figure stands in.
        private boolean entersParenthesis(int at) {
            return step > 0 ? line.closes(at) : line.opens(at);
        }

        /// Meeting a whole parenthesis from outside.
        private boolean leavesParenthesis(int at) {
            return step > 0 ? line.opens(at) : line.closes(at);
        }

        private int otherSide(int at) {
            var depth = 0;
            for (var i = at; inside(i); i += step) {
                if (leavesParenthesis(i)) {
                    depth++;
                } else if (entersParenthesis(i) && --depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        private @Nullable State figure(String family, int next, int at, State state) {
            var figure = line.figureAt(at);
            if (figure < 0) {
                return null;
            }
            var quantity = line.figures().get(figure);
            var fits =
                    switch (family) {
                        case "$" -> quantity.isMoney();
                        case "%" -> quantity.unit().equals("%");
                        default -> true;
                    };
            return fits ? walk(next + 1, pastFigure(at), state.plus(PER_WORD)) : null;
        }

        private int pastFigure(int at) {
            var figure = line.figureAt(at);
            var i = at;
            while (inside(i) && line.figureAt(i) == figure) {
                i += step;
            }
            return i;
        }

        private int pastTime(int at) {
            var time = line.timeAt(at);
            var i = at;
            while (inside(i) && line.timeAt(i) == time) {
                i += step;
            }
            return i;
        }

        private @Nullable State capture(String role, int next, int at, State state) {
            if (step < 0 && inside(at + 1) && line.isVerb(at + 1)) {
                var head = line.isParsed() ? line.subjectOf(at + 1) : -1;
                if (head >= 0) {
                    var phrase = Phrase.around(line, head);
                    return phrase == null
                            ? null
                            : walk(next + 1, phrase.from() - 1, state.capture(role, phrase));
                }
            }
            var phrase = step < 0 ? Phrase.endingAt(line, at) : Phrase.startingAt(line, at);
            if (phrase == null) {
                return null;
            }
            var past = step < 0 ? phrase.from() - 1 : phrase.to();
            var found = walk(next + 1, past, state.capture(role, phrase));
            return found == null && step < 0 ? nameAlone(role, next, at, state) : found;
        }

        /// "Values Acme at": where the tagger takes the verb for a noun of the phrase.
        private @Nullable State nameAlone(String role, int next, int at, State state) {
            var from = at;
            while (line.nameAt(at) >= 0 && line.nameAt(from - 1) == line.nameAt(at)) {
                from--;
            }
            return line.nameAt(at) < 0
                    ? null
                    : walk(next + 1, from - 1, state.capture(role, new Phrase(from, at + 1)));
        }

        private boolean inside(int at) {
            return at >= 0 && at < line.size();
        }
    }
}
