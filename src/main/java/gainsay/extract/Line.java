package gainsay.extract;

import gainsay.model.Arc;
import gainsay.model.Block;
import gainsay.model.Mention;
import gainsay.model.Quantity;
import gainsay.model.Sentence;
import gainsay.model.Span;
import gainsay.model.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sentence as the patterns see it: tokens by index, with the figures, times and names on them.
/// All spans count in the article's text.
final class Line {
    private static final int NONE = -1;

    /// "X expects Y to grow": Y grows.
    private static final Set<String> CONTROLLING =
            Set.of(
                    "expect",
                    "see",
                    "force",
                    "ask",
                    "allow",
                    "help",
                    "let",
                    "project",
                    "estimate",
                    "require",
                    "want",
                    "cause",
                    "enable",
                    "permit",
                    "push",
                    "urge",
                    "leave",
                    "forecast",
                    "predict",
                    "believe",
                    "make");

    /// "Let the company raise", "did the bank pay".
    private static final Set<String> HELPING =
            Set.of("do", "let", "help", "make", "see", "have", "watch", "that", "lest", "hear");

    private final String text;
    private final Sentence sentence;
    private final Block block;
    private final List<Quantity> figures;
    private final List<TimeExpression> times;
    private final List<Mention> names;
    private final int[] figureAt;
    private final int[] timeAt;
    private final int[] nameAt;
    private final int datelineEnd;
    private final int[] governor;
    private final String[] relation;
    private final String[] lower;
    private final String[] lemma;
    private final String[] tag;
    private final Set<String> vocabulary = new HashSet<>();

    Line(
            String text,
            Sentence sentence,
            Block block,
            List<Quantity> figures,
            List<TimeExpression> times,
            List<Mention> names) {
        this.text = text;
        this.sentence = sentence;
        this.block = block;
        this.figures = List.copyOf(figures);
        this.times = List.copyOf(times);
        this.names = List.copyOf(names);
        this.figureAt = marks(figures.stream().map(Quantity::span).toList());
        this.timeAt = marks(times.stream().map(TimeExpression::span).toList());
        this.nameAt = marks(names.stream().map(Mention::span).toList());
        this.datelineEnd = Dateline.end(text, sentence);
        this.governor = new int[size()];
        this.relation = new String[size()];
        this.lower = new String[size()];
        this.lemma = new String[size()];
        this.tag = new String[size()];
        words();
        Arrays.fill(governor, NONE);
        Arrays.fill(relation, "");
        for (Arc arc : sentence.arcs()) {
            governor[arc.dependent()] = arc.governor();
            relation[arc.dependent()] = arc.relation();
        }
        pastDateline();
    }

    /// What patterns ask for again and again is worked out once.
    private void words() {
        for (var i = 0; i < lower.length; i++) {
            var token = token(i);
            lower[i] = token.text().toLowerCase(Locale.ROOT);
            lemma[i] = token.lemma().toLowerCase(Locale.ROOT);
            vocabulary.add(lower[i]);
            vocabulary.add(lemma[i]);
        }
        for (var i = 0; i < tag.length; i++) {
            tag[i] = settledTag(i);
        }
    }

    /// A parser takes the city of "LONDON - Acme said" for who speaks.
    private void pastDateline() {
        for (var i = 0; isDateline(i); i++) {
            if (relation[i].startsWith("nsubj") && !isDateline(governor[i])) {
                var subject = governor[i] - 1;
                while (!isDateline(subject) && !isNoun(subject) && !tag(subject).equals("PRP")) {
                    subject--;
                }
                if (!isDateline(subject)) {
                    governor[subject] = governor[i];
                    relation[subject] = relation[i];
                }
                relation[i] = "dep";
            }
        }
    }

    /// Tokens `from` to `to` (exclusive) as a line of their own, without what stands around them.
    /// The figures keep their numbers.
    Line part(int from, int to) {
        var arcs =
                sentence.arcs().stream()
                        .filter(a -> a.dependent() >= from && a.dependent() < to)
                        .filter(a -> a.governor() >= from && a.governor() < to)
                        .map(a -> new Arc(a.governor() - from, a.dependent() - from, a.relation()))
                        .toList();
        var piece =
                new Sentence(
                        spanOf(from, to),
                        sentence.block(),
                        sentence.tokens().subList(from, to),
                        List.of(),
                        arcs);
        return new Line(text, piece, block, figures, times, names);
    }

