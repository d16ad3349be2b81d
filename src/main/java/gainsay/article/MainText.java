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

    private final Markup markup;
    private final Map<Element, Integer> mass = new HashMap<>();
    private final Map<Element, Integer> allMass = new HashMap<>();
    private final Element root;

    private MainText(List<Run> runs, Zones zones, Element body) {
        this.markup = new Markup(zones);
        runs.forEach(run -> weigh(run, allMass, isProse(run)));
        runs.forEach(run -> weigh(run, mass, isProse(run) && excluded(run.owner()) == null));
        this.root = root(body);
    }

    /// A zone for each run, null where it belongs to the article.
    static List<@Nullable Zone> zones(List<Run> runs, Zones zones, Element body) {
        var main = new MainText(runs, zones, body);
        var found = new ArrayList<@Nullable Zone>();
        for (var run : runs) {
            found.add(main.zone(run));
        }
        return found;
    }

    private @Nullable Zone zone(Run run) {
        var excluded = excluded(run.owner());
        if (excluded != null) {
            return excluded;
        }
        if (!isInside(run.owner(), root)) {
            return Zone.BOILERPLATE;
        }
        return isLinks(run) ? Zone.BOILERPLATE : null;
    }

    private static boolean isLinks(Run run) {
        return run.linkDensity() > MOSTLY_LINKS
                && run.shape() != Shape.HEADING
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

    private Element root(Element body) {
        var from = descend(body);
        var best = from;
        for (var named : candidates(from)) {
            var enough = mass(named) * 2 >= mass(from);
            if (enough && (best.equals(from) || isInside(named, best))) {
                best = named;
            }
        }
        return best.equals(from) ? from : descend(best);
    }

    private Set<Element> candidates(Element from) {
        var named = new HashSet<Element>();
        for (var element :
                from.select("article, main, [role=main], [itemprop=articleBody], [class], [id]")) {
            var name = element.normalName();
            var says = markup.of(element).filter(zone -> zone == Zone.BODY).isPresent();
            if (says
                    || name.equals("article")
                    || name.equals("main")
                    || element.attr("role").equals("main")) {
                named.add(element);
            }
        }
        return named;
    }

    /// Goes down as long as one child holds nearly all the prose.
    private Element descend(Element from) {
        var at = from;
        while (true) {
            var whole = mass(at);
            Element heavy = null;
            for (var child : at.children()) {
                if (mass(child) * 100 >= whole * 88) {
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
