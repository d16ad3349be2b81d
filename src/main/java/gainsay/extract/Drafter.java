package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives each figure of an article its metric and its subject, then lets figures that say nothing
/// of themselves learn from equal ones that do.
final class Drafter {
    private static final double COUNTED = 0.4;

    private final Lexicon lexicon;
    private final Beliefs beliefs;
    private final MetricChooser metrics;
    private final Story story;
    private final TopicFinder topics;

    Drafter(
            Lexicon lexicon,
            Beliefs beliefs,
            MetricChooser metrics,
            Story story,
            TopicFinder topics) {
        this.lexicon = lexicon;
        this.beliefs = beliefs;
        this.metrics = metrics;
        this.story = story;
        this.topics = topics;
    }

    List<Draft> drafts(Article article, List<Line> lines) {
        var partners = new Partners(metrics, lexicon.words());
        var focus = new Focus(lexicon.words(), lines);
        var settled = new ArrayList<Draft>();
        for (var line : lines) {
            var drafts = new ArrayList<Draft>();
            drafts(line, drafts);
            for (var draft : partners.settled(drafts)) {
                settled.add(focus.settled(draft, settled));
            }
        }
        return new Digest(metrics, lexicon.words(), article, lines).settled(settled);
    }

    /// What the rules say, weighed against everything else that the figures could be.
    List<Draft> revised(Article article, List<Line> lines) {
        var options = new SubjectOptions(lexicon.words(), story, lines);
        var revision = new Revision(beliefs, metrics, topics, options);
        var revised = revision.revised(drafts(article, lines)).stream().map(this::ofThings);
        return echoed(revised.toList());
    }

    private Draft ofThings(Draft draft) {
        var found = Optional.ofNullable(draft.subject()).map(s -> new Found(s, 1));
        return isPriceOfThing(draft.metric(), found)
                ? draft.as("money", draft.subject(), draft.directness())
                : draft;
    }

    private void drafts(Line line, List<Draft> into) {
        var subjects = new SubjectFinder(lexicon.words(), story, topics, Sources.in(line));
        var settled = new HashMap<Integer, Mention>();
        for (var i = 0; i < line.figures().size(); i++) {
            var first = line.tokenOf(i);
            if (first < 0 || !isClaim(line, i, first)) {
                continue;
            }
            var choice = metrics.choose(line, line.figures().get(i), first, line.lastTokenOf(i));
            if (choice.isEmpty()) {
                continue;
            }
            var converted = converted(line, i, first, into);
            var draft =
                    converted.isPresent()
                            ? new Draft(
                                    line,
                                    i,
                                    choice.get(),
                                    converted.get().metric(),
                                    converted.get().subject(),
                                    converted.get().directness())
                            : draft(line, i, first, choice.get(), subjects, settled);
            if (draft.subject() != null) {
                settled.put(i, draft.subject());
            }
            into.add(draft);
        }
    }

    /// "7 billion euros ($8.2 billion)": one amount in two currencies says one thing.
    private static Optional<Draft> converted(Line line, int figure, int first, List<Draft> drafts) {
        if (!line.figures().get(figure).isMoney() || first < 2 || !line.opens(first - 1)) {
            return Optional.empty();
        }
        var before = line.figureAt(first - 2);
        return drafts.stream()
                .filter(d -> d.line() == line && d.figure() == before)
                .filter(d -> d.quantity().isMoney())
                .filter(d -> !d.quantity().unit().equals(line.figures().get(figure).unit()))
                .findFirst();
    }

    private Draft draft(
            Line line,
            int figure,
            int first,
            MetricChooser.Choice choice,
            SubjectFinder subjects,
            Map<Integer, Mention> settled) {
        var metric = choice.metric();
        var found = subjects.find(line, first, metric, choice.captures(), settled);
        if (!choice.cues().collective().isEmpty() && isCrowd(found)) {
            var total = lexicon.metrics().of(choice.cues().collective());
            var phrase = choice.captures().get("subject");
            var topic =
                    (phrase == null ? Optional.<Mention>empty() : topics.of(line, phrase))
                            .or(() -> topics.near(line, first));
            return new Draft(line, figure, choice, total.id(), topic.orElse(null), 0.8);
        }
        return new Draft(
                line,
                figure,
                choice,
                isPriceOfThing(metric.id(), found) ? "money" : metric.id(),
                found.map(Found::mention).orElse(counted(line, figure)),
                found.map(Found::directness).orElse(COUNTED));
    }

    /// The things counted, where nobody is said to have them.
    private static @Nullable Mention counted(Line line, int figure) {
        var phrase =
                line.figures().get(figure).counted() == null
                        ? null
                        : Phrase.startingAt(line, line.lastTokenOf(figure) + 1);
        return phrase == null ? null : phrase.common(line, EntityType.TOPIC);
    }

    /// "The package is worth £6.7bn", "bought groceries for $50": only an organisation has a
    /// valuation, only a business is acquired.
    private boolean isPriceOfThing(String metric, Optional<Found> found) {
        var thing =
                found.map(Found::mention)
                        .filter(mention -> mention.type() == EntityType.TOPIC)
                        .map(mention -> mention.text().toLowerCase(Locale.ROOT));
        if (metric.equals("valuation")) {
            return thing.isPresent();
        }
        return metric.equals("acquisition_price")
                && thing.filter(text ->
                                !lexicon.words()
                                        .has(
                                                "business-nouns",
                                                text.substring(text.lastIndexOf(' ') + 1)))
                        .isPresent();
    }

