package gainsay.extract;

import gainsay.lexicon.Gazetteer;
import gainsay.lexicon.Words;
import gainsay.model.Annotated;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Sentence;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who and what an article names, and the type of each: the annotator votes, capitalised words in
/// running prose are names whatever the annotator says of them, and what the article itself says of
/// a name settles the type.
final class NameFinder {
    private static final Pattern TICKER = Pattern.compile("\\s*<.*$");
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{L}\\p{N}+])\\p{L}{2,}\\+\\p{L}{2,}(?![\\p{L}\\p{N}+])");

    /// A word that opens its sentence without a capital and is told what it is.
    private static final Pattern SMALL =
            Pattern.compile(
                    "(?:^|[.!?][\"”’)]*\\s+|\\n)(\\p{Ll}[\\p{L}\\p{N}]{2,20})"
                            + ", (?:a|an|the)(?: [\\p{L}\\p{N}’'-]+){1,8},");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OWNED = Pattern.compile("(?:['’]s?\\s.*|.*['’]s?\\s+)");
    private static final Pattern NO_NAME =
            Pattern.compile("\\p{Lu}\\.|\\d+\\p{Ll}+|\\d[\\d.,]* .*");
    private static final Pattern BRACKETED = Pattern.compile("<(\\p{Lu}[^<>]*\\p{Ll}[^<>]*)>");
    private static final Pattern LISTED =
            Pattern.compile(
                    "\\((?:[A-Z][\\p{L} ]{1,24}:\\s?[A-Z0-9.]{1,8}(?:[;,]\\s?)?)+[^)]{0,40}\\)");

    private final Annotated annotated;
    private final Gazetteer gazetteer;
    private final Words words;
    private final String article;
    private final Map<String, EnumMap<EntityType, Integer>> votes = new LinkedHashMap<>();

    NameFinder(Annotated annotated, Gazetteer gazetteer, Words words) {
        this.annotated = annotated;
        this.gazetteer = gazetteer;
        this.words = words;
        this.article = annotated.article().text();
    }

    /// Every name with its type.
    Map<String, EntityType> types() {
        for (var sentence : annotated.sentences()) {
            bracketed(sentence).forEach(name -> vote(name, EntityType.ORGANIZATION, 2));
            if (isProse(sentence)) {
                prose(sentence);
            } else {
                sentence.names().forEach(mention -> vote(sentence, mention));
            }
        }
        lowerCase().forEach(name -> vote(name, EntityType.ORGANIZATION, 1));
        for (var block : annotated.article().blocks()) {
            Label.name(block, article).ifPresent(name -> vote(name, EntityType.ORGANIZATION, 1));
        }
        NameHeadings.of(annotated.article(), votes.keySet(), words)
                .forEach(name -> vote(name, EntityType.ORGANIZATION, 1));
        votes.keySet().removeIf(name -> isCommonShort(name) || isListing(name));
        shortForms();
        var signs = new NameSigns(article, votes.keySet(), words);
        var types = new HashMap<String, EntityType>();
        votes.forEach((name, found) ->
                types.put(
                        name,
                        known(name)
                                .orElseGet(() ->
                                        words.has("peoples", name)
                                                ? EntityType.PLACE
                                                : signs.settle(name, type(name, found)))));
        var settled = new HashMap<String, EntityType>();
        types.forEach((name, type) -> settled.put(name, asLonger(name, type, types)));
        return settled;
    }

    /// "Loop+co", "brightly, the lighting start-up,": brands that are written small.
    private List<String> lowerCase() {
        var names = new ArrayList<String>();
        for (var match = JOINED.matcher(article); match.find(); ) {
            names.add(match.group());
        }
        for (var match = SMALL.matcher(article); match.find(); ) {
            var name = match.group(1);
            var again = Pattern.compile("(?<![\\p{L}-])" + name + "(?![\\p{L}-])").matcher(article);
            if (again.find(match.end(1))) {
                names.add(name);
            }
        }
        return names;
    }

    private void vote(String raw, EntityType type, int weight) {
        var name = bare(raw);
        if (acceptable(name)) {
            votes.computeIfAbsent(name, k -> new EnumMap<>(EntityType.class))
                    .merge(type, weight, Integer::sum);
        }
    }

    private void vote(Sentence sentence, Mention mention) {
        if (!isCommonWord(sentence, mention.span())) {
            vote(mention.text(), mention.type(), 1);
        }
    }

    /// The names of a sentence: the runs of its capitalised words, typed as the annotator types
    /// what it sees of them, and what else the annotator sees.
    private void prose(Sentence sentence) {
        var runs = new NameRuns(sentence, article, words);
        var singles = new NameWords(sentence, runs, article, words);
        var opening = Dateline.end(article, sentence);
        var found =
                runs.find().stream()
                        .filter(run -> runs.span(run.from(), run.to()).start() >= opening)
                        .toList();
        for (var run : found) {
            var span = runs.span(run.from(), run.to());
            var seen = sentence.names().stream().filter(m -> m.span().overlaps(span)).toList();
            if (seen.isEmpty()) {
                if (singles.isName(run)) {
                    vote(runs.text(run), EntityType.ORGANIZATION, 0);
                }
            } else if (run.size() > 1 || !singles.isCommon(run)) {
                seen.forEach(mention -> vote(whole(span, mention), mention.type(), 1));
            }
        }
        for (var mention : sentence.names()) {
            if (found.stream()
                            .noneMatch(
                                    run -> runs.span(run.from(), run.to()).overlaps(mention.span()))
                    && Character.isLowerCase(mention.text().codePointAt(0))) {
                vote(sentence, mention);
            }
        }
    }

    /// The run, and what the annotator sees behind it: "Banco do Vale", "Kirsten van Aalst".
    private String whole(Span run, Mention mention) {
        var start = run.start();
        var end = run.end();
        var text = mention.text();
        var of = text.contains(" of ");
        if (!of && mention.span().start() < start && isJoined(mention.span().start(), start)) {
            start = mention.span().start();
        }
        if (!of && mention.span().end() > end && isJoined(end, mention.span().end())) {
            end = mention.span().end();
        }
        return new Span(start, end).in(article).replaceAll("\\s+", " ");
    }

    private static final Pattern PARTICLE =
            Pattern.compile(
                    "(?:de|van|der|den|von|al|la|le|du|da|do|dos|das|del|della|di|el|op|am|im|an|zu|ter|ten"
                            + "|y|e|et|und|för|bin|ben|for|and|des)");

    /// Only a particle lies between: "Kirsten van Aalst".
    private boolean isJoined(int from, int to) {
        var text = article.substring(from, to);
        if (OWNED.matcher(text).matches()) {
            return true;
        }
        var between = text.strip().split("\\s+");
        var lower = 0;
        for (var word : between) {
            if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
                lower++;
                if (!PARTICLE.matcher(word).matches()) {
                    return false;
                }
            }
        }
        return lower > 0
                && !words.has("no-names", between[0])
                && !words.has("descriptors", between[0])
                && !NameSigns.TITLES.contains(between[0].toLowerCase(Locale.ROOT));
    }

    /// "Harrow" where the article also names "Harrow Holdings": a company, whatever the annotator
    /// takes the one word for. A place that companies are called after stays one.
    private EntityType asLonger(String name, EntityType type, Map<String, EntityType> types) {
        if (gazetteer.find(name).isPresent()) {
            return type;
        }
        var surname =
                !name.contains(" ")
                        && types.entrySet().stream()
                                .anyMatch(e ->
                                        e.getValue() == EntityType.PERSON
                                                && e.getKey().endsWith(" " + name));
        if (surname || type == EntityType.ORGANIZATION) {
            return surname ? EntityType.PERSON : type;
        }
        var longer =
                types.entrySet().stream().filter(e -> e.getKey().startsWith(name + " ")).toList();
        return longer.size() == 1 && longer.getFirst().getValue() == EntityType.ORGANIZATION
                ? EntityType.ORGANIZATION
                : type;
    }

    /// The gazetteer's type; headlines of the wires write names in capitals.
    private Optional<EntityType> known(String name) {
        var exact = gazetteer.find(name);
        var shouted = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
        if (exact.isPresent() || !shouted) {
            return exact.map(Entity::type);
        }
        return gazetteer.all().stream()
                .filter(entity -> entity.name().equalsIgnoreCase(name))
                .map(Entity::type)
                .findFirst();
    }

    /// "Ternwick Batteries Ltd" is also called "Ternwick Batteries" and "Ternwick" where the
    /// article writes so.
    private void shortForms() {
        for (var name : List.copyOf(votes.keySet())) {
            var text = name;
            while (text.contains(" ") && isTail(text.substring(text.lastIndexOf(' ') + 1))) {
                text = text.substring(0, text.lastIndexOf(' ')).replaceFirst("[ ,&]+$", "");
                if (acceptable(text)
                        && text.length() > 2
                        && !votes.containsKey(text)
                        && stands(text)) {
                    votes.put(text, new EnumMap<>(Map.of(EntityType.ORGANIZATION, 1)));
                }
            }
        }
    }

    private boolean isTail(String word) {
        return words.has("name-tails", word) || words.has("legal-forms", word);
    }

    /// The name stands somewhere without anything capitalised behind it.
    private boolean stands(String name) {
        return article.contains(name)
                && Pattern.compile(
                                "(?<![\\p{L}\\p{N}])"
                                        + Pattern.quote(name)
                                        + "(?![\\p{L}\\p{N}&]|\\s+\\p{Lu})")
                        .matcher(article)
                        .find();
    }

    /// "Liquefied natural gas (LNG)": initials of words that are no name are none either.
    private boolean isCommonShort(String name) {
        if (name.length() < 2
                || name.length() > 5
                || !name.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        var initials =
                name.toLowerCase(Locale.ROOT)
                        .chars()
                        .mapToObj(c -> (char) c + "[\\p{Ll}]+")
                        .collect(Collectors.joining("[\\s-]+(?:\\p{Ll}{2,3}\\s)?"));
        return Pattern.compile("\\b" + initials + "\\s+\\(" + name + "\\)").matcher(article).find();
    }

    /// "Lumenar (NYSE: LMN)": neither the exchange nor the ticker is anybody where the article has
    /// them in such brackets only.
    private boolean isListing(String name) {
        var outside = LISTED.matcher(article).replaceAll("()");
        return outside.length() < article.length() && !outside.contains(name);
    }

    /// Wires bracket companies that no exchange lists: "<Korea Petrochemical Corp>".
    private static List<String> bracketed(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> BRACKETED.matcher(token.text()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
    }

    /// "Severance is two weeks' pay": one word that the tagger knows as a common noun.
    private static boolean isCommonWord(Sentence sentence, Span span) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.span().equals(span)
                                && (token.tag().equals("NN") || token.tag().equals("NNS"))
                                && token.equals(sentence.tokens().get(0)));
    }

    private boolean isProse(Sentence sentence) {
        var zone = annotated.article().blocks().get(sentence.block()).zone();
        return zone != Zone.HEADING && zone != Zone.HEADLINE && zone != Zone.CAPTION;
    }

    /// "Ternwick Batteries" is a company, whatever the annotator takes it for.
    private EntityType type(String name, Map<EntityType, Integer> types) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return name.contains(" & ") || name.contains(" ") && isTail(last)
                ? EntityType.ORGANIZATION
                : winner(types);
    }

    private static EntityType winner(Map<EntityType, Integer> types) {
        return types.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(EntityType.ORGANIZATION);
    }

    private static String bare(String name) {
        var text = TICKER.matcher(name).replaceFirst("").strip();
        text = BLANKS.matcher(text).replaceAll(" ");
        for (var ending : List.of("'s", "’s", "'", "’")) {
            if (text.endsWith(ending)) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        return text;
    }

    private boolean acceptable(String name) {
        return name.length() > 1
                && !words.has("no-names", name)
                && !words.has("nationalities", name)
                && !words.has("feasts", name)
                && !NO_NAME.matcher(name).matches()
                && !name.contains(" - ")
                && !name.contains("--")
                && name.chars().anyMatch(Character::isLetter)
                && Character.isLetterOrDigit(name.charAt(0));
    }
}
