package gainsay.extract;

import gainsay.lexicon.Gazetteer;
import gainsay.lexicon.Words;
import gainsay.model.Annotated;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Sentence;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names of one article: what it names once, it names everywhere. Names come from the
/// annotator, from the gazetteer, and from capitalised words in running prose.
final class Names {
    private record Name(String text, EntityType type, String meaning) {
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

    private static final String SPACES = " \t\n\u000B\f\r";

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private Names() {}

    static Names of(Annotated annotated, Gazetteer gazetteer, Words words) {
        var names = new Names();
        var types = new NameFinder(annotated, gazetteer, words).types();
        Tickers.of(annotated.article().text(), types.keySet())
                .forEach((ticker, name) ->
                        names.add(new Name(ticker, EntityType.ORGANIZATION, name)));
        types.forEach(names::add);
        for (var entity : gazetteer.all()) {
            names.add(entity.name(), entity.type());
            entity.aliases().forEach(alias -> names.add(alias, entity.type()));
        }
        return names;
    }

    private void add(String text, EntityType type) {
        add(new Name(text, type, text));
    }

    private void add(Name added) {
        var list = byFirstWord.computeIfAbsent(firstWord(added.text()), _ -> new ArrayList<>(1));
        if (list.stream().noneMatch(name -> name.text().equals(added.text()))) {
            list.add(added);
            list.sort(Comparator.comparingInt((Name n) -> -n.text().length()));
        }
    }

    private static String firstWord(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (SPACES.indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i);
            }
        }
        return text;
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
            mentions.add(new Mention(span, hit.get().meaning(), hit.get().type()));
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
                mentions.add(new Mention(span, hit.get().meaning(), hit.get().type()));
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
