package gainsay.extract;

import gainsay.lexicon.Gazetteer;
import gainsay.lexicon.Words;
import gainsay.model.Annotated;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Sentence;
import gainsay.model.Span;
import gainsay.model.Token;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of one article: what it names once, it names everywhere. Names come from the
/// annotator, from the gazetteer, and from capitalised words in running prose.
final class Names {
    private record Name(String text, EntityType type) {
        /// Where the name that starts there ends, or `start` where another text stands. A name may
        /// be broken over lines.
        int endIn(String article, int start) {
            var at = start;
            for (var i = 0; i < text.length(); i++) {
                var wanted = text.charAt(i);
                if (at >= article.length()
                        || wanted != article.charAt(at)
                                && !(wanted == ' ' && Character.isWhitespace(article.charAt(at)))) {
                    return start;
                }
                at++;
                while (wanted == ' '
                        && at < article.length()
                        && Character.isWhitespace(article.charAt(at))) {
                    at++;
                }
            }
            return at;
        }
    }

    private static final Set<String> APPOSING = Set.of("which", "who", "whose", "a", "an", "the");
    private static final Pattern TICKER = Pattern.compile("\\s*<.*$");

    private static final Pattern BRACKETED = Pattern.compile("<(\\p{Lu}[^<>]*\\p{Ll}[^<>]*)>");

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private Names() {}

    static Names of(Annotated annotated, Gazetteer gazetteer, Words words) {
        var article = annotated.article().text();
        var votes = new HashMap<String, EnumMap<EntityType, Integer>>();
        for (var sentence : annotated.sentences()) {
            for (var mention : sentence.names()) {
                var name = bare(mention.text());
                if (acceptable(name, words) && !isCommonWord(sentence, mention)) {
                    votes.computeIfAbsent(name, k -> new EnumMap<>(EntityType.class))
                            .merge(mention.type(), 1, Integer::sum);
                }
            }
            bracketed(sentence)
                    .forEach(name ->
                            votes.computeIfAbsent(name, k -> new EnumMap<>(EntityType.class))
                                    .merge(EntityType.ORGANIZATION, 2, Integer::sum));
            if (isProse(annotated, sentence)) {
                capitalised(sentence, article, words)
                        .forEach(name ->
                                votes.computeIfAbsent(name, k -> new EnumMap<>(EntityType.class))
                                        .merge(EntityType.ORGANIZATION, 0, Integer::sum));
            }
        }
        for (var block : annotated.article().blocks()) {
            Label.name(block, article)
                    .filter(name -> acceptable(name, words))
                    .ifPresent(name ->
                            votes.computeIfAbsent(name, k -> new EnumMap<>(EntityType.class))
                                    .merge(EntityType.ORGANIZATION, 1, Integer::sum));
        }
        votes.keySet().removeIf(name -> isCommonShort(name, article));
        shortForms(votes, article, words);
        var names = new Names();
        var signs = new NameSigns(article, votes.keySet(), words);
        var types = new HashMap<String, EntityType>();
        votes.forEach((name, found) ->
                types.put(
                        name,
                        known(name, gazetteer)
                                .orElseGet(() -> signs.settle(name, type(name, found, words)))));
        types.forEach((name, type) -> names.add(name, asLonger(name, type, types, gazetteer)));
        for (var entity : gazetteer.all()) {
            names.add(entity.name(), entity.type());
            entity.aliases().forEach(alias -> names.add(alias, entity.type()));
        }
        return names;
    }

    /// "Harrow" where the article also names "Harrow Holdings": a company, whatever the annotator
    /// takes the one word for. A place that companies are called after stays one.
    private static EntityType asLonger(
            String name, EntityType type, Map<String, EntityType> types, Gazetteer gazetteer) {
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
    private static Optional<EntityType> known(String name, Gazetteer gazetteer) {
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
    private static void shortForms(
            Map<String, EnumMap<EntityType, Integer>> votes, String article, Words words) {
        for (var name : List.copyOf(votes.keySet())) {
            var text = name;
            while (text.contains(" ") && isTail(text.substring(text.lastIndexOf(' ') + 1), words)) {
                text = text.substring(0, text.lastIndexOf(' ')).replaceFirst("[ ,&]+$", "");
                if (acceptable(text, words)
                        && text.length() > 2
                        && !votes.containsKey(text)
                        && stands(text, article)) {
                    votes.put(text, new EnumMap<>(Map.of(EntityType.ORGANIZATION, 1)));
                }
            }
        }
    }

    private static boolean isTail(String word, Words words) {
        return words.has("name-tails", word) || words.has("legal-forms", word);
    }

    /// The name stands somewhere without anything capitalised behind it.
    private static boolean stands(String name, String article) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + Pattern.quote(name)
                                + "(?![\\p{L}\\p{N}&]|\\s+\\p{Lu})")
                .matcher(article)
                .find();
    }

