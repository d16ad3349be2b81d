package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.ModalityWords;
import gainsay.lexicon.ModalityWords.Cue;
import gainsay.model.Modality;
import gainsay.model.Sentence;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How firmly a figure is put: by the cues of its own clause, or of the one that its clause hangs
/// on where it has no verb of its own.
final class ModalityCues {
    private static final Set<String> ABOUT =
            Set.of(
                    "about",
                    "around",
                    "over",
                    "nearly",
                    "almost",
                    "roughly",
                    "approximately",
                    "some",
                    "than",
                    "more",
                    "less",
                    "up",
                    "to",
                    "at",
                    "least",
                    "as",
                    "much",
                    "just",
                    "under",
                    "an",
                    "estimated",
                    "within",
                    "another",
                    "~",
                    "<",
                    ">",
                    "$",
                    "€",
                    "£",
                    ",",
                    "and",
                    "by",
                    "of",
                    "which",
                    "but");

    private static final Set<String> WHOSE = Set.of("its", "their", "his", "her", "our", "the");

    private static final Set<String> RELATIVE =
            Set.of("it", "they", "he", "she", "we", "that", "what", "which", "who");

    private static final Set<String> OWNERS = Set.of("it", "they", "he", "she", "we");

    private static final Set<String> OF = Set.of("of", "among", "from");

    private static final Set<String> MONEY =
            Set.of(
                    "dollars", "dlrs", "dlr", "euros", "pounds", "stg", "yen", "crore", "rs",
                    "yuan");

    /// How many words may name who says something in passing.
    private static final int LONGEST_ASIDE = 6;

    private static final Pattern ESTIMATED_YEAR = Pattern.compile("(?:19|20)\\d\\d[efp]");

    private final ModalityWords lexicon;

    ModalityCues(Lexicon lexicon) {
        this.lexicon = lexicon.modalityWords();
    }

    /// For a figure of an annotated sentence; both spans count in the article.
    Modality of(Sentence sentence, Span quantity) {
        return of(Clauses.of(sentence, lexicon), quantity, false);
    }

    /// For what a deal costs: it is agreed where the deal is only to come.
    Modality ofTerms(Sentence sentence, Span quantity) {
        return of(Clauses.of(sentence, lexicon), quantity, true);
    }

    /// For a figure of a list item, table cell or heading without tags.
    Modality ofText(String text, Span quantity) {
        return of(Clauses.of(text, lexicon), quantity, false);
    }

    /// Every cue of the sentence, with its side of the figure and whether it speaks of it.
    Set<String> around(Sentence sentence, Span quantity) {
        var clauses = Clauses.of(sentence, lexicon);
        var figure = clauses.wordsOf(quantity);
        var found = new HashSet<String>();
        for (var sign : signs(clauses, figure)) {
            var kind = sign.cue().kind().label();
            var side = sign.from() < figure.start() ? "before" : "behind";
            var own =
                    clauses.clauseOf(sign.from()) == place(clauses, figure) ? " in its clause" : "";
            found.add("cue " + kind);
            found.add("cue " + kind + " " + side + own);
            if (speaksOf(sign, clauses, figure)) {
                found.add("cue " + kind + " of it");
            }
        }
        return found;
    }

    /// For the figures below the head of a column: "2028 Projection", "2028E", "Target".
    Modality ofHead(String head) {
        var words = Clauses.of(head, lexicon).lower();
        for (var i = 0; i < words.size(); i++) {
            for (var kind : Modality.values()) {
                if (lexicon.heads().containsKey(kind)
                        && lexicon.heads().get(kind).end(words, i) > i) {
                    return kind;
                }
            }
            if (ESTIMATED_YEAR.matcher(words.get(i)).matches()) {
                return Modality.PROJECTED;
            }
        }
        return Modality.ASSERTED;
    }

    /// A cue found: words `from` to before `end`.
    private record Sign(Cue cue, int from, int end) {}