    private int[] marks(List<Span> spans) {
        var marks = new int[size()];
        Arrays.fill(marks, NONE);
        for (var i = 0; i < marks.length; i++) {
            for (var j = 0; j < spans.size(); j++) {
                if (token(i).span().overlaps(spans.get(j))) {
                    marks[i] = j;
                }
            }
        }
        return marks;
    }

    String text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    Block block() {
        return block;
    }

    List<Quantity> figures() {
        return figures;
    }

    List<TimeExpression> times() {
        return times;
    }

    List<Mention> names() {
        return names;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /// A token in lower case, "" outside the sentence.
    String lower(int i) {
        return i >= 0 && i < size() ? lower[i] : "";
    }

    /// The lemma of a token in lower case, "" outside the sentence.
    String lemma(int i) {
        return i >= 0 && i < size() ? lemma[i] : "";
    }

    /// One of these stands somewhere in the line, by its form or its lemma in lower case.
    boolean hasAny(Set<String> forms) {
        for (var form : forms) {
            if (vocabulary.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /// The words of a phrase that say something, in lower case.
    Set<String> wordsOf(Phrase phrase) {
        var said = new HashSet<String>();
        for (var i = phrase.from(); i < phrase.to(); i++) {
            if (tag(i).startsWith("NN") || tag(i).startsWith("JJ")) {
                said.add(lemma(i));
            }
        }
        return said;
    }

    /// The last token of the name that token `i` belongs to.
    int lastOfName(int i) {
        var end = i;
        while (end + 1 < size() && nameAt[end + 1] == nameAt[i]) {
            end++;
        }
        return end;
    }

    /// The word or its lemma is `word`.
    boolean is(int i, String word) {
        return i >= 0
                && i < size()
                && (lower[i].equals(word) || token(i).lemma().equalsIgnoreCase(word));
    }

    /// The tag of a token, "" outside the sentence.
    String tag(int i) {
        return i < 0 || i >= tag.length ? "" : tag[i];
    }

    /// "Its marketing spend", "training compute": what follows a noun without any helper is none of
    /// the verbs that the tagger takes it for.
    private String settledTag(int i) {
        var tag = token(i).tag();
        return tag.equals("VB") && i > 0 && token(i - 1).tag().equals("NN") && !isHelped(i)
                ? "NN"
                : tag;
    }

    private boolean isHelped(int verb) {
        for (var i = verb - 1; i >= Math.max(0, verb - 6); i--) {
            var helper = token(i).tag().equals("MD") || token(i).tag().equals("TO");
            if (helper || HELPING.contains(lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /// No word stands before it.
    boolean isFirstWord(int i) {
        for (var j = 0; j < i; j++) {
            if (!isDateline(j) && Character.isLetterOrDigit(token(j).text().charAt(0))) {
                return false;
            }
        }
        return true;
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    boolean isFiniteVerb(int i) {
        return switch (tag(i)) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /// Index of the figure that token `i` belongs to, or -1.
    int figureAt(int i) {
        return i >= 0 && i < size() ? figureAt[i] : NONE;
    }

    int timeAt(int i) {
        return i >= 0 && i < size() ? timeAt[i] : NONE;
    }

    int nameAt(int i) {
        return i >= 0 && i < size() ? nameAt[i] : NONE;
    }

    /// First token of that figure, or -1 where the figure lies outside the sentence.
    int tokenOf(int figure) {
        for (var i = 0; i < size(); i++) {
            if (figureAt[i] == figure) {
                return i;
            }
        }
        return NONE;
    }

    int lastTokenOf(int figure) {
        var last = tokenOf(figure);
        while (last >= 0 && last + 1 < size() && figureAt[last + 1] == figure) {
            last++;
        }
        return last;
    }

    int governor(int i) {
        return governor[i];
    }

    String relation(int i) {
        return relation[i];
    }

    boolean isParsed() {
        return !sentence.arcs().isEmpty();
    }

    /// The dependent of `i` whose relation starts with `label`, or -1.
    int dependent(int i, String label) {
        for (var j = 0; j < size(); j++) {
            if (governor[j] == i && relation[j].startsWith(label)) {
                return j;
            }
        }
        return NONE;
    }

    boolean isPassive(int verb) {
        if (!tag(verb).equals("VBN") && !tag(verb).equals("VBD")) {
            return false;
        }
        if (dependent(verb, "aux:pass") >= 0 || dependent(verb, "nsubj:pass") >= 0) {
            return true;
        }
        for (var i = verb - 1; i >= Math.max(0, verb - 4); i--) {
            if (is(i, "be") || is(i, "get")) {
                return true;
            }
            if (is(i, "have") || !tag(i).startsWith("RB")) {
                break;
            }
        }
        return tag(verb).equals("VBN") && relation[verb].equals("acl");
    }

    /// The head of the noun phrase that does what the verb says (or, in the passive, that it is
    /// done to), through coordination, control and relative clauses; -1 where the parse does not
    /// tell.
    int subjectOf(int verb) {
        var at = verb;
        for (var steps = 0; at >= 0 && steps < 6; steps++) {
            var subject = dependent(at, "nsubj");
            if (subject >= 0 && subject != verb && !isRelativePronoun(subject)) {
                return outside(subject, at);
            }
            var up = governor[at];
            if (up < 0) {
                return NONE;
            }
            var told = dependent(up, "obj");
            if (relation[at].equals("xcomp")
                    && CONTROLLING.contains(lemma(up))
                    && told > up
                    && told < at
                    && figureAt(told) < 0) {
                return told;
            }
            switch (relation[at]) {
                case "acl" -> {
                    if (!tag(at).equals("VB") || !relation[up].equals("obj")) {
                        return up;
                    }
                    at = governor[up];
                }
                case "acl:relcl" -> {
                    return up;
                }
                case "conj", "xcomp", "advcl", "dep", "aux", "cop" -> at = up;
                default -> {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    /// "Acme (pumps, Ghent) raises": the subject stands before a parenthesis without the verb.
    private int outside(int subject, int verb) {
        var open = parenthesisAround(subject);
        return open > 0 && parenthesisAround(verb) != open ? open - 1 : subject;
    }

    private boolean isRelativePronoun(int i) {
        return tag(i).equals("WDT") || tag(i).equals("WP");
    }

    /// The token belongs to where the story was filed from.
    boolean isDateline(int i) {
        return i >= 0 && i < size() && token(i).span().start() < datelineEnd;
    }

    /// True for tokens that no phrase reaches across.
    boolean isHardBreak(int i) {
        return switch (token(i).text()) {
            case ";", "—", "--", "|", "–" -> true;
            default -> false;
        };
    }

    boolean opens(int i) {
        return token(i).text().equals("(") || token(i).text().equals("[");
    }

    boolean closes(int i) {
        return token(i).text().equals(")") || token(i).text().equals("]");
    }

    /// The opening parenthesis that encloses token `i`, or -1.
    int parenthesisAround(int i) {
        var depth = 0;
        for (var j = i - 1; j >= 0; j--) {
            if (closes(j)) {
                depth++;
            } else if (opens(j) && depth-- == 0) {
                return j;
            }
        }
        return NONE;
    }

    /// The names whose first token lies in `from` (inclusive) to `to` (exclusive).
    List<Mention> namesBetween(int from, int to) {
        var found = new ArrayList<Mention>();
        for (var i = Math.max(0, from); i < Math.min(to, size()); i++) {
            var name = nameAt[i];
            if (name >= 0 && (i == 0 || nameAt[i - 1] != name)) {
                found.add(names.get(name));
            }
        }
        return found;
    }

    @Nullable Mention nameOn(int i) {
        var name = nameAt(i);
        return name < 0 ? null : names.get(name);
    }

    Span spanOf(int from, int to) {
        return new Span(token(from).span().start(), token(to - 1).span().end());
    }
}
