package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.Article;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A list of items that say no more than a name and an amount ("2. Bolt, $40M, pumps", "Ember
/// (solar, $12M)"): what the amounts are, the heading, the title or the lead says ("The week's
/// biggest rounds"); whose they are, the head of the item.
final class Digest {
    private static final int FEWEST = 2;
    private static final int LONGEST_LEAD = 400;
    private static final double STATED = 3.4;
    private static final double HEAD = 0.85;
    private static final double CLEAR = 0.8;

    /// What is the business of whoever an item is about, whoever else it names.
    private static final Set<String> OF_THE_ITEM =
            Set.of("funding_round", "valuation", "total_raised", "market_cap");

    private static final Pattern ITEM =
            Pattern.compile(
                    "\\A[\\s*_>•·-]*(?<number>\\(?\\d{1,3}[.):]\\s*)?(?:\\([^)]{1,15}\\)\\s*)?"
                            + "[\\s*_]*(?<head>\\p{Lu}[^\\d,:;(|.*_\\n–—]{1,50}?)[*_]*\\s*"
                            + "(?:[,:;(|–—]|--? |\\. )");

    private final MetricChooser metrics;
    private final Announcement announcement;
    private final Article article;
    private final Map<Integer, Mention> heads = new HashMap<>();

    Digest(MetricChooser metrics, Words words, Article article, List<Line> lines) {
        this.metrics = metrics;
        this.announcement = new Announcement(words);
        this.article = article;
        for (var line : lines) {
            head(line).ifPresent(head -> heads.putIfAbsent(line.sentence().block(), head));
        }
    }

    /// The name at the head of the item that a line belongs to. A paragraph is an item where it is
    /// numbered or starts in bold type.
    private Optional<Mention> head(Line line) {
        var text = line.block().span().in(article.text());
        var item = ITEM.matcher(text);
        if (!item.find()) {
            return Optional.empty();
        }
        var bold = text.startsWith("**") || text.startsWith("__");
        var listed = item.group("number") != null || line.block().zone() == Zone.LIST_ITEM;
        if (!bold && !listed) {
            return Optional.empty();
        }
        var start = line.block().span().start() + item.start("head");
        var span = new Span(start, line.block().span().start() + item.end("head"));
        var known =
                line.names().stream()
                        .filter(name -> name.span().overlaps(span))
                        .filter(name -> name.span().length() * 2 > span.length())
                        .findFirst();
        var isName = span.in(article.text()).strip().split(" ").length <= 4;
        return known.or(() ->
                isName && item.group("number") != null
                        ? Optional.of(
                                new Mention(
                                        span,
                                        span.in(article.text()).strip(),
                                        EntityType.ORGANIZATION))
                        : Optional.empty());
    }

    /// All drafts, those of the list with what the heading announces.
    List<Draft> settled(List<Draft> drafts) {
        var labels = drafts.stream().filter(this::isLabel).toList();
        if (labels.size() < FEWEST) {
            return drafts;
        }
        var all = new ArrayList<Draft>();
        for (var draft : drafts) {
            var announced = labels.contains(draft) ? announced(draft) : Optional.<String>empty();
            all.add(ofItem(announced.map(metric -> as(draft, metric)).orElse(draft)));
        }
        return all;
    }

    /// An amount that nothing but a name stands before, in brackets, behind a comma or a dash.
    private boolean isLabel(Draft draft) {
        var line = draft.line();
        if (!draft.quantity().isMoney() || draft.isCued()) {
            return false;
        }
        var open = line.parenthesisAround(draft.first());
        for (var i = draft.first() - 1; i >= 0; i--) {
            if (line.nameAt(i) >= 0) {
                return i < draft.first() - 1;
            }
            var tag = line.tag(i);
            if (line.isVerb(i) && tag.equals("VBD")
                    || tag.equals("MD")
                    || tag.equals("IN") && i > open) {
                return false;
            }
        }
        return heads.containsKey(line.sentence().block());
    }

    /// What the nearest heading, the title or the lead announces.
    private Optional<String> announced(Draft draft) {
        var texts = new ArrayList<String>(draft.line().block().section().reversed());
        article.blocks().stream()
                .filter(b -> b.zone() == Zone.HEADLINE)
                .forEach(b -> texts.add(b.span().in(article.text())));
        texts.add(article.displayName());
        article.blocks().stream()
                .filter(b -> b.zone() == Zone.BODY && b.span().length() < LONGEST_LEAD)
                .findFirst()
                .ifPresent(b -> texts.add(b.span().in(article.text())));
        return texts.stream().flatMap(text -> announcement.of(text).stream()).findFirst();
    }

    private Draft as(Draft draft, String metric) {
        return draft.stating(metrics.stated(metric, Math.max(STATED, draft.choice().score())));
    }

    /// What an item says without naming anybody, it says of its head.
    private Draft ofItem(Draft draft) {
        var head = heads.get(draft.line().sentence().block());
        if (head == null) {
            return draft;
        }
        var subject = draft.subject();
        var clear =
                subject != null
                        && draft.directness() >= CLEAR
                        && (!OF_THE_ITEM.contains(draft.metric()) || isSubject(draft, subject));
        return clear ? draft : draft.of(head, HEAD);
    }

    private static boolean isSubject(Draft draft, Mention subject) {
        var line = draft.line();
        for (var i = 0; i < line.size(); i++) {
            if (line.token(i).span().overlaps(subject.span())
                    && line.relation(i).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }
}
