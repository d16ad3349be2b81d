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
        if (given != EntityType.PERSON && given != EntityType.PLACE) {
            return given;
        }
        var company = false;
        var person = names.stream().anyMatch(other -> isPartOf(name, other));
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            company |= isCompanyAt(at, at + name.length());
            person |= isPersonAt(at);
        }
        if (company && !person) {
            return EntityType.ORGANIZATION;
        }
        var single = !name.contains(" ");
        return given == EntityType.PERSON && single && !person ? EntityType.ORGANIZATION : given;
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
