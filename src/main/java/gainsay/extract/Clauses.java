package gainsay.extract;

import gainsay.lexicon.ModalityWords;
import gainsay.model.Sentence;
import gainsay.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence cut into words and those into clauses, by its signs, its brackets and the verbs
/// behind "and". A clause is known by its number; one in brackets hangs on the clause around it.
final class Clauses {
    /// How far behind "and" a verb makes a clause of what follows.
    private static final int VERB_REACH = 4;

    record Word(String text, String tag, Span span) {}

    private final ModalityWords lexicon;
    private final List<Word> words = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();
    private final List<Integer> clauseOf = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();

    private Clauses(ModalityWords lexicon) {
        this.lexicon = lexicon;
    }

    static Clauses of(Sentence sentence, ModalityWords lexicon) {
        var clauses = new Clauses(lexicon);
        for (var token : sentence.tokens()) {
            clauses.cut(bracket(token.text()), token.tag(), token.span().start());
        }
        clauses.divide();
        return clauses;
    }

    static Clauses of(String text, ModalityWords lexicon) {
        var clauses = new Clauses(lexicon);
        clauses.cut(text, "", 0);
        clauses.divide();
        return clauses;
    }

    /// A treebank writes brackets as words.
    private static String bracket(String token) {
        return switch (token) {
            case "-LRB-", "-LSB-" -> "(";
            case "-RRB-", "-RSB-" -> ")";
            default -> token;
        };
    }

