package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an article calls its names: after "Acme, a Danish maker of pumps", "chipmaker Bolt" or
/// "Harrow Council" its "the maker", "the chipmaker" and "the council" stand for those.
final class Descriptions {
    private record Description(Mention name, Set<String> words) {}

    private final Map<String, List<Description>> byNoun = new HashMap<>();
    private final Words words;
    private final Cast cast;

    Descriptions(List<Line> lines, Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        for (var line : lines) {
            for (var i = 0; i < line.size(); i++) {
                var name = line.nameOn(i);
                if (name != null
                        && name.type() != EntityType.PERSON
                        && (i == 0 || line.nameAt(i - 1) != line.nameAt(i))) {
                    before(line, i, name);
                    after(line, line.lastOfName(i), name);
                }
            }
        }
    }

    private void before(Line line, int from, Mention name) {
        var own = name.text().substring(name.text().lastIndexOf(' ') + 1);
        if (name.text().contains(" ")) {
            add(own.toLowerCase(Locale.ROOT), Set.of(), name);
        }
        if (from > 0 && line.isNoun(from - 1) && line.nameAt(from - 1) < 0) {
            var phrase = Phrase.endingAt(line, from - 1);
            if (phrase != null) {
                add(line.lemma(from - 1), line.wordsOf(phrase), name);
            }
        }
    }

    /// "Acme, the Danish pump maker", "Acme is a maker of pumps".
    private void after(Line line, int last, Mention name) {
        var next = last + 1;
        if (line.is(next, ",") || line.is(next, "be") || line.is(next, "(")) {
            var determined =
                    line.is(next + 1, "a") || line.is(next + 1, "an") || line.is(next + 1, "the");
            var phrase = determined ? Phrase.startingAt(line, next + 1) : null;
            if (phrase != null) {
                add(line.lemma(phrase.head()), line.wordsOf(phrase), name);
            }
        }
    }

    private void add(String noun, Set<String> described, Mention name) {
        if (!words.has("general-nouns", noun)) {
            byNoun.computeIfAbsent(noun, k -> new ArrayList<>())
                    .add(new Description(name, described));
        }
    }

    /// The one name that a definite phrase describes; of several the last before it.
    Optional<Mention> named(Line line, Phrase phrase) {
        var known = byNoun.getOrDefault(line.lemma(phrase.head()), List.of());
        var said = line.wordsOf(phrase);
        var matching = known.stream().filter(d -> d.words().containsAll(said)).toList();
        var candidates =
                (matching.isEmpty() ? known : matching).stream().map(Description::name).toList();
        var distinct = cast.distinct(candidates);
        if (distinct.size() <= 1) {
            return distinct.stream().findFirst();
        }
        var here = line.token(phrase.from()).span();
        return candidates.stream()
                .filter(name -> name.span().compareTo(here) < 0)
                .reduce((one, later) -> later);
    }
}
