package gainsay.extract;

import gainsay.lexicon.AttributionWords;
import gainsay.lexicon.AttributionWords.Kind;
import gainsay.lexicon.Lexicon;
import gainsay.lexicon.ModalityWords;
import gainsay.model.Sentence;
import gainsay.model.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom the sentence itself names as the source of a figure; pronouns name nobody.
final class Attribution {
    /// How many words the name of a source may have.
    private static final int LONGEST = 10;

    private final ModalityWords clauses;
    private final AttributionWords lexicon;

    Attribution(Lexicon lexicon) {
        this.clauses = lexicon.modalityWords();
        this.lexicon = lexicon.attributionWords();
    }

    /// For a figure of an annotated sentence; both spans count in the article.
    Optional<String> of(Sentence sentence, Span quantity) {
        return of(Clauses.of(sentence, clauses), quantity);
    }

    /// For a figure of a list item or heading without tags.
    Optional<String> ofText(String text, Span quantity) {
        return of(Clauses.of(text, clauses), quantity);
    }

    private Optional<String> of(Clauses text, Span quantity) {
        var figure = text.wordsOf(quantity);
        var best = Integer.MAX_VALUE;
        var source = Optional.<String>empty();
        for (var i = 0; i < text.size(); i++) {
            var distance = i < figure.start() ? figure.start() - i : i - figure.end();
            if (distance >= best || isWalledOff(text, i, figure)) {
                continue;
            }
            var name = sourceAt(text, i, figure);
            if (name.isPresent()) {
                source = name;
                best = distance;
            }
        }
        return source;
    }