    /// Letters and digits run together, as do the digits of a number; "didn't" is "did not".
    private void cut(String text, String tag, int offset) {
        var at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            var end = at + length(text, at);
            add(text.substring(at, end), tag, new Span(offset + at, offset + end));
            at = end;
        }
    }

    private static int length(String text, int from) {
        var rest = text.length() - from;
        if (isApostrophe(text.charAt(from)) && rest > 1) {
            var run = run(text, from + 1);
            return run <= 2 ? run + 1 : 1;
        }
        var run = run(text, from);
        var contracted =
                run > 2
                        && run + 1 < rest
                        && text.charAt(from + run - 1) == 'n'
                        && isApostrophe(text.charAt(from + run))
                        && text.charAt(from + run + 1) == 't';
        return contracted ? run - 1 : isNot(text, from) ? 3 : Math.max(1, run);
    }

    private static boolean isNot(String text, int from) {
        return from + 2 < text.length()
                && text.charAt(from) == 'n'
                && isApostrophe(text.charAt(from + 1))
                && text.charAt(from + 2) == 't';
    }

    private static int run(String text, int from) {
        var at = from;
        while (at < text.length() && (isPart(text, at) || (at > from && joinsDigits(text, at)))) {
            at++;
        }
        return at - from;
    }

    private static boolean isPart(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean joinsDigits(String text, int at) {
        return ".,".indexOf(text.charAt(at)) >= 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private void add(String text, String tag, Span span) {
        words.add(new Word(text, tag, span));
        var plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        lower.add(plain.equals("n't") ? "not" : plain);
    }

    private void divide() {
        var around = new ArrayDeque<Integer>();
        var here = open(-1);
        for (var i = 0; i < words.size(); i++) {
            switch (lower.get(i)) {
                case "(", "[" -> {
                    around.push(here);
                    clauseOf.add(here);
                    here = open(here);
                    continue;
                }
                case ")", "]" -> {
                    clauseOf.add(here);
                    here = around.isEmpty() ? here : around.pop();
                    continue;
                }
                default -> {
                    if (opens(i)) {
                        here = open(here);
                    }
                }
            }
            clauseOf.add(here);
        }
    }

    private int open(int previous) {
        before.add(previous);
        return before.size() - 1;
    }

    private boolean opens(int i) {
        var word = lower.get(i);
        return switch (word) {
            case ",", ";", ":", "—", "!", "?" -> true;
            case "–", "-", "." -> !isGlued(i) || (word.equals(".") && endsSentence(i));
            case "and", "or" -> hasVerbBehind(i) && !sharesModal(i);
            default -> lexicon.isJoint(word);
        };
    }

    /// "Will cost $9 million and require 40 people": a tagger takes the second verb for a present
    /// or a past.
    private boolean sharesModal(int and) {
        var bare = and + 1 < words.size() ? words.get(and + 1) : null;
        if (bare == null
                || !(bare.tag().equals("VBP")
                        || (bare.tag().equals("VBD") && SAME.contains(bare.text())))) {
            return false;
        }
        for (var i = and - 1; i >= 0; i--) {
            switch (words.get(i).tag()) {
                case "MD" -> {
                    return true;
                }
                case "VBD", "VBZ", "VBP" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isGlued(int i) {
        return i > 0 && words.get(i - 1).span().end() == words.get(i).span().start();
    }

    private boolean endsSentence(int i) {
        var spaced =
                i + 1 >= words.size()
                        || words.get(i + 1).span().start() > words.get(i).span().end();
        return spaced && i > 0 && lower.get(i - 1).length() > 2;
    }

    /// "After-tax", "current-year": a hyphen ties the word to the next.
    boolean isTied(int hyphen) {
        return hyphen < words.size() && lower.get(hyphen).equals("-") && isGlued(hyphen);
    }

    private boolean hasVerbBehind(int i) {
        for (var at = i + 1; at < words.size() && at <= i + VERB_REACH; at++) {
            if (isFinite(at)) {
                return true;
            }
            var name = Character.isUpperCase(words.get(at).text().charAt(0));
            if (!name && !lower.get(at).endsWith("ly") && !PRONOUNS.contains(lower.get(at))) {
                return false;
            }
        }
        return false;
    }

    /// Verbs whose past looks like the bare form.
    private static final List<String> SAME =
            List.of("cost", "cut", "put", "hit", "let", "set", "shut");

    private static final List<String> PRONOUNS =
            List.of("it", "they", "he", "she", "we", "the", "company", "now", "also", "then");

    /// Whether the word carries a clause: by its tag, or by the lexicon where it has none.
    boolean isFinite(int i) {
        return switch (words.get(i).tag()) {
            case "VBD", "VBZ", "VBP", "MD" -> !isJoined(i) || !sharesModal(i - 1);
            case "" -> lexicon.isVerb(lower.get(i)) && !isAside(i);
            default -> false;
        };
    }

    private boolean isJoined(int i) {
        return i > 0 && (lower.get(i - 1).equals("and") || lower.get(i - 1).equals("or"));
    }

    /// "The merger, announced in May, ...": neither the participle nor the month is a verb.
    private boolean isAside(int i) {
        return i > 0
                && (Character.isUpperCase(words.get(i).text().charAt(0))
                        || (lower.get(i - 1).equals(",") && lower.get(i).endsWith("ed")));
    }

    /// Whether the word starts a number or an amount.
    boolean isNumber(int i) {
        return i < words.size()
                && (Character.isDigit(lower.get(i).charAt(0)) || "$€£¥₹".contains(lower.get(i)));
    }

    List<String> lower() {
        return lower;
    }

    /// Words `from` to `end` as they are written, with one space where the text has any.
    String written(Span range) {
        var written = new StringBuilder();
        for (var i = range.start(); i < range.end(); i++) {
            if (i > range.start() && !isGlued(i)) {
                written.append(' ');
            }
            written.append(words.get(i).text());
        }
        return written.toString();
    }

    Word word(int i) {
        return words.get(i);
    }

    int size() {
        return words.size();
    }

    int clauseOf(int i) {
        return clauseOf.get(i);
    }

    /// The clause that this one follows or hangs on, or -1.
    int before(int clause) {
        return before.get(clause);
    }

    boolean hasVerb(int clause) {
        for (var i = 0; i < words.size(); i++) {
            if (clauseOf(i) == clause && isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /// The first word of the clause that is no sign.
    int firstOf(int clause) {
        for (var i = 0; i < words.size(); i++) {
            if (clauseOf(i) == clause && isPart(words.get(i).text(), 0)) {
                return i;
            }
        }
        return words.size();
    }

    /// The words that share text with the span, from the first to behind the last; where none does,
    /// the empty place at its start.
    Span wordsOf(Span span) {
        var first = 0;
        while (first < words.size() && words.get(first).span().end() <= span.start()) {
            first++;
        }
        var end = first;
        while (end < words.size() && words.get(end).span().start() < span.end()) {
            end++;
        }
        return new Span(first, end);
    }
}
