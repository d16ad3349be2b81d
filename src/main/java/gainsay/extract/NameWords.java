package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.Sentence;
import gainsay.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether capitalised words that the annotator knows nothing of are somebody's name: in the middle
/// of running prose they are, whatever their tag; where a sentence opens they have to act.
final class NameWords {
    private static final Set<String> APPOSING = Set.of("which", "who", "whose", "a", "an", "the");
    private static final Set<String> ACTS =
            Set.of(
                    "raise",
                    "secure",
                    "acquire",
                    "buy",
                    "launch",
                    "build",
                    "make",
                    "sell",
                    "employ",
                    "operate",
                    "plan",
                    "agree",
                    "own",
                    "say",
                    "charge",
                    "ship",
                    "run",
                    "claim",
                    "open",
                    "report",
                    "post",
                    "write",
                    "issue",
                    "want",
                    "announce",
                    "close",
                    "land");
    private static final Pattern DEMONYM = Pattern.compile("\\p{Lu}\\p{L}+(?:ese|ish|ian|an|ic|i)");
    private static final Pattern MODEL = Pattern.compile("\\p{Lu}{1,5}\\d{1,4}\\p{L}{0,3}");
    private static final List<String> LISTS =
            List.of(
                    "attributes",
                    "empty-nouns",
                    "crowd-nouns",
                    "organisation-nouns",
                    "name-tails",
                    "owned-nouns",
                    "descriptors",
                    "officers",
                    "speakers",
                    "time-nouns",
                    "figure-nouns",
                    "counting-nouns",
                    "comparison-nouns",
                    "business-nouns");

    private final NameRuns runs;
    private final List<Token> tokens;
    private final String article;
    private final Words words;
    private final boolean titleCased;

    NameWords(Sentence sentence, NameRuns runs, String article, Words words) {
        this.runs = runs;
        this.tokens = sentence.tokens();
        this.article = article;
        this.words = words;
        this.titleCased = runs.isTitleCased();
    }

    /// Words that the annotator has no name for.
    boolean isName(NameRuns.Run run) {
        return run.size() > 1 ? areName(run) : run.opens() ? opensClause(run.from()) : isAlone(run);
    }

    /// One word that opens a sentence and is an ordinary one, whatever the annotator takes it for.
    boolean isCommon(NameRuns.Run run) {
        var token = tokens.get(run.from());
        if (!run.opens() || standsInside(token.text())) {
            return false;
        }
        return isPlain(token.tag()) || isOrdinary(token.text());
    }

    private static boolean isPlain(String tag) {
        return tag.equals("NN") || tag.equals("NNS") || tag.startsWith("JJ");
    }

    private boolean areName(NameRuns.Run run) {
        if (isOrigin(run)) {
            return false;
        }
        var proper = 0;
        var written = 0;
        for (var i = run.from(); i < run.to(); i++) {
            var token = tokens.get(i);
            proper += token.tag().startsWith("NNP") ? 1 : 0;
            written += isWritten(token.text()) ? 1 : 0;
        }
        if (titleCased) {
            return proper == run.size();
        }
        if (run.opens() && tokens.get(run.from()).tag().isEmpty()) {
            return written == run.size() && (standsInside(runs.text(run)) || acts(run.to()));
        }
        return proper > 0 && (proper == run.size() || !run.opens() || written > 1)
                || written > 1 && (!run.opens() || standsInside(runs.text(run)));
    }

    /// "Chinese EV", "Dutch AI": where something comes from and what it is.
    private boolean isOrigin(NameRuns.Run run) {
        return run.size() == 2
                && DEMONYM.matcher(tokens.get(run.from()).text()).matches()
                && words.has("no-names", tokens.get(run.from() + 1).text());
    }

    /// A word that was not tagged, and is a verb of what companies do.
    private boolean acts(int i) {
        var word = i < tokens.size() ? tokens.get(i).text() : "";
        return ACTS.contains(word.replaceFirst("e?s$", ""))
                || ACTS.contains(word.replaceFirst("s$", ""));
    }

    /// "Parsnip", but not "GDP".
    private static boolean isWritten(String word) {
        return word.length() > 2
                && Character.isUpperCase(word.codePointAt(0))
                && word.chars().anyMatch(Character::isLowerCase);
    }

    private boolean isAlone(NameRuns.Run run) {
        var token = tokens.get(run.from());
        if (token.tag().startsWith("NNP")) {
            return true;
        }
        if (titleCased || isOrdinary(token.text())) {
            return false;
        }
        if (MODEL.matcher(token.text()).matches()) {
            return token.text().length() > 2 && !isSmall(run.to());
        }
        return isWritten(token.text())
                && !(DEMONYM.matcher(token.text()).matches() && isSmall(run.to()));
    }

    private boolean isSmall(int i) {
        return i < tokens.size() && Character.isLowerCase(tokens.get(i).text().codePointAt(0));
    }

    /// "Grenko says", "Grenko (Oslo) has": no word of ours, and it acts.
    private boolean opensClause(int i) {
        if (i + 1 >= tokens.size() || isOrdinary(tokens.get(i).text())) {
            return false;
        }
        var next = tokens.get(i + 1);
        var stands = standsInside(tokens.get(i).text());
        if (!tokens.get(i).tag().equals("NNP")) {
            return isWritten(tokens.get(i).text())
                    && Set.of("NN", "JJ", "VB", "FW").contains(tokens.get(i).tag())
                    && (stands || ACTS.contains(next.lemma()) && next.tag().startsWith("VB"));
        }
        if (next.lemma().equals("be")) {
            return stands;
        }
        return switch (next.tag()) {
            case "VBZ", "VBD", "MD", "POS", "-LRB-" -> true;
            case "," -> i + 2 < tokens.size() && APPOSING.contains(tokens.get(i + 2).text());
            case "NNS" -> ACTS.contains(next.lemma());
            default -> stands;
        };
    }

    /// The article writes the word with a capital in the middle of a sentence.
    private boolean standsInside(String word) {
        return NameRuns.isInside(word, article);
    }

    /// The article also writes the word small, or it is one of ours.
    private boolean isOrdinary(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return LISTS.stream().anyMatch(list -> words.has(list, small))
                || article.contains(small)
                        && Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(small) + "(?!\\p{L})")
                                .matcher(article)
                                .find();
    }
}