    private boolean isCrowd(Optional<Found> found) {
        return found.filter(f -> f.mention().type() == EntityType.TOPIC)
                .map(f -> f.mention().text().toLowerCase(Locale.ROOT))
                .filter(text ->
                        lexicon.words()
                                .has("crowd-nouns", text.substring(text.lastIndexOf(' ') + 1)))
                .isPresent();
    }

    /// A date is no claim, and neither is a length of time that only says when.
    private static boolean isClaim(Line line, int figure, int first) {
        var quantity = line.figures().get(figure);
        if (quantity.unit().equals("1") && isAlone(line)) {
            return false;
        }
        if (Durations.isAnyTime(quantity)) {
            var others = line.figures().size() > 1;
            return Durations.isPayback(line, first)
                    || !(others && Durations.isWindowOf(line, first, hasHost(line, figure)))
                            && !(hasHost(line, figure) && isDistance(line, figure));
        }
        boolean share = quantity.unit().equals("%") && line.is(line.lastTokenOf(figure) + 1, "of");
        return (share
                        || line.times().stream()
                                .noneMatch(time -> time.span().contains(quantity.span())))
                && line.names().stream().noneMatch(name -> name.span().contains(quantity.span()))
                && !isModelNumber(line, quantity, first)
                && !isIdle(line, quantity, first);
    }

    /// "A year earlier", "one week before": when another figure was.
    private static boolean isDistance(Line line, int figure) {
        var next = line.lastTokenOf(figure) + 1;
        var one = line.figures().get(figure).written().compareTo(BigDecimal.ONE) == 0;
        return next < line.size()
                && switch (line.lower(next)) {
                    case "earlier", "before", "later", "previously" -> one;
                    case "ago" -> true;
                    default -> false;
                };
    }

    /// A block that is one number: a rank, a page, a step of a list.
    private static boolean isAlone(Line line) {
        for (var i = 0; i < line.size(); i++) {
            var word = Character.isLetterOrDigit(line.token(i).text().charAt(0));
            if (word && line.figureAt(i) < 0) {
                return false;
            }
        }
        return true;
    }

    /// "Cosmos 3", "Hyperion 1.5": a short bare number right behind a name.
    private static boolean isModelNumber(Line line, Quantity figure, int first) {
        return figure.unit().equals("1")
                && figure.text().length() <= 3
                && Character.isDigit(figure.text().charAt(0))
                && first > 0
                && (line.nameAt(first - 1) >= 0 || line.tag(first - 1).startsWith("NNP"));
    }

    /// "the three camps", "Two Roads, One Goal": small numbers in words that count nothing new.
    private static boolean isIdle(Line line, Quantity figure, int first) {
        var small =
                figure.unit().equals("1")
                        && figure.text().chars().allMatch(Character::isLetter)
                        && figure.written().compareTo(BigDecimal.TEN) < 0;
        if (!small) {
            return false;
        }
        var heading =
                line.block().zone() == gainsay.model.Zone.HEADING
                        || line.block().zone() == gainsay.model.Zone.HEADLINE;
        return heading && figure.written().intValue() < 3
                || line.is(first - 1, "the")
                || line.is(first - 1, "these")
                || line.is(first - 1, "those")
                || line.is(first - 1, "all")
                || line.is(first - 1, "other")
                || line.tag(first - 1).equals("PRP$")
                || line.tag(first - 1).equals("POS");
    }

    /// Another figure of the sentence, not a time itself, that the length of time may belong to.
    private static boolean hasHost(Line line, int figure) {
        for (var i = 0; i < line.figures().size(); i++) {
            var other = line.figures().get(i);
            if (i != figure && !Durations.isAnyTime(other) && !isFew(line, figure, other)) {
                return true;
            }
        }
        return false;
    }

    /// "Grounded its four jets for 19 days": the days are said of the jets and not of their number.
    private static boolean isFew(Line line, int figure, Quantity other) {
        return line.is(line.tokenOf(figure) - 1, "for")
                && other.unit().equals("1")
                && other.text().chars().allMatch(Character::isLetter);
    }

    /// "The $4.6B question" learns from "over $4.6B went into robots" elsewhere in the article.
    private static List<Draft> echoed(List<Draft> drafts) {
        var all = new ArrayList<Draft>();
        for (var draft : drafts) {
            var teacher = draft.isUncued() ? teacher(draft, drafts) : null;
            all.add(
                    teacher == null
                            ? draft
                            : draft.as(
                                    teacher.metric(),
                                    teacher.subject(),
                                    teacher.directness() * 0.9));
        }
        return all;
    }

    private static @Nullable Draft teacher(Draft pupil, List<Draft> drafts) {
        var metrics = new HashSet<String>();
        Draft best = null;
        for (var other : drafts) {
            if (!other.isUncued() && other.subject() != null && other.saysTheSameAs(pupil)) {
                metrics.add(other.metric());
                best =
                        best == null || other.choice().score() > best.choice().score()
                                ? other
                                : best;
            }
        }
        return metrics.size() == 1 ? best : null;
    }
}
