package gainsay.extract;

import gainsay.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Weighs what the rules found against everything else that a figure could measure or be about, and
/// prefers another answer where the signs are clearly for it. The weights are fitted to annotated
/// articles; `models/weights/README.md` says how.
final class Revision {
    /// How much more another metric must weigh than that of the rules, in log odds.
    private static final double OTHER_METRIC = 0.2;

    /// The same for another subject.
    private static final double CLEARLY = 0.5;

    /// The same where a subject stands where the pattern looks for it.
    private static final double BEYOND_DOUBT = 1;

    /// Where the rules find nobody, less belief than this is no answer either.
    private static final double LIKELY = 0.5;

    /// How directly the nearest topic is given.
    private static final double NEAREST_TOPIC = 0.7;

    private static final double SETTLED_SUBJECT = 0.9;

    /// The certainty of a metric that the sentence names for this very figure.
    static final double SAID = 1;

    private final MetricChooser metrics;
    private final MetricOptions metricOptions;
    private final SubjectOptions subjectOptions;
    private final TopicFinder topics;
    private final Balance forMetrics;
    private final Balance forSubjects;

    Revision(
            Beliefs beliefs,
            MetricChooser metrics,
            TopicFinder topics,
            SubjectOptions subjectOptions) {
        this.metrics = metrics;
        this.metricOptions = new MetricOptions(metrics);
        this.subjectOptions = subjectOptions;
        this.topics = topics;
        this.forMetrics = beliefs.metrics();
        this.forSubjects = beliefs.subjects();
    }

    /// The drafts of an article in reading order, each revised in the light of those before it.
    List<Draft> revised(List<Draft> drafts) {
        var settled = new ArrayList<Draft>();
        for (var draft : drafts) {
            settled.add(noSurer(subject(metric(draft, settled), settled), settled));
        }
        return settled;
    }

    /// What a figure takes from the one before it is no surer than it is there.
    private static Draft noSurer(Draft draft, List<Draft> before) {
        if (before.isEmpty()) {
            return draft;
        }
        var lender = before.getLast();
        return lender.metric().equals(draft.metric())
                        && Objects.equals(lender.subject(), draft.subject())
                        && lender.choice().score() > draft.choice().score()
                ? draft.certain(Math.min(draft.certainty(), lender.certainty()))
                        .of(draft.subject(), Math.min(draft.directness(), lender.directness()))
                : draft;
    }

    private Draft metric(Draft draft, List<Draft> before) {
        if (draft.certainty() >= SAID
                || metrics.isOfDeal(draft.metric())
                || !forMetrics.knows(draft.metric())) {
            return draft; // nothing was learned of a metric that somebody has added
        }
        var options = metricOptions.of(draft, before);
        var best = Option.best(options, forMetrics);
        var own = options.stream().filter(o -> o.answer().equals(draft.metric())).findFirst();
        if (best.isEmpty() || own.isEmpty()) {
            return draft;
        }
        if (isCloser(best.get(), own.get(), forMetrics, OTHER_METRIC)) {
            return draft.certain(Option.belief(own.get(), options, forMetrics));
        }
        var revised =
                best.get().answer().equals("money")
                        ? draft.as("money", draft.subject(), draft.directness())
                        : draft.stating(
                                metrics.stated(best.get().answer(), draft.choice().score()));
        var certain = revised.certain(Option.belief(best.get(), options, forMetrics));
        return isAboutTopic(certain) && !isAboutTopic(draft)
                ? certain.of(
                        topics.near(draft.line(), draft.first()).orElse(draft.subject()),
                        NEAREST_TOPIC)
                : certain;
    }

    private boolean isAboutTopic(Draft draft) {
        return metrics.isAboutTopic(draft.metric());
    }

    private Draft subject(Draft draft, List<Draft> before) {
        if (isAboutTopic(draft)) {
            return draft;
        }
        var options = subjectOptions.of(draft, before);
        var best = Option.best(options, forSubjects);
        if (best.isEmpty()) {
            return draft;
        }
        var subject = draft.subject();
        var own =
                subject == null
                        ? null
                        : options.stream()
                                .filter(o -> subjectOptions.same(o.answer(), subject))
                                .findFirst()
                                .orElse(null);
        var least = draft.directness() >= SETTLED_SUBJECT ? BEYOND_DOUBT : CLEARLY;
        if (own != null
                && (isInside(best.get().answer(), own.answer())
                        || isCloser(best.get(), own, forSubjects, least))) {
            return owned(draft, own, options);
        }
        var belief = Option.belief(best.get(), options, forSubjects);
        return subject == null && belief < LIKELY ? draft : owned(draft, best.get(), options);
    }

    private Draft owned(Draft draft, Option<Mention> subject, List<Option<Mention>> options) {
        return draft.of(subject.answer(), Option.belief(subject, options, forSubjects))
                .owned(Owners.of(subject, options, forSubjects).orElse(null));
    }

    /// "Ovella" in "Ovella customers": where the rules found the customers, the name that tells
    /// which customers is no other answer.
    private static boolean isInside(Mention part, Mention whole) {
        return whole.span().contains(part.span()) && !part.span().contains(whole.span());
    }

    /// The two weigh about the same, or are the same.
    private static <T> boolean isCloser(
            Option<T> best, Option<T> own, Balance weights, double least) {
        return best.weight(weights) - own.weight(weights) < least;
    }
}