    /// "Liquefied natural gas (LNG)": initials of words that are no name are none either.
    private static boolean isCommonShort(String name, String article) {
        if (name.length() < 2
                || name.length() > 5
                || !name.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        var words =
                name.toLowerCase(Locale.ROOT)
                        .chars()
                        .mapToObj(c -> (char) c + "[\\p{Ll}]+")
                        .collect(Collectors.joining("[\\s-]+(?:\\p{Ll}{2,3}\\s)?"));
        return Pattern.compile("\\b" + words + "\\s+\\(" + name + "\\)").matcher(article).find();
    }

    /// Wires bracket companies that no exchange lists: "<Korea Petrochemical Corp>".
    private static List<String> bracketed(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> BRACKETED.matcher(token.text()))
                .filter(Matcher::matches)
                .map(match -> bare(match.group(1)))
                .toList();
    }

    /// "Severance is two weeks' pay": one word that the tagger knows as a common noun.
    private static boolean isCommonWord(Sentence sentence, Mention mention) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.span().equals(mention.span())
                                && (token.tag().equals("NN") || token.tag().equals("NNS"))
                                && token.equals(sentence.tokens().get(0)));
    }

    private static boolean isProse(Annotated annotated, Sentence sentence) {
        var zone = annotated.article().blocks().get(sentence.block()).zone();
        return zone != Zone.HEADING && zone != Zone.HEADLINE && zone != Zone.CAPTION;
    }

    /// "Ternwick Batteries" is a company, whatever the annotator takes it for.
    private static EntityType type(String name, Map<EntityType, Integer> types, Words words) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        var company =
                name.contains(" ")
                        && (words.has("name-tails", last) || words.has("legal-forms", last));
        return company ? EntityType.ORGANIZATION : winner(types);
    }

    private static EntityType winner(Map<EntityType, Integer> types) {
        return types.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(EntityType.ORGANIZATION);
    }

    private static String bare(String name) {
        var text = TICKER.matcher(name).replaceFirst("").strip().replaceAll("\\s+", " ");
        for (var ending : List.of("'s", "’s", "'", "’")) {
            if (text.endsWith(ending)) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        return text;
    }

    private static boolean acceptable(String name, Words words) {
        return name.length() > 1
                && !words.has("no-names", name)
                && !name.contains(" - ")
                && !name.contains("--")
                && name.chars().anyMatch(Character::isLetter)
                && Character.isLetterOrDigit(name.charAt(0));
    }

    /// Runs of proper nouns inside a sentence: of several words anywhere, of one word where it is
    /// not merely the capital of the sentence's start.
    private static List<String> capitalised(Sentence sentence, String article, Words words) {
        var found = new ArrayList<String>();
        var tokens = sentence.tokens();
        for (var i = 0; i < tokens.size(); ) {
            var end = i;
            while (end < tokens.size()
                    && tokens.get(end).tag().startsWith("NNP")
                    && !tokens.get(end).text().chars().allMatch(Character::isDigit)) {
                end++;
            }
            if (end > i) {
                var start = i;
                while (start < end && words.has("no-names", tokens.get(start).text())) {
                    start++;
                }
                start = behindTitle(tokens, start, end);
                var last = end;
                while (last > start
                        && words.has("no-names", tokens.get(last - 1).text())
                        && !isCompanySuffix(tokens.get(last - 1).text())
                        && !tokens.get(last - 1).text().equals("AI")) {
                    last--;
                }
                var office =
                        last - start == 1
                                && NameSigns.TITLES.contains(
                                        tokens.get(start).text().toLowerCase(Locale.ROOT));
                if (last > start
                        && !office
                        && (last - start > 1
                                || start > firstWord(sentence)
                                || opensClause(tokens, start, article, words))) {
                    var text = new StringBuilder();
                    for (var j = start; j < last; j++) {
                        text.append(j > start ? " " : "").append(tokens.get(j).text());
                    }
                    var name = bare(text.toString());
                    if (acceptable(name, words)) {
                        found.add(name);
                    }
                }
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /// "Grenko says", "Grenko (Oslo) has": no word that the tagger knows, and it acts.
    private static boolean opensClause(List<Token> tokens, int i, String article, Words words) {
        if (i + 1 >= tokens.size()
                || !tokens.get(i).tag().equals("NNP")
                || tokens.get(i + 1).lemma().equals("be")
                || isOrdinary(tokens.get(i).text(), article, words)) {
            return false;
        }
        return switch (tokens.get(i + 1).tag()) {
            case "VBZ", "VBD", "MD", "POS", "-LRB-" -> true;
            case "," -> i + 2 < tokens.size() && APPOSING.contains(tokens.get(i + 2).text());
            default -> false;
        };
    }

    /// "Finance Minister Ann Low": the name begins behind the office.
    private static int behindTitle(List<Token> tokens, int start, int end) {
        for (var i = end - 2; i >= start; i--) {
            if (NameSigns.TITLES.contains(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
                return i + 1;
            }
        }
        return start;
    }

    /// The article also writes the word small, or it is one of ours.
    private static boolean isOrdinary(String word, String article, Words words) {
        var small = word.toLowerCase(Locale.ROOT);
        return words.has("attributes", small)
                || words.has("empty-nouns", small)
                || words.has("crowd-nouns", small)
                || words.has("organisation-nouns", small)
                || words.has("name-tails", small)
                || Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(small) + "(?!\\p{L})")
                        .matcher(article)
                        .find();
    }

    private static boolean isCompanySuffix(String word) {
        return switch (word) {
            case "Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "Co", "Co.", "Plc", "PLC", "LLC" ->
                    true;
            default -> false;
        };
    }

    private static int firstWord(Sentence sentence) {
        for (var i = 0; i < sentence.tokens().size(); i++) {
            if (Character.isLetterOrDigit(sentence.tokens().get(i).text().charAt(0))) {
                return i;
            }
        }
        return 0;
    }

    private void add(String text, EntityType type) {
        var words = text.split("[\\s]+");
        var list = byFirstWord.computeIfAbsent(words[0], k -> new ArrayList<>());
        if (list.stream().noneMatch(name -> name.text().equals(text))) {
            list.add(new Name(text, type));
            list.sort(Comparator.comparingInt((Name n) -> -n.text().length()));
        }
    }

    /// The names that stand in a sentence, in order, the longest where several overlap.
    List<Mention> in(Sentence sentence, String text) {
        var mentions = new ArrayList<Mention>();
        var tokens = sentence.tokens();
        for (var i = 0; i < tokens.size(); ) {
            var opens = tokens.get(i).text().startsWith("<") && tokens.get(i).text().length() > 1;
            var start = tokens.get(i).span().start() + (opens ? 1 : 0);
            if (start > 1 && text.charAt(start - 1) == '-' && isUpper(text, start - 2)) {
                i++;
                continue;
            }
            var hit = longestAt(text, start, sentence.span().end());
            if (hit.isEmpty()) {
                i++;
                continue;
            }
            var span = new Span(start, hit.get().endIn(text, start));
            mentions.add(new Mention(span, hit.get().text(), hit.get().type()));
            while (i < tokens.size() && tokens.get(i).span().start() < span.end()) {
                i++;
            }
        }
        return mentions;
    }

    /// The longest name that starts at that place of a text, whole words only.
    private Optional<Name> longestAt(String text, int start, int limit) {
        var end = start;
        while (end < limit && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        Optional<Name> best = Optional.empty();
        for (var first = end; first > start && best.isEmpty(); first--) {
            var names = byFirstWord.get(text.substring(start, first));
            if (names != null) {
                best =
                        names.stream()
                                .filter(name -> name.endIn(text, start) > start)
                                .filter(name -> name.endIn(text, start) <= limit)
                                .filter(name -> endsWord(text, name.endIn(text, start)))
                                .findFirst();
            }
        }
        return best;
    }

    /// Names in any stretch of text, such as a table cell.
    List<Mention> in(String text, Span within) {
        var mentions = new ArrayList<Mention>();
        for (var i = within.start(); i < within.end(); ) {
            var startsWord = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            var hit = startsWord ? longestAt(text, i, within.end()) : Optional.<Name>empty();
            if (hit.isPresent()) {
                var span = new Span(i, hit.get().endIn(text, i));
                mentions.add(new Mention(span, hit.get().text(), hit.get().type()));
                i = span.end();
            } else {
                i++;
            }
        }
        return mentions;
    }

    /// The word that ends there begins with a capital: "Saint" before "-Fons".
    private static boolean isUpper(String text, int end) {
        var i = end;
        while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return Character.isUpperCase(text.charAt(i));
    }

    private static boolean endsWord(String text, int end) {
        if (end + 1 < text.length() && text.charAt(end) == '-') {
            return !Character.isUpperCase(text.charAt(end + 1));
        }
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }
}
