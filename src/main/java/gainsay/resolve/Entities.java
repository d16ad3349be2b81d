package gainsay.resolve;

import gainsay.lexicon.Lexicon;
import gainsay.model.Entity;
import gainsay.model.Mention;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The entities of one article: one entity, many names. The gazetteer knows first; then a short
/// name is the long one that it abbreviates in the same article.
final class Entities {
    private final Lexicon lexicon;
    private final Map<String, String> longForms = new HashMap<>();
    private final Map<String, List<String>> shortForms;

    Entities(Lexicon lexicon, List<String> names) {
        this.lexicon = lexicon;
        var stripped = names.stream().map(this::stripped).distinct().toList();
        for (var name : stripped) {
            stripped.stream()
                    .filter(other ->
                            isLongFormOf(other, name) || isOnlyLongForm(stripped, other, name))
                    .max(java.util.Comparator.comparingInt(String::length))
                    .ifPresent(other -> longForms.put(name, other));
        }
        this.shortForms =
                longForms.keySet().stream().sorted().collect(Collectors.groupingBy(longForms::get));
    }

    Entity of(Mention mention) {
        var name = stripped(mention.text());
        var known = known(mention.text()).or(() -> known(name));
        if (known.isPresent()) {
            return known.get();
        }
        var full = longForms.getOrDefault(name, name);
        var canonical = known(full);
        return canonical.orElseGet(() ->
                new Entity(
                        Slug.of(full),
                        full,
                        mention.type(),
                        shortForms.getOrDefault(full, List.of())));
    }

    private Optional<Entity> known(String name) {
        return lexicon.gazetteer().find(name);
    }

    /// Without "The", possessive and legal form: "Acme Robotics Inc." is Acme Robotics.
    private String stripped(String name) {
        var text = name.strip().replaceFirst("['’]s?$", "").replaceFirst("^(The|the)\\s+", "");
        var words = Arrays.asList(text.split("[\\s,]+"));
        var end = words.size();
        while (end > 1
                && lexicon.words()
                        .has("legal-forms", words.get(end - 1).toLowerCase(Locale.ROOT))) {
            end--;
        }
        return String.join(" ", words.subList(0, end));
    }

    /// The one longer name of the article that opens with a name of one word.
    private static boolean isOnlyLongForm(List<String> names, String longer, String shorter) {
        return !shorter.contains(" ")
                && longer.startsWith(shorter + " ")
                && names.stream().filter(name -> name.startsWith(shorter + " ")).count() == 1;
    }

    /// "AMI Labs" is the long form of "AMI", "Yann LeCun" of "LeCun", "Amazon Web Services" of
    /// "AWS".
    private boolean isLongFormOf(String longer, String shorter) {
        if (longer.length() <= shorter.length()) {
            return false;
        }
        if (longer.regionMatches(true, 0, shorter + " ", 0, shorter.length() + 1)) {
            return Arrays.stream(longer.substring(shorter.length() + 1).split("\\s+"))
                    .allMatch(word ->
                            lexicon.words().has("name-tails", word)
                                    || lexicon.words().has("legal-forms", word));
        }
        return isAcronym(longer, shorter);
    }

    private static boolean isAcronym(String longer, String shorter) {
        if (shorter.length() < 2 || !shorter.equals(shorter.toUpperCase(Locale.ROOT))) {
            return false;
        }
        var initials =
                Arrays.stream(longer.split("[\\s-]+"))
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
        return initials.equals(shorter);
    }
}