    private Modality of(Clauses clauses, Span quantity, boolean terms) {
        var figure = clauses.wordsOf(quantity);
        if (clauses.size() == 0) {
            return Modality.ASSERTED;
        }
        var signs = signs(clauses, figure);
        for (var cue : lexicon.cues()) {
            for (var sign : signs) {
                if (sign.cue().equals(cue)
                        && !(terms && cue.terms())
                        && speaksOf(sign, clauses, figure)) {
                    return cue.kind();
                }
            }
        }
        return Modality.ASSERTED;
    }

    private List<Sign> signs(Clauses clauses, Span figure) {
        var words = clauses.lower();
        var signs = new ArrayList<Sign>();
        for (var cue : lexicon.cues()) {
            for (var i = 0; i < words.size(); i++) {
                var end = cue.phrases().end(words, i);
                var insideFigure = i < figure.end() && end > figure.start();
                if (end > i && !insideFigure && isCue(cue, clauses, i, end)) {
                    signs.add(new Sign(cue, i, end));
                }
            }
        }
        return signs;
    }

    private boolean isCue(Cue cue, Clauses clauses, int from, int end) {
        var month = clauses.word(from).text().equals("May") && (from > 0 || clauses.isNumber(end));
        var noun = cue.verb() && clauses.word(from).tag().startsWith("NN");
        // "was set to 9", unlike "is set to grow", is no outlook.
        var level =
                clauses.lower().get(end - 1).equals("to")
                        && clauses.isNumber(end)
                        && !clauses.lower().get(from).startsWith("guid");
        var told = cue.headline() && !isHeadline(clauses, from);
        // "Promised to the buyers" is no infinitive.
        var given =
                cue.kind() == Modality.PLANNED
                        && clauses.lower().get(end - 1).equals("to")
                        && end < clauses.size()
                        && WHOSE.contains(clauses.lower().get(end));
        return !month && !noun && !level && !given && !told && !isDecoy(clauses.lower(), from, end);
    }

    /// "Marden to cut 300 jobs": a name leads to it, and nothing carries a verb before.
    private static boolean isHeadline(Clauses clauses, int from) {
        for (var i = 0; i < from; i++) {
            if (clauses.isFinite(i) || clauses.word(i).tag().startsWith("VB")) {
                return false;
            }
        }
        return from > 0 && from < 7 && Character.isUpperCase(clauses.word(0).text().charAt(0));
    }