    private boolean isWalledOff(Clauses text, int i, Span figure) {
        var from = Math.min(i, figure.end());
        var to = Math.max(i, figure.start());
        for (var at = from; at < to; at++) {
            if (lexicon.is(Kind.WALLS, text.lower().get(at))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> sourceAt(Clauses text, int i, Span figure) {
        var lead = lexicon.leads().end(text.lower(), i);
        if (lead > i) {
            return after(text, lead);
        }
        if (!speaks(text, i) || text.lower().get(Math.min(i + 1, text.size() - 1)).equals("to")) {
            return Optional.empty();
        }
        if (i > figure.start() && isBehindComma(text, i)) {
            // "..., said Jane Roe of Jefferies."
            return after(text, i + 1);
        }
        // "short of FactSet estimates of 64,900" is said of what follows.
        var noun = i + 1 < text.size() && text.lower().get(i + 1).equals("of");
        if (!noun) {
            return before(text, i);
        }
        var from = i;
        while (from > 0 && isCapital(text, from - 1)) {
            from--;
        }
        return i > figure.start() ? Optional.empty() : name(text, from, i);
    }

    private boolean speaks(Clauses text, int i) {
        var word = text.lower().get(i);
        var before = i == 0 ? "" : text.lower().get(i - 1);
        if (lexicon.is(Kind.FINDINGS, word) && lexicon.is(Kind.WORK, before)) {
            return true;
        }
        if (lexicon.is(Kind.REPORTS, word)) {
            var next = i + 1 < text.size() ? text.lower().get(i + 1) : ".";
            return next.equals("that") || next.equals(".") || next.equals(",");
        }
        return lexicon.is(Kind.VERBS, word) && !isPassive(text, i);
    }

    /// "is estimated", "an estimated", "the claim".
    private static boolean isPassive(Clauses text, int i) {
        var before = i == 0 ? "" : text.lower().get(i - 1);
        return switch (before) {
            case "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "an",
                    "a",
                    "the",
                    "its",
                    "their",
                    "'s",
                    "-",
                    "to" ->
                    true;
            default -> false;
        };
    }

    private static boolean isBehindComma(Clauses text, int i) {
        return i > 0
                && ",”\"’".contains(text.lower().get(i - 1))
                && i + 1 < text.size()
                && (isCapital(text, i + 1) || text.lower().get(i + 1).equals("the"));
    }

    private static boolean isName(Clauses text, int i) {
        var c = text.word(i).text().charAt(0);
        return Character.isUpperCase(c)
                || (Character.isDigit(c) && text.word(i).text().length() < 4);
    }

    /// The source that follows: up to a sign, a verb or a word that ends names.
    private Optional<String> after(Clauses text, int from) {
        var end = from;
        while (end < text.size() && end < from + LONGEST && !endsName(text, end, from)) {
            end++;
        }
        return name(text, from, end);
    }

    private boolean endsName(Clauses text, int i, int from) {
        var word = text.lower().get(i);
        if (word.equals("&") || word.equals("-") || (word.equals(".") && isInitial(text, i))) {
            return false;
        }
        if (!Character.isLetterOrDigit(word.charAt(0)) && !word.startsWith("'")) {
            return true;
        }
        var joinsNames = word.equals("and") && i > from && joins(text, i);
        var ofSources = word.equals("with") && i > from && !isName(text, i - 1);
        return !joinsNames
                && !ofSources
                && !isName(text, i)
                && (lexicon.is(Kind.ENDS, word) || text.isFinite(i));
    }

    private static boolean joins(Clauses text, int i) {
        return i > 0 && isName(text, i - 1) && i + 1 < text.size() && isName(text, i + 1);
    }

    private boolean isInitial(Clauses text, int i) {
        return i > 0
                && (text.word(i - 1).text().length() == 1
                        || lexicon.is(Kind.TITLES, text.lower().get(i - 1)));
    }

    /// The source before its verb, past an apposition: "Jane Roe, an analyst at Jefferies, said".
    private Optional<String> before(Clauses text, int verb) {
        var end = verb;
        while (end > 0 && !isName(text, end - 1) && isFiller(text.lower().get(end - 1))) {
            end--;
        }
        if (end > 0 && text.lower().get(end - 1).equals(",")) {
            var comma = end - 2;
            while (comma > 0 && comma > end - LONGEST && !text.lower().get(comma).equals(",")) {
                comma--;
            }
            end = comma > 0 && text.lower().get(comma).equals(",") ? comma : end - 1;
        }
        var from = end;
        while (from > 0 && from > end - LONGEST && !startsBefore(text, from - 1)) {
            from--;
        }
        return name(text, from, end);
    }

    private static boolean isFiller(String word) {
        return word.endsWith("ly")
                || word.equals("also")
                || word.equals("has")
                || word.equals("have")
                || word.equals("had");
    }

    private boolean startsBefore(Clauses text, int i) {
        var word = text.lower().get(i);
        var sign = !Character.isLetterOrDigit(word.charAt(0));
        return (sign && !word.equals("&") && !word.equals("-") && !word.startsWith("'"))
                || lexicon.is(Kind.WALLS, word)
                || (word.equals("and") && !joins(text, i))
                || word.equals("as")
                || (text.isFinite(i) && !isName(text, i));
    }

    /// A name within words `from` to `end`, or the words themselves where they stand for a source
    /// without a name.
    private Optional<String> name(Clauses text, int from, int end) {
        var start = text.lower().get(Math.min(from, text.size() - 1));
        if (from >= end || lexicon.is(Kind.PRONOUNS, start)) {
            return Optional.empty();
        }
        var run = run(text, from, end);
        if (run != null) {
            return Optional.of(text.written(run));
        }
        for (var i = from; i < end; i++) {
            var word = text.lower().get(i);
            if (lexicon.is(Kind.GENERIC, word) || lexicon.is(Kind.WORK, word)) {
                return Optional.of(text.written(new Span(from, end)));
            }
        }
        return Optional.empty();
    }

    /// The capitalised run that names the source: the one behind "at" or "from" where a post or a
    /// report stands before it, else the last of a title and a name.
    private @Nullable Span run(Clauses text, int from, int end) {
        Span first = null;
        for (var i = from; i < end; i++) {
            if (!isCapital(text, i) || isSentenceHead(text, i, end)) {
                continue;
            }
            if (isPlace(text, from, i)) {
                i = runEnd(text, i, end);
                continue;
            }
            var run = new Span(i, runEnd(text, i, end));
            if (names(text, from, run, first)) {
                first = run;
            }
            i = run.end();
        }
        return first == null ? null : withoutTitle(text, first);
    }

    /// The last name of its phrase ("Gartner analyst Jane Roe"), or the house behind a post or a
    /// report ("analysts at Jefferies", "a survey by Northwind").
    private boolean names(Clauses text, int from, Span run, @Nullable Span earlier) {
        var i = run.start();
        if (i > from && lexicon.is(Kind.HOUSES, text.lower().get(i - 1))) {
            var post = isPost(text, from, i - 1, text.lower().get(i - 1).equals("by"));
            return post && (earlier == null || !isPerson(text, earlier));
        }
        for (var at = earlier == null ? i : earlier.end(); at < i; at++) {
            var word = text.lower().get(at);
            if (lexicon.is(Kind.ENDS, word) || lexicon.is(Kind.HOUSES, word) || word.equals(",")) {
                return false;
            }
        }
        return true;
    }

    /// "workers in the United Kingdom" are no source.
    private static boolean isPlace(Clauses text, int from, int i) {
        var at = i > from && text.lower().get(i - 1).equals("the") ? i - 1 : i;
        return at > from && text.lower().get(at - 1).equals("in");
    }

    /// "Provisional figures": what opens a sentence is a name by its tag only, where it has one.
    private static boolean isCapital(Clauses text, int i) {
        var tag = text.word(i).tag();
        return Character.isUpperCase(text.word(i).text().charAt(0))
                && (i > 0 || tag.isEmpty() || tag.startsWith("NNP"));
    }

    /// "Analysts at" and "a survey by", but not "economists polled by".
    private boolean isPost(Clauses text, int from, int to, boolean workOnly) {
        for (var i = from; i < to; i++) {
            var word = text.lower().get(i);
            if ((!workOnly && lexicon.is(Kind.GENERIC, word)) || lexicon.is(Kind.WORK, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(Clauses text, Span run) {
        return run.length() >= 2
                && run.start() > 0
                && text.lower().get(run.start() - 1).equals(",");
    }

    /// "The" and "Analysts" at the head of a sentence are no names.
    private boolean isSentenceHead(Clauses text, int i, int end) {
        var word = text.lower().get(i);
        var common =
                word.equals("the")
                        || word.equals("a")
                        || word.equals("an")
                        || lexicon.is(Kind.GENERIC, word)
                        || lexicon.is(Kind.WORK, word)
                        || lexicon.is(Kind.PRONOUNS, word);
        return common && (i + 1 >= end || !isName(text, i + 1) || i == 0);
    }

    private int runEnd(Clauses text, int from, int end) {
        var at = from + 1;
        while (at < end) {
            var word = text.lower().get(at);
            var joint =
                    word.equals("&")
                            || word.equals("of")
                            || word.equals("and")
                            || word.equals("-")
                            || word.equals(".")
                            || word.equals("'s");
            if (!isName(text, at) && !(joint && at + 1 < end && isName(text, at + 1))) {
                break;
            }
            at++;
        }
        return at;
    }

    private Span withoutTitle(Clauses text, Span run) {
        var start = run.start();
        for (var i = run.start(); i < run.end() - 1; i++) {
            if (lexicon.is(Kind.TITLES, text.lower().get(i))) {
                start = i + 1;
            }
        }
        while (start < run.end() - 1 && text.lower().get(start).equals(".")) {
            start++;
        }
        return new Span(start, run.end());
    }
}
