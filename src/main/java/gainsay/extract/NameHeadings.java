package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.Article;
import gainsay.model.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The headings of a round-up name its items: where several headings are names, so are those that
/// look like one.
final class NameHeadings {
    private static final int ENOUGH = 2;
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:#+\\s+)?(?<number>\\d{1,2}[.)]\\s+)?(?<name>\\p{Lu}[\\p{L}\\d.'’-]*(?: (?:& )?[\\p{Lu}\\d][\\p{L}\\d'’.-]*){0,2})");

    private NameHeadings() {}

    /// What the headings of an article name, if `known` has enough of them.
    static List<String> of(Article article, Set<String> known, Words words) {
        var text = article.text();
        var named =
                article.blocks().stream()
                        .filter(block -> block.zone() == Zone.HEADING)
                        .map(block -> NAME.matcher(block.span().in(text).strip()))
                        .filter(Matcher::matches)
                        .toList();
        var sure =
                named.stream()
                        .filter(match -> known.contains(match.group("name")))
                        .mapToInt(match -> match.group("number") == null ? 1 : ENOUGH)
                        .sum();
        return named.stream()
                .map(match -> match.group("name"))
                .filter(name -> sure >= ENOUGH && !isOrdinary(name, text, words))
                .toList();
    }

    /// The article writes the words small, or the first is one that no name begins with.
    private static boolean isOrdinary(String name, String text, Words words) {
        var small = name.toLowerCase(Locale.ROOT);
        return words.has("no-names", name.split(" ")[0])
                || text.contains(small)
                        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(small) + "(?!\\p{L})")
                                .matcher(text)
                                .find();
    }
}