    private boolean isDecoy(List<String> words, int from, int end) {
        for (var i = Math.max(0, from - 3); i < end; i++) {
            var decoy = lexicon.decoys().end(words, i);
            if (decoy > i && decoy > from) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOf(Sign sign, Clauses clauses, Span figure) {
        return switch (sign.cue().reach()) {
            case RIGHT -> isRight(sign, clauses, figure);
            case LEFT -> isLeft(sign, clauses, figure);
            case BOTH -> isRight(sign, clauses, figure) || isLeft(sign, clauses, figure);
            case SUBJECT -> isSubject(sign, clauses, figure);
            case SENTENCE -> isInView(sign, clauses, figure);
            case ASIDE -> isAside(sign, clauses, figure);
        };
    }

    /// "A person close to the firm put it at $2 billion, up from $1 billion": the latter is known.
    private boolean isInView(Sign sign, Clauses clauses, Span figure) {
        for (var i = Math.max(0, figure.start() - 4); i < figure.start(); i++) {
            if (lexicon.stops().end(clauses.lower(), i) > i) {
                return false;
            }
        }
        var from = Math.min(sign.end(), figure.end());
        var to = Math.max(sign.from(), figure.start());
        return !clauses.lower().subList(from, Math.max(from, to)).contains(";");
    }

    /// ", the regulator claims": a few words that end with the cue, beside the figure's clause.
    private static boolean isAside(Sign sign, Clauses clauses, Span figure) {
        var clause = clauses.clauseOf(sign.from());
        var first = clauses.firstOf(clause);
        var ends =
                sign.end() >= clauses.size()
                        || clauses.clauseOf(sign.end()) != clause
                        || clauses.lower().get(sign.end()).equals(".");
        return ends
                && sign.from() - first <= LONGEST_ASIDE
                && first > 0
                && clauses.lower().get(first - 1).equals(",")
                && Math.abs(place(clauses, figure) - clause) == 1;
    }

    private boolean isRight(Sign sign, Clauses clauses, Span figure) {
        return sign.end() <= figure.start()
                && figure.start() - sign.end() <= sign.cue().near()
                && governs(clauses, clauses.clauseOf(sign.end() - 1), figure)
                && !isStopped(sign, clauses, figure.start())
                && !isWhole(sign, clauses, figure)
                && !isOwnPast(clauses, figure)
                && !isObject(sign, clauses, figure)
                && !(isAhead(sign.cue().kind()) && isOutset(sign, clauses, figure));
    }

    /// "Will close 19 of its 142 shops": the whole is there already.
    private static boolean isWhole(Sign sign, Clauses clauses, Span figure) {
        var at = figure.start() - 1;
        return at > sign.end()
                && WHOSE.contains(clauses.lower().get(at))
                && OF.contains(clauses.lower().get(at - 1))
                && sign.cue().kind() != Modality.RUMOURED;
    }

    /// "Expects $19 million, against the $21 million it made last year": of the latter more is
    /// known.
    private static boolean isOwnPast(Clauses clauses, Span figure) {
        var at = figure.end();
        if (at < clauses.size() && clauses.lower().get(at).equals("that")) {
            at++;
        }
        return at + 1 < clauses.size()
                && OWNERS.contains(clauses.lower().get(at))
                && clauses.word(at + 1).tag().equals("VBD")
                && !clauses.lower().get(at + 1).equals("had");
    }

    /// "Cancelled 300 flights": so many things were, unlike "cancelled plans for 300 flights".
    private static boolean isObject(Sign sign, Clauses clauses, Span figure) {
        if (sign.cue().kind() != Modality.NEGATED
                || figure.start() - sign.end() > 1
                || !clauses.lower().get(sign.end() - 1).endsWith("ed")
                || figure.start() >= clauses.size()) {
            return false;
        }
        for (var i = figure.start(); i < Math.min(figure.end(), clauses.size()); i++) {
            var word = clauses.lower().get(i);
            if (!Character.isLetterOrDigit(word.charAt(0)) || MONEY.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static int place(Clauses clauses, Span figure) {
        return clauses.clauseOf(Math.min(figure.start(), clauses.size() - 1));
    }

    /// A clause without a verb hangs on the one before it, unless it opens with a participle of the
    /// past ("valued at", "founded in").
    private boolean governs(Clauses clauses, int of, Span figure) {
        var clause = place(clauses, figure);
        var at = clause;
        while (at >= 0 && at != of) {
            var first = clauses.firstOf(at);
            var past =
                    first < clauses.size()
                            && clauses.lower().get(first).endsWith("ed")
                            && clauses.lower().get(first).length() > 3;
            var joint = first < clauses.size() && lexicon.isJoint(clauses.lower().get(first));
            var hung = at == clause && isApposed(clauses, figure);
            if (past || joint || (!hung && clauses.hasVerb(at))) {
                return false;
            }
            at = clauses.before(at);
        }
        return at == of;
    }

    /// "5,200 miners, one in four of those it employs": the verb behind the figure is not its own.
    private static boolean isApposed(Clauses clauses, Span figure) {
        var at = figure.start() - 1;
        while (at > 0
                && (ABOUT.contains(clauses.lower().get(at)) && !clauses.lower().get(at).equals(",")
                        || clauses.lower().get(at).equals("a"))) {
            at--;
        }
        if (at < 1 || !clauses.lower().get(at).equals(",")) {
            return false;
        }
        for (var i = figure.end();
                i < clauses.size() && clauses.clauseOf(i) == place(clauses, figure);
                i++) {
            if (clauses.isFinite(i)) {
                return false;
            }
            if (RELATIVE.contains(clauses.lower().get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStopped(Sign sign, Clauses clauses, int to) {
        for (var i = sign.end(); i < to; i++) {
            if (sign.cue().until().contains(clauses.lower().get(i))
                    || (lexicon.stops().end(clauses.lower(), i) > i && !clauses.isTied(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAhead(Modality kind) {
        return kind == Modality.PROJECTED || kind == Modality.PLANNED;
    }

    /// "is expected to grow from $31 million to $77 million", "to cut it to 30 percent from 60":
    /// one of the two is now, unless it is a forecast that goes from one to the other.
    private boolean isOutset(Sign sign, Clauses clauses, Span figure) {
        var words = clauses.lower();
        var before = figure.start() - 1;
        while (before > 0 && ABOUT.contains(words.get(before))) {
            before--;
        }
        if (before < sign.end() || !words.get(before).equals("from")) {
            return false;
        }
        for (var i = sign.from(); i < before; i++) {
            if (lexicon.isRevised(words.get(i))) {
                return false;
            }
        }
        var behind = words.subList(figure.end(), Math.min(words.size(), figure.end() + 9));
        return behind.contains("to") || isBehindGoal(clauses, before);
    }

    /// "To 32 percent in May from": a figure behind "to" stands close before.
    private static boolean isBehindGoal(Clauses clauses, int from) {
        for (var i = Math.max(1, from - 9); i < from; i++) {
            if (clauses.isNumber(i)
                    && clauses.lower().subList(Math.max(0, i - 3), i).contains("to")) {
                return true;
            }
        }
        return false;
    }

    private boolean isLeft(Sign sign, Clauses clauses, Span figure) {
        if (sign.from() < figure.end()
                || sign.from() - figure.end() > sign.cue().near()
                || isCutOff(sign, clauses, figure)) {
            return false;
        }
        var clause = place(clauses, figure);
        var cueClause = clauses.clauseOf(sign.from());
        if (clause == cueClause) {
            return true;
        }
        // "The $40 million deal, announced in May, collapsed" and "$9 million (rumoured)".
        if (clauses.before(cueClause) == clause && isRemark(sign, clauses, cueClause)) {
            return true;
        }
        return !clauses.hasVerb(clause) && isNextVerb(sign, clauses, figure);
    }

    /// "4.2 percent, less than the 4.5 percent that analysts had forecast": only of the latter.
    private static boolean isCutOff(Sign sign, Clauses clauses, Span figure) {
        // "Seven had expected no change": seven of them did.
        if (sign.from() <= figure.end() + 1 && clauses.lower().get(figure.end()).equals("had")) {
            return true;
        }
        for (var i = figure.end(); i < sign.from() && !sign.cue().until().isEmpty(); i++) {
            if (sign.cue().until().contains(clauses.lower().get(i)) || clauses.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    /// A clause that holds nothing but the cue.
    private static boolean isRemark(Sign sign, Clauses clauses, int clause) {
        for (var i = 0; i < clauses.size(); i++) {
            var inCue = i >= sign.from() && i < sign.end();
            if (clauses.clauseOf(i) == clause
                    && !inCue
                    && Character.isLetterOrDigit(clauses.word(i).text().charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNextVerb(Sign sign, Clauses clauses, Span figure) {
        for (var i = figure.end(); i < sign.from(); i++) {
            if (clauses.isFinite(i)) {
                return false;
            }
        }
        return sign.cue().near() == Integer.MAX_VALUE;
    }

    /// "Nearly 60% of the parcels will be sorted by hand": the figure opens the clause of the verb.
    private static boolean isSubject(Sign sign, Clauses clauses, Span figure) {
        if (sign.from() < figure.end() || clauses.clauseOf(sign.from()) != place(clauses, figure)) {
            return false;
        }
        for (var i = figure.end(); i < sign.from(); i++) {
            if (clauses.isFinite(i)) {
                return false;
            }
        }
        var at = figure.start() - 1;
        while (at >= 0 && clauses.clauseOf(at) == clauses.clauseOf(sign.from())) {
            if (!ABOUT.contains(clauses.lower().get(at))) {
                return false;
            }
            at--;
        }
        return true;
    }
}
