package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells what a reader would call the article from all else on a page: by where the mass of prose
/// lies, by what the markup says, and by how much of a block is links.
final class MainText {
    private static final int PROSE_AT_LEAST = 40;
    private static final double MOSTLY_LINKS = 0.5;

    private static final int HEAD = 60;

    /// How many runs below the headline a standfirst may begin.
    private static final int NEAR = 10;

    private final Markup markup;
    private final Map<Element, Integer> mass = new HashMap<>();
    private final Map<Element, Integer> allMass = new HashMap<>();
    private final Map<Element, Double> score = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Element root;

    private MainText(List<Run> runs, Zones zones, Element body) {
        this.markup = new Markup(zones);
        runs.forEach(run -> weigh(run, allMass, isProse(run)));
        runs.forEach(run -> weigh(run, mass, isProse(run) && excluded(run.owner()) == null));
        runs.forEach(this::rate);
        this.root = root(body);
    }

    /// A zone for each run, null where it belongs to the article. Prose between the headline and
    /// the main text is its standfirst.
    static List<@Nullable Zone> zones(List<Run> runs, Zones zones, Element body, int headline) {
        var main = new MainText(runs, zones, body);
        var found = new ArrayList<@Nullable Zone>();
        var begun = headline < 0;
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            begun |= i > headline && isInside(run.owner(), main.root);
            var standfirst = !begun && i > headline && i <= headline + NEAR && isStandfirst(run);
            begun |= standfirst;
            found.add(standfirst ? main.excluded(run.owner()) : main.zone(run));
        }
        trim(runs, found, headline);
        return found;
    }

    /// What stands above the headline, and the scraps below the last sentence, are not the article.
    private static void trim(List<Run> runs, List<@Nullable Zone> zones, int headline) {
        var last = runs.size() - 1;
        while (last > headline && (zones.get(last) != null || !isSubstance(runs.get(last)))) {
            last--;
        }
        var above = weight(runs, zones, 0, headline) * 4 < weight(runs, zones, 0, runs.size());
        for (var i = 0; i < runs.size(); i++) {
            if (zones.get(i) == null && ((i < headline && above) || i > last)) {
                zones.set(i, Zone.BOILERPLATE);
            }
        }
    }

    private static boolean isSubstance(Run run) {
        return run.isTable()
                || (run.shape() == Shape.ITEM && run.words().length() >= 15)
                || run.shape() == Shape.QUOTE
                || run.shape() == Shape.CAPTION
                || (run.shape() == Shape.PARAGRAPH
                        && (run.words().length() >= 3 * PROSE_AT_LEAST
                                || PlainText.endsSentence(run.words())));
    }

    private static int weight(List<Run> runs, List<@Nullable Zone> zones, int from, int to) {
        var weight = 0;
        for (var i = from; i < to; i++) {
            weight += zones.get(i) == null ? runs.get(i).words().length() : 0;
        }
        return weight;
    }

    private static boolean isStandfirst(Run run) {
        return run.shape() == Shape.PARAGRAPH
                && isProse(run)
                && PlainText.endsSentence(run.words());
    }

    private @Nullable Zone zone(Run run) {
        var excluded = excluded(run.owner());
        if (excluded != null) {
            return excluded;
        }
        if (!isInside(run.owner(), root)) {
            return Zone.BOILERPLATE;
        }
        var repeated = run.words().length() >= PROSE_AT_LEAST && !seen.add(head(run.words()));
        return isLinks(run) || repeated ? Zone.BOILERPLATE : null;
    }

    /// A caption is often there twice, once cut short.
    private static String head(String words) {
        return words.substring(0, Math.min(HEAD, words.length()));
    }

    private static boolean isLinks(Run run) {
        return run.linkDensity() > (run.shape() == Shape.HEADING ? 0.9 : MOSTLY_LINKS)
                && !(run.isTable() && run.linkDensity() < 0.9)
                && !PlainText.endsSentence(run.words());
    }

    private static boolean isProse(Run run) {
        return (run.shape() == Shape.PARAGRAPH
                        || run.shape() == Shape.QUOTE
                        || run.shape() == Shape.ITEM)
                && run.words().length() >= PROSE_AT_LEAST
                && run.linkDensity() < MOSTLY_LINKS;
    }

    private static void weigh(Run run, Map<Element, Integer> scale, boolean counts) {
        if (counts) {
            var weight = run.words().length() - run.linked();
            for (Element e = run.owner(); e != null; e = e.parent()) {
                scale.merge(e, weight, Integer::sum);
            }
        }
    }

    private void rate(Run run) {
        if (!isProse(run) || excluded(run.owner()) != null) {
            return;
        }
        var commas = run.words().chars().filter(c -> c == ',' || c == '，' || c == '、').count();
        var rating = 1 + Math.min(commas, 6) + Math.min(run.words().length() / 100.0, 4);
        var share = 1.0;
        for (Element e = holder(run.owner()); e != null && share > 0.2; e = e.parent()) {
            score.merge(e, share * rating, Double::sum);
            share *= 0.5;
        }
    }

    /// The element that holds paragraphs, for a run that is one itself.
    private static Element holder(Element owner) {
        var parent = owner.parent();
        return parent != null && !owner.normalName().equals("div") ? parent : owner;
    }

    /// The zone of the innermost element around that sets itself apart, unless it holds most of the
    /// page's prose: then its name is about something else ("with-sidebar").
    private @Nullable Zone excluded(Element owner) {
        var total = allMass.getOrDefault(owner.ownerDocument(), 0);
        for (Element e = owner; e != null; e = e.parent()) {
            var said = markup.of(e);
            if (said.isPresent()) {
                if (said.get() == Zone.BODY) {
                    return null;
                }
                if (allMass.getOrDefault(e, 0) * 2 <= total) {
                    return said.get();
                }
            }
        }
        return null;
    }

    /// The innermost element that names itself the main text around the densest prose; without one,
    /// the element that holds nearly all prose around it.
    private Element root(Element body) {
        var densest = densest();
        if (densest == null) {
            return body;
        }
        var root = densest;
        Element named = null;
        for (Element e = densest; e != null && !e.equals(body); e = e.parent()) {
            if (isNamed(e) && (named == null || continues(named, e))) {
                named = e;
            }
        }
        return named != null ? descend(named) : widened(root, body);
    }

    private boolean isNamed(Element e) {
        var name = e.normalName();
        return name.equals("article")
                || name.equals("main")
                || e.attr("role").equals("main")
                || markup.of(e).filter(zone -> zone == Zone.BODY).isPresent();
    }

    /// A page may cut its article into several elements of one name; then the one around them is
    /// meant.
    private boolean continues(Element inner, Element outer) {
        var alike =
                inner.siblingElements().stream()
                        .filter(sibling -> sibling.normalName().equals(inner.normalName()))
                        .filter(sibling -> sibling.className().equals(inner.className()))
                        .mapToInt(this::mass)
                        .sum();
        return alike > 0
                && (alike + mass(inner)) * 10 >= mass(outer) * 6
                && !inner.normalName().equals("article");
    }

    /// The element whose own paragraphs weigh most; those of its children count half.
    private @Nullable Element densest() {
        return score.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Element widened(Element from, Element body) {
        var at = from;
        for (var parent = at.parent();
                parent != null && !at.equals(body) && mass(parent) <= 1.35 * mass(from);
                parent = parent.parent()) {
            at = parent;
        }
        return descend(at);
    }

    /// Goes down as long as one child holds nearly all the prose.
    private Element descend(Element from) {
        var at = from;
        while (true) {
            var whole = mass(at);
            Element heavy = null;
            for (var child : at.children()) {
                if (mass(child) * 100 >= whole * 90) {
                    heavy = child;
                }
            }
            if (heavy == null || whole == 0 || heavy.normalName().equals("p")) {
                return at;
            }
            at = heavy;
        }
    }

    private int mass(Element element) {
        return mass.getOrDefault(element, 0);
    }

    private static boolean isInside(Element element, Element ancestor) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
