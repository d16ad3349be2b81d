package gainsay.contradict;

import gainsay.lexicon.CourtWords;
import gainsay.model.Claim;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words around a figure, brought to one form: what they share tells whether two figures
/// measure the same thing.
class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern A_FIGURE =
            Pattern.compile(
                    "\\s+(?:(?:about|nearly|over|around|almost|roughly|some) )?[a-z]{0,3}\\p{Sc}?\\d");
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},)] )\\p{Lu}[\\p{L}\\p{N}]{2,}");
    private static final Set<String> CALENDAR =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "inc",
                    "ltd",
                    "corp",
                    "jan",
                    "feb",
                    "aug",
                    "sept",
                    "sep",
                    "oct",
                    "nov",
                    "dec",
                    "series",
                    "gmt");
    private static final Pattern INSIDE_A_WORD = Pattern.compile("['’-]");
    private static final Pattern TAIL = Pattern.compile(" (of|in|at|for|on|from|who|that|with) ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{N}]{2,}");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;.:()]|\\band\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern AND_NOT =
            Pattern.compile(
                    "(?:,|\\band|\\bbut|\\() ?(?:and |but )?not(?: the| an?| about| for| from| to)? ?\\p{Sc}?$");
    private static final Pattern NOT =
            Pattern.compile(
                    "\\b(?:not|never|no|nor)\\b(?! (?:only|just|yet|merely|give up|drop|withdraw|abandon|rule out"
                            + "|exclude))|n['’]t\\b");
    private static final Pattern IN_CASH_AND =
            Pattern.compile("^ ?in cash,? (?:and|plus) (?:about |some |around )?[\\d$€£]");
    private static final Pattern UNNAMED_PART =
            Pattern.compile(
                    "(?i)\\b(?:the|this|these) (?:units?|business(?:es)?|product lines?|operations)\\b[^.;]{0,30}?"
                            + "\\b(?:had|has|have|reported|posted|made|earned|generated)\\b");

    /// What is left in the end is the plain figure.
    private static final Pattern AFTER_ALL =
            Pattern.compile(
                    "\\bafter (?:all )?(?:charges|tax(?:es)?|interest|minorities)"
                            + "(?:(?:,| and) (?:charges|tax(?:es)?|interest|minorities))*\\b");

    /// When it was reported, not that it was wrong.
    private static final Pattern REPORTED_THEN =
            Pattern.compile("\\breported earlier (?:this|in|on|last|today)\\b");

    private static final int AROUND = 90;
    private static final int QUALIFYING = 60;
    private static final int BESIDE = 22;

    private final CourtWords known;

    Words(CourtWords known) {
        this.known = known;
    }

    /// Content words of any text, singular and with synonyms brought together.
    Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            for (var part : INSIDE_A_WORD.split(matcher.group())) {
                add(part, words);
            }
        }
        return words;
    }

    private void add(String part, Set<String> words) {
        if (part.length() < 2 || known.idle().contains(part)) {
            return;
        }
        var form = canonical(part);
        if (!known.idle().contains(form)) {
            words.add(form);
        }
    }

    String canonical(String word) {
        var single = singular(word);
        var direct = known.synonyms().get(word);
        return direct != null ? direct : known.synonyms().getOrDefault(single, single);
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
            return word.substring(0, word.length() - 2);
        }
        var plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    /// Content words of the sentence that a claim was read in.
    Set<String> sentence(Claim claim) {
        return of(claim.evidence().exact());
    }

    /// What the words around the figure say is measured, without the subject's own name.
    Set<String> measured(Claim claim) {
        var exact = claim.evidence().exact();
        var at = claim.quantity().span().start() - claim.evidence().span().start();
        var to = claim.quantity().span().end() - claim.evidence().span().start();
        var words = new TreeSet<String>();
        if (at >= 0 && to <= exact.length() && at <= to) {
            words.addAll(of(exact.substring(wordAt(exact, at - AROUND), at)));
            words.addAll(of(exact.substring(to, wordBy(exact, to + AROUND))));
        } else {
            words.addAll(of(exact));
        }
        if (claim.evidence().zone() == Zone.TABLE_CELL) {
            claim.evidence().section().forEach(head -> words.addAll(of(head)));
        }
        words.removeAll(names(claim));
        words.removeAll(CALENDAR);
        return words;
    }

    /// The first place from there on where a word begins.
    private static int wordAt(String text, int place) {
        var at = Math.max(0, place);
        while (at > 0 && at < text.length() && inWord(text, at)) {
            at++;
        }
        return at;
    }

    /// The last place up to there where a word ends.
    private static int wordBy(String text, int place) {
        var at = Math.min(text.length(), place);
        while (at < text.length() && at > 0 && inWord(text, at)) {
            at--;
        }
        return at;
    }

    private static boolean inWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /// The words of the sentence one by one, without figures.
    List<String> inOrder(Claim claim) {
        return WORD.matcher(claim.evidence().exact().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(this::canonical)
                .toList();
    }

    private Set<String> names(Claim claim) {
        var subject = claim.subject();
        if (subject == null) {
            return of(claim.mention());
        }
        var whom = Whom.of(claim, subject);
        var names = new HashSet<String>(of(whom.name()));
        if (whom.equals(subject)) {
            names.addAll(of(claim.mention()));
        }
        whom.aliases().forEach(alias -> names.addAll(of(alias)));
        return names;
    }

    /// Proper names near the figures of a position, beside its subject's: capitalised words that do
    /// not begin a sentence.
    Set<String> names(Position position) {
        var found = new TreeSet<String>();
        for (var claim : position.mentions()) {
            var matcher = NAME.matcher(around(claim, AROUND));
            while (matcher.find()) {
                found.addAll(of(matcher.group()));
            }
            found.removeAll(names(claim));
            found.removeAll(of(claim.quantity().text()));
        }
        found.removeAll(CALENDAR);
        return found;
    }

    /// Proper names behind the figures of a position, up to where the clause ends.
    Set<String> namesBehind(Position position) {
        var found = new TreeSet<String>();
        for (var claim : position.mentions()) {
            var exact = claim.evidence().exact();
            var to = claim.quantity().span().end() - claim.evidence().span().start();
            if (to > 0 && to <= exact.length()) {
                var clause = CLAUSE_END.split(exact.substring(to), 2)[0];
                NAME.matcher(inOneLine(clause)).results().forEach(m -> found.addAll(of(m.group())));
            }
            found.removeAll(names(claim));
        }
        found.removeAll(CALENDAR);
        return found;
    }

    /// True where at least one word may name somebody: "Year" and "Mthly" name nobody.
    boolean isName(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> !isNoName(word) && !isNoName(singular(word)));
    }

    private boolean isNoName(String word) {
        return known.nameless().contains(word)
                || known.idle().contains(word)
                || CALENDAR.contains(word);
    }

    /// True for a word that opens the name of hardly more than one company.
    boolean isOwnName(String word) {
        return word.length() > 3 && !isNoName(word) && !known.sharedOpenings().contains(word);
    }

    /// True for a name that is one of a state's own bodies.
    boolean isPublicBody(String name) {
        var text = name.toLowerCase(Locale.ROOT);
        return known.publicBodies().stream().anyMatch(body -> holdsPhrase(text, body));
    }

    /// True for what may be counted for many reasons, unlike employees or users, of whom a company
    /// has so many.
    boolean saysLittle(String counted) {
        return !known.standing().contains(counted);
    }

    /// True where words say that a figure is of a division or a region.
    boolean saysPart(Set<String> measured) {
        return shared(known.parts(), measured) > 0;
    }

    /// "$835M in cash and 2.5 million shares": the money is not the whole price.
    static boolean isCashPart(Claim claim) {
        var exact = claim.evidence().exact();
        var to = claim.quantity().span().end() - claim.evidence().span().start();
        return to > 0
                && to <= exact.length()
                && IN_CASH_AND.matcher(inOneLine(exact.substring(to))).find();
    }

    /// "The unit had sales of": of whatever unit the story is about.
    static boolean isOfAnUnnamedPart(Claim claim) {
        return UNNAMED_PART.matcher(inOneLine(claim.evidence().exact())).find();
    }

    /// True where the sentence denies the figure, and not only turns down what it offers.
    boolean denies(Claim claim) {
        var text = inOneLine(claim.evidence().exact()).toLowerCase(Locale.ROOT);
        return known.denials().stream().anyMatch(word -> holdsPhrase(text, word))
                || NOT.matcher(around(claim, BESIDE + 8).toLowerCase(Locale.ROOT)).find();
    }

    /// Line breaks of the article are blanks to a reader.
    static String inOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /// Which part of all words of two sets is in both.
    static double alike(Set<String> left, Set<String> right) {
        var shared = shared(left, right);
        var all = left.size() + right.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /// Capitalised words near the figures of a position, also where a sentence begins.
    Set<String> capitalised(Position position) {
        var found = new TreeSet<String>();
        for (var claim : position.mentions()) {
            CAPITALISED
                    .matcher(around(claim, AROUND))
                    .results()
                    .forEach(m -> found.addAll(of(m.group())));
            found.removeAll(names(claim));
        }
        found.removeAll(CALENDAR);
        return found;
    }

    /// The head and the modifiers of a counted thing: "active users of the app" is user and active.
    Optional<Counted> counted(@Nullable String phrase) {
        if (phrase == null || phrase.isBlank()) {
            return Optional.empty();
        }
        var core = TAIL.split(phrase.toLowerCase(Locale.ROOT))[0];
        var words = List.copyOf(of(core));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var last = words.getLast();
        return Optional.of(new Counted(last, new TreeSet<>(words.subList(0, words.size() - 1))));
    }

    /// Whether two counts may be of one thing; what is no count always may. A part without a noun
    /// of its own counts what its whole does, if it is not of another order of size.
    boolean countTheSame(Claim part, Claim whole) {
        if (!whole.quantity().unit().equals("1")) {
            return true;
        }
        var one = counted(part.quantity().counted());
        var other = counted(whole.quantity().counted());
        if (one.isPresent() && other.isPresent()) {
            return one.get().head().equals(other.get().head());
        }
        var most = whole.quantity().written().abs().multiply(BigDecimal.TEN);
        return other.isPresent() && part.quantity().written().abs().compareTo(most) < 0;
    }

    /// Names in a text without what many names share: "Inc", "March".
    Set<String> telling(String names) {
        var words = of(names);
        words.removeAll(CALENDAR);
        return words;
    }

    /// A counted thing.
    record Counted(String head, Set<String> modifiers) {}

    /// How many words two sets share, and which part of the smaller one that is.
    static double overlap(Set<String> left, Set<String> right) {
        var least = Math.min(left.size(), right.size());
        return least == 0 ? 0 : (double) shared(left, right) / least;
    }

    static int shared(Set<String> left, Set<String> right) {
        return (int) left.stream().filter(right::contains).count();
    }

    /// The qualifiers of a kind ("net" of "earnings") that stand near the figure.
    Set<String> qualifiers(Claim claim, String kind) {
        var near = " " + around(claim, QUALIFYING).toLowerCase(Locale.ROOT) + " ";
        var text = AFTER_ALL.matcher(near).replaceAll(" ");
        return known.qualifiers().entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .map(entry -> entry.getKey())
                .filter(word -> holdsPhrase(text, word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// True where words beside the figure say that it replaces another one.
    boolean signalsChange(Claim claim) {
        var near = around(claim, AROUND).toLowerCase(Locale.ROOT);
        return known.signs().stream().anyMatch(sign -> holdsSign(near, sign))
                || known.nearSigns().stream()
                        .anyMatch(sign ->
                                holdsPhrase(around(claim, BESIDE).toLowerCase(Locale.ROOT), sign));
    }

    /// True for the second figure of "$15M, not $50M".
    boolean withdraws(Claim claim) {
        var exact = claim.evidence().exact();
        var at = claim.quantity().span().start() - claim.evidence().span().start();
        return at > 0
                && at <= exact.length()
                && AND_NOT.matcher(exact.substring(Math.max(0, at - BESIDE), at)).find();
    }

    boolean corrects(Claim claim) {
        var title = claim.article().title();
        var text =
                REPORTED_THEN
                        .matcher(
                                inOneLine(
                                                (title == null ? "" : title + " ")
                                                        + claim.evidence().exact())
                                        .toLowerCase(Locale.ROOT))
                        .replaceAll(" ");
        return known.corrections().stream().anyMatch(sign -> holdsPhrase(text, sign));
    }

    private static String around(Claim claim, int reach) {
        var exact = claim.evidence().exact();
        var at = claim.quantity().span().start() - claim.evidence().span().start();
        var to = claim.quantity().span().end() - claim.evidence().span().start();
        if (at < 0 || to > exact.length() || at > to) {
            return inOneLine(exact);
        }
        return inOneLine(
                exact.substring(Math.max(0, at - reach), Math.min(exact.length(), to + reach)));
    }

    /// "Raised from $2B" tells a change, "raised from investors" does not.
    private static boolean holdsSign(String text, String sign) {
        if (!sign.endsWith(" from") && !sign.endsWith(" to")) {
            return holdsPhrase(text, sign);
        }
        var at = text.indexOf(sign + " ");
        while (at >= 0) {
            if (A_FIGURE.matcher(text.substring(at + sign.length())).lookingAt()) {
                return true;
            }
            at = text.indexOf(sign + " ", at + 1);
        }
        return false;
    }

    private static boolean holdsPhrase(String text, String phrase) {
        var at = text.indexOf(phrase);
        while (at >= 0) {
            var end = at + phrase.length();
            var before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            var after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (before && after) {
                return true;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return false;
    }

    /// Lower case, letters and digits only: "Series-B" and "series b" are one name.
    static @Nullable String plain(@Nullable String label) {
        if (label == null) {
            return null;
        }
        var parts = NO_LETTERS.split(label.toLowerCase(Locale.ROOT));
        return String.join(" ", Arrays.stream(parts).filter(p -> !p.isEmpty()).toList());
    }
}
