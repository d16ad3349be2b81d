package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.Sentence;
import gainsay.model.Span;
import gainsay.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The runs of capitalised words in a sentence, whatever the tagger takes the words for: "Pelham &
/// Rook", "Bank of Orsa", "Old Mill 4". A run is one name once the words before and behind it that
/// only say what somebody is, or when, are taken off.
final class NameRuns {
    /// The tokens from `from` to before `to`; `opens` where a capital is no sign, as at the start
    /// of a sentence.
    record Run(int from, int to, boolean opens) {
        boolean overlaps(int start, int end) {
            return from < end && start < to;
        }

        int size() {
            return to - from;
        }
    }

    private static final Set<String> CLOSED =
            Set.of(
                    "DT", "IN", "CC", "PRP", "PRP$", "WRB", "WDT", "WP", "WP$", "TO", "EX", "CD",
                    "RB", "RBR", "RBS", "MD", "UH", "PDT");
    private static final Set<String> DESCRIBING =
            Set.of("JJ", "JJR", "JJS", "VB", "VBG", "VBN", "VBD", "VBZ", "VBP", "NNPS");
    private static final Pattern AMOUNT =
            Pattern.compile("\\p{Lu}{1,3}\\d[\\d.,]*(?:bn|mn|m|k|tn|cr)?");
    private static final Pattern SAYING = Pattern.compile("['’$€£]?[\\p{L}\\d].*|%|['’]");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}");
    private static final Pattern CAPITAL =
            Pattern.compile(
                    "\\p{Lu}(?![^-]*-\\p{Ll})[^/<>@$|*\\s]*|\\d{1,2}\\p{Lu}\\p{L}*|\\p{Ll}{1,2}\\p{Lu}\\p{L}+");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final String article;
    private final Words words;

    NameRuns(Sentence sentence, String article, Words words) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.article = article;
        this.words = words;
    }

    /// The names, in order.
    List<Run> find() {
        var runs = new ArrayList<Run>();
        for (var i = 0; i < tokens.size(); ) {
            if (!isCapital(i) || isGlued(i)) {
                i++;
                continue;
            }
            var end = end(i);
            var run = trimmed(i, end);
            if (run.size() > 0) {
                runs.add(run);
            }
            i = Math.max(end, i + 1);
        }
        return runs;
    }

    /// What a run is called.
    String text(Run run) {
        return span(run.from(), run.to()).in(article).replaceAll("\\s+", " ");
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /// More words begin with a capital than without: a headline, whose capitals tell nothing.
    boolean isTitleCased() {
        var upper = 0;
        var lower = 0;
        for (var token : tokens) {
            var word = token.text();
            if (word.length() > 3 && word.chars().allMatch(Character::isLetter)) {
                if (Character.isUpperCase(word.charAt(0))) {
                    upper++;
                } else {
                    lower++;
                }
            }
        }
        return lower < 2 || upper > lower;
    }

    private String text(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
    }

    private String tag(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).tag() : "";
    }

    private boolean isCapital(int i) {
        var word = text(i);
        return CAPITAL.matcher(word).matches()
                && !isMoney(word)
                && !(tag(i).equals("CD") && word.chars().anyMatch(Character::isDigit))
                && !word.equals("I");
    }

    /// "N400bn", "R1,200": more digits than a model's name has.
    private static boolean isMoney(String word) {
        return AMOUNT.matcher(word).matches()
                && (word.chars().filter(Character::isDigit).count() > 3
                        || !Character.isDigit(word.charAt(word.length() - 1)));
    }

    private boolean touches(int left, int right) {
        return left >= 0
                && right < tokens.size()
                && tokens.get(left).span().end() == tokens.get(right).span().start();
    }

    /// "mid-October", "non-GAAP": the end of a compound that begins small.
    private boolean isGlued(int i) {
        return text(i - 1).equals("-") && touches(i - 1, i) && touches(i - 2, i - 1);
    }

    private int end(int from) {
        var end = from + 1;
        while (true) {
            var next = next(end);
            if (next == end) {
                break;
            }
            end = next;
        }
        var compound = text(end).equals("-") && touches(end - 1, end) && touches(end, end + 1);
        return compound && !isCapital(end + 1) ? Math.max(from, end - 1) : end;
    }

    /// Where the run reaches to with the words behind it that belong to it.
    private int next(int end) {
        if (isCapital(end)) {
            return isTime(end - 1) || isTime(end) ? end : end + 1;
        }
        if (!isCapital(end + 1)) {
            return isNumber(end) ? end + 1 : end;
        }
        var hyphen = text(end).equals("-") && touches(end - 1, end) && touches(end, end + 1);
        var joined =
                text(end).equals("&")
                        || hyphen
                        || text(end).equals(",") && words.has("legal-forms", text(end + 1))
                        || text(end).equals("of")
                                && words.has("names-of", text(end - 1))
                                && !isTime(end + 1);
        return joined ? end + 2 : isNumber(end) ? end + 1 : end;
    }

    private boolean isTime(int i) {
        return words.has("no-names", text(i))
                && !words.has("name-parts", text(i))
                && text(i).length() > 2
                && !isCompanySuffix(text(i));
    }

    /// "Old Mill 4" where the article says so more than once.
    private boolean isNumber(int i) {
        if (!NUMBERED.matcher(text(i)).matches()
                || isTime(i - 1)
                || !tokens.get(i - 1).text().chars().anyMatch(Character::isLowerCase)) {
            return false;
        }
        if (words.has("legal-forms", text(i + 1)) && isCapital(i + 1)) {
            return true;
        }
        var name = text(i - 1) + " " + text(i);
        var again = article.indexOf(name, article.indexOf(name) + 1) >= 0;
        return again && !tag(i + 1).startsWith("NN") && !tag(i + 1).startsWith("JJ");
    }

    private Run trimmed(int from, int to) {
        var start = from;
        var opens = opensAt(from);
        while (start < to && isBreak(start)) {
            start++;
        }
        start = behindTitle(start, to);
        if (start < to && start == from && opens) {
            start = behindDescriptor(start, to);
        } else if (start < to - 1 && isPeople(start) && !joins(start + 1)) {
            start++;
        }
        var end = to;
        while (end > start && (isEnd(end - 1) || joins(end - 1))) {
            end--;
        }
        return new Run(start, end, opens && start == from);
    }

    private boolean isBreak(int i) {
        var word = text(i);
        return joins(i)
                || words.has("descriptors", word) && text(i + 1).equals("-")
                || words.has("no-names", word)
                        && !(words.has("name-parts", word) && isCapital(i + 1));
    }

    private boolean isEnd(int i) {
        var word = text(i);
        return words.has("no-names", word)
                && !words.has("name-parts", word)
                && !isCompanySuffix(word)
                && !word.equals("AI");
    }

    private boolean joins(int i) {
        return switch (text(i)) {
            case "&", "-", ",", "of" -> true;
            default -> false;
        };
    }

    private boolean isPeople(int i) {
        return words.has("nationalities", text(i)) && !tag(i).equals("NNP");
    }

    /// "Finance Minister Ann Low": the name begins behind the office.
    private int behindTitle(int start, int end) {
        for (var i = end - 2; i >= start; i--) {
            if (isTitle(i) && !joins(i + 1)) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean isTitle(int i) {
        var word = text(i).toLowerCase(Locale.ROOT);
        return NameSigns.TITLES.contains(
                word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    /// "Rival Fenwold said": the first word of a sentence may only say what somebody is, unless the
    /// article writes it with the name elsewhere.
    private int behindDescriptor(int start, int end) {
        if (end - start < 2 || joins(start + 1) || isWritten(span(start, start + 2).in(article))) {
            return start;
        }
        var word = text(start);
        var rest = span(start + 1, end).in(article);
        var small = word.toLowerCase(Locale.ROOT);
        if (words.has("sentence-openers", small)
                || words.has("descriptors", small)
                || words.has("nationalities", small) && !tag(start).equals("NNP")
                || CLOSED.contains(tag(start))
                || isWritten(rest)
                || words.has("crowd-nouns", small)
                || words.has("officers", small)) {
            return start + 1;
        }
        var describes =
                DESCRIBING.contains(tag(start)) && !words.has("name-adjectives", small)
                        || isSmallElsewhere(small);
        return describes && !isNamed(start) ? start + 1 : start;
    }

    /// The article writes these words in the middle of a sentence, and nothing capitalised before
    /// them.
    private boolean isWritten(String name) {
        return isInside(name, article);
    }

    /// A text has the name behind a word that it writes small.
    static boolean isInside(String name, String text) {
        return text.contains(" " + name)
                && Pattern.compile(
                                "(?<![^\\s(])[\\p{Ll}\\d$€£][^\\s.!?:\"“”…]*,? "
                                        + Pattern.quote(name)
                                        + "(?![\\p{L}\\d]|-\\p{Ll})")
                        .matcher(text)
                        .find();
    }

    private boolean isSmallElsewhere(String small) {
        return article.contains(small)
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(small) + "(?!\\p{L})")
                        .matcher(article)
                        .find();
    }

    /// The annotator, too, begins a name there.
    private boolean isNamed(int i) {
        var at = tokens.get(i).span().start();
        return sentence.names().stream()
                .anyMatch(
                        m -> m.span().start() == at && m.span().end() > tokens.get(i).span().end());
    }

    /// A capital says nothing there: the sentence starts, or a quotation, or what a colon
    /// announces.
    boolean opensAt(int i) {
        for (var j = i - 1; j >= 0; j--) {
            var word = text(j);
            if (SAYING.matcher(word).matches()) {
                return false;
            }
            if (!word.equals(",")
                    && !word.equals("(")
                    && !word.equals(")")
                    && !word.equals(";")
                    && !word.equals("-")
                    && !word.equals("&")
                    && !word.matches("[*_]+")) {
                return true;
            }
        }
        return true;
    }

    static boolean isCompanySuffix(String word) {
        return switch (word) {
            case "Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "Co", "Co.", "Plc", "PLC", "LLC" ->
                    true;
            default -> false;
        };
    }
}
