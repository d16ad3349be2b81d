package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What an article itself says of a name that the annotator takes for a person or a place: a young
/// company is mostly one word that no model has ever seen.
final class NameSigns {
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}[\\p{L}.'’-]*)[ \\t]+$");
    private static final Pattern COMPANY_VERB =
            Pattern.compile(
                    "^\\s+(?:has |have |also |just |recently )?(?:raised|raises|secured|secures|closed|closes|acquired"
                            + "|acquires|bags|bagged|lands|landed|nabs|nabbed|snags|scores|nets|buys|launches|launched"
                            + "|posted|posts|led|backed|builds|ships|manufactures|reported|reports|employs|sells|makes|operates|plans|aims|agreed|owns|supplies|shares|stock|shareholders"
                            + "|investors|employees|workers|customers|subsidiary|unit)\\b");
    private static final Pattern APPOSITION =
            Pattern.compile("^,\\s+(?:a|an|the|which|whose)\\s[^.;]{0,80}");

    /// "Shares in X", "X's revenue": only a company has any.
    private static final Pattern HELD_BEFORE =
            Pattern.compile(
                    "\\b(?:led|backed|owned|acquired|bought|advised) by (?:[^.;,]{1,20}'s )?$|\\b(?:[Ss]hares?|[Ss]tock|[Ss]takes?|[Ss]hareholders|[Ii]nvestors|[Rr]evenue|[Pp]rofits?)\\s+"
                            + "(?:in|of|at)\\s+$");

    private static final Pattern HELD_AFTER =
            Pattern.compile(
                    "^['’]s?\\s+(?:\\p{L}+\\s+)?(?:shares?|stock|shareholders|revenues?|sales|profits?|net loss"
                            + "|valuation|investors|employees|customers|headcount|backlog|board|founders?"
                            + "|chief executive|ceo|CEO|chairman)\\b");
    private static final Pattern TWO_NAMES =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]*\\p{Ll}){1,2}");
    private static final Pattern ROLE_BEFORE =
            Pattern.compile(
                    "\\b(?:says|writes|warns|argues|shrugs|admits|recalls|[Cc]hief executive|[Cc]hief|[Cc]hairman|[Cc]hairwoman|[Pp]resident"
                            + "|(?:[Cc]o-?)?[Ff]ounder|[Aa]nalyst|[Ee]conomist|[Ss]trategist|[Ss]pokes(?:man|woman|person)|[Dd]irector"
                            + "|[Mm]anager|[Mm]inister|[Ss]ecretary|[Pp]rofessor|[Oo]fficer|CEO|CFO|CTO|COO|[Bb]oss|Mrs?|Ms|Dr)\\.? $");
    private static final Pattern ROLE_AFTER =
            Pattern.compile(
                    "^, (?:who (?:is|was|runs|ran|founded|heads|leads|joined|left)\\b|(?:\\d\\d,|[^,.;]{0,40}?\\b(?:chief|chair|chairman|chairwoman|president|founder|co-founder|analyst|economist|strategist|spokesman|spokeswoman|head of|managing director|finance director|director of|secretary|professor|boss|minister|mayor|secretary)\\b))");
    private static final Pattern SPEAKS =
            Pattern.compile(
                    "^ (?:said|says|told|added|adds|warned|warns|argued|argues|wrote|writes|thinks|insisted|insists|reckons|forecasts|called|calls)\\b");
    private static final Pattern WHERE =
            Pattern.compile(
                    "\\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of) $");
    private static final Pattern PUT_IN =
            Pattern.compile(
                    "(?i:\\b(?:stakes?|invest\\w*|shares?|stock|holdings?|interests?|rounds?|confidence|faith|money|cash|[mb]illion|\\d\\S*|half|majority|minority|per cent|percent|believ\\w+|put|%|position|equity)(?: (?:it|more|back|all))?) [Ii]n $");
    private static final Pattern WHENCE =
            Pattern.compile("\\b(?:[Aa]t|[Ff]rom|to|of|via|between|[Oo]utside) $");
    private static final Pattern ACTS_BEFORE =
            Pattern.compile("\\b(?:by|for|with|the|than|against|but|like) $");
    private static final Pattern ACTS =
            Pattern.compile(
                    "^(?:['’]s? \\p{Ll}| (?:has|had|is|was|will|would|can|could|may|must|now|also|\\p{Ll}{2,}(?:s|ed)|lost|made|paid|put|cut|sold|bought|fell|rose|grew|took|won|spent|built|went|got|gave|held|set|saw|met) )");

    static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "sir",
                    "lord",
                    "lady",
                    "professor",
                    "prof",
                    "chairman",
                    "president",
                    "minister",
                    "senator",
                    "judge",
                    "secretary",
                    "governor",
                    "executive",
                    "officer",
                    "founder",
                    "co-founder",
                    "cofounder",
                    "director",
                    "analyst",
                    "economist",
                    "chief",
                    "partner",
                    "ceo",
                    "cto",
                    "cfo",
                    "coo",
                    "manager",
                    "spokesman",
                    "spokeswoman",
                    "investor",
                    "author",
                    "mayor",
                    "coach",
                    "captain");

    private final String text;
    private final Set<String> names;
    private final Words words;

    NameSigns(String text, Set<String> names, Words words) {
        this.text = text;
        this.names = names;
        this.words = words;
    }

    /// The type that the article's own words give a name, else the one given.
    EntityType settle(String name, EntityType given) {
        var signs = new Signs();
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (isWhole(at, at + name.length())) {
                signs.read(at, at + name.length());
            }
        }
        return switch (given) {
            case PERSON -> person(name, signs);
            case PLACE ->
                    signs.company && !signs.titled
                                    || name.contains(" ") && (signs.onlyActs() || isHeaded(name))
                            ? EntityType.ORGANIZATION
                            : given;
            case ORGANIZATION -> organization(name, signs);
            case GOVERNMENT, PRODUCT, TOPIC -> given;
        };
    }

    private EntityType person(String name, Signs signs) {
        var person = signs.titled || names.stream().anyMatch(other -> isPartOf(name, other));
        if (signs.company && !person || words.has("name-heads", name.split(" ")[0])) {
            return EntityType.ORGANIZATION;
        }
        if (!name.contains(" ")) {
            return person ? EntityType.PERSON : EntityType.ORGANIZATION;
        }
        return !person
                        && !signs.role
                        && !signs.speaks
                        && !isGiven(name)
                        && !isCalledByLast(name)
                        && signs.acts > 0
                ? EntityType.ORGANIZATION
                : EntityType.PERSON;
    }

    private EntityType organization(String name, Signs signs) {
        if (signs.company || words.has("name-heads", name.split(" ")[0])) {
            return EntityType.ORGANIZATION;
        }
        if (TWO_NAMES.matcher(name).matches()
                && (signs.role || isGiven(name) && (signs.speaks || isCalledByLast(name)))
                && isNoTail(name, words)) {
            return EntityType.PERSON;
        }
        var place = signs.where > 0 && signs.acts == 0 && signs.other == 0 && !isShort(name);
        return place
                        || words.has("place-heads", name.split(" ")[0])
                                && name.contains(" ")
                                && signs.where + signs.whence > 0
                ? EntityType.PLACE
                : EntityType.ORGANIZATION;
    }

    /// "Air Canada", "Banco Sul".
    private boolean isHeaded(String name) {
        return words.has("name-heads", name.split(" ")[0]);
    }

    private boolean isGiven(String name) {
        return name.contains(" ") && words.has("given-names", name.split(" ")[0]);
    }

    /// "LME": initials.
    private static boolean isShort(String name) {
        return name.length() < 6 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isNoTail(String name, Words words) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return !words.has("name-tails", last)
                && !words.has("legal-forms", last)
                && !words.has("organisation-nouns", last);
    }

    /// "Ekman" stands for "Lotta Ekman", and nobody says "Lotta" alone: companies go by their first
    /// word.
    private boolean isCalledByLast(String name) {
        var first = name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return !first.equals(last) && standsAlone(last) && !standsAlone(first);
    }

    private boolean standsAlone(String word) {
        return Pattern.compile(
                        "(?<!\\p{Lu}[\\p{L}.'’-]{0,20} )(?<![\\p{L}\\d-])"
                                + Pattern.quote(word)
                                + "(?![\\p{L}\\d]| [\\p{Lu}&\\d])")
                .matcher(text)
                .find();
    }

    private boolean isWhole(int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /// What the places where a name stands say of it.
    private final class Signs {
        private boolean company;
        private boolean titled;
        private boolean role;
        private boolean speaks;
        private int where;
        private int whence;
        private int acts;
        private int verbs;
        private int other;

        void read(int start, int end) {
            var after = text.substring(end, Math.min(text.length(), end + 100));
            var preceding = text.substring(Math.max(0, start - 40), start);
            var stays = WHERE.matcher(preceding).find() && !PUT_IN.matcher(preceding).find();
            company |= !stays && isCompanyAt(start, end);
            titled |= isPersonAt(start);
            role |= ROLE_BEFORE.matcher(preceding).find() || ROLE_AFTER.matcher(after).find();
            speaks |= SPEAKS.matcher(after).find();
            if (after.startsWith("-based") || stays) {
                where++;
            } else if (WHENCE.matcher(preceding).find()) {
                whence++;
            } else if (ACTS_BEFORE.matcher(preceding).find() || ACTS.matcher(after).find()) {
                acts++;
                verbs += ACTS.matcher(after).find() ? 1 : 0;
            } else {
                other++;
            }
        }

        boolean onlyActs() {
            return verbs > 0 && where + whence == 0 && !titled;
        }
    }

    /// "Berthier" where the article also names "Anouk Berthier".
    private static boolean isPartOf(String name, String other) {
        return other.endsWith(" " + name);
    }

    private String wordBefore(int at) {
        var before = WORD_BEFORE.matcher(text.substring(Math.max(0, at - 40), at));
        return before.find() ? before.group(1) : "";
    }

    private boolean isCompanyAt(int start, int end) {
        var before = wordBefore(start);
        var after = text.substring(end, Math.min(text.length(), end + 100));
        var preceding = text.substring(Math.max(0, start - 30), start);
        if (words.has("organisation-nouns", before) && !words.has("institutions", before)
                || COMPANY_VERB.matcher(after).find()
                || HELD_AFTER.matcher(after).find()
                || HELD_BEFORE.matcher(preceding).find()) {
            return true;
        }
        var apposition = APPOSITION.matcher(after);
        if (!apposition.find()) {
            return false;
        }
        for (var word : apposition.group().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
            if (words.has("organisation-nouns", word)) {
                return true;
            }
            if (word.equals("at") || word.equals("of") || word.equals("for")) {
                return false;
            }
        }
        return false;
    }

    private boolean isPersonAt(int start) {
        var before = wordBefore(start);
        var endsSentence = before.length() > 4 && before.endsWith(".");
        if (before.isEmpty() || endsSentence) {
            return false;
        }
        var lower = before.toLowerCase(Locale.ROOT).replace(".", "");
        if (TITLES.contains(lower)) {
            return true;
        }
        var initial = before.matches("\\p{Lu}\\.");
        var firstName =
                before.matches("\\p{Lu}\\p{Ll}+")
                        && !words.has("organisation-nouns", lower)
                        && !words.has("no-names", lower)
                        && !startsSentence(start, before);
        return initial || firstName;
    }

    private boolean startsSentence(int start, String before) {
        var at = text.lastIndexOf(before, start - 1) - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || ".!?:\n\"“*".indexOf(text.charAt(at)) >= 0;
    }
}
