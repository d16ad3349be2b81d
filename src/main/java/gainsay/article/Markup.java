package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What a page's markup says about an element: its tag, its role and the words in class and id.
final class Markup {
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\d]+");

    private static final Set<String> ROLES =
            Set.of(
                    "navigation",
                    "complementary",
                    "contentinfo",
                    "search",
                    "banner",
                    "dialog",
                    "menu",
                    "alert",
                    "alertdialog");

    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

    private final Zones zones;
    private final Map<Element, Optional<Zone>> known = new HashMap<>();

    Markup(Zones zones) {
        this.zones = zones;
    }

    /// `BODY` for what names itself the main text, `TEASER` or `BOILERPLATE` for what names itself
    /// so.
    Optional<Zone> of(Element element) {
        return known.computeIfAbsent(element, this::judge);
    }

    private Optional<Zone> judge(Element element) {
        var name = element.normalName();
        if (element.attr("itemprop").contains("articleBody")) {
            return Optional.of(Zone.BODY);
        }
        if (name.equals("nav")
                || name.equals("footer")
                || name.equals("aside")
                || ROLES.contains(element.attr("role"))) {
            return Optional.of(Zone.BOILERPLATE);
        }
        var found = hints(element);
        if (found.contains(Zone.BODY)) {
            return Optional.of(Zone.BODY);
        }
        if (FRAMES.contains(name)) {
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private List<Zone> hints(Element element) {
        var found = new ArrayList<Zone>();
        var names = Stream.concat(element.classNames().stream(), Stream.of(element.id()));
        for (var name : names.toList()) {
            words(name).forEach(word -> zones.ofMarkup(word).ifPresent(found::add));
        }
        return found;
    }

    /// `relatedPosts--wide` gives related, posts, wide, related-posts, posts-wide and the whole.
    private static List<String> words(String name) {
        if (name.isEmpty() || name.length() > 100) {
            return List.of();
        }
        var parts =
                SEPARATOR
                        .splitAsStream(CAMEL.matcher(name).replaceAll("-"))
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .filter(part -> !part.isEmpty())
                        .toList();
        var words = new ArrayList<>(parts);
        for (var i = 0; i + 1 < parts.size(); i++) {
            words.add(parts.get(i) + "-" + parts.get(i + 1));
        }
        words.add(name.toLowerCase(Locale.ROOT));
        return words;
    }
}
