package gainsay.extract;

import gainsay.model.Mention;
import gainsay.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one figure while its article is still being read. `echo` is true where the
/// figure is one that another of the sentence is held against: the round and the time of that other
/// are not its own. `directness` and `certainty` are the shares of belief, from 0 to 1, in the
/// subject and in the metric. `owner` is whose the thing is that the subject calls by a common
/// noun.
record Draft(
        Line line,
        int figure,
        MetricChooser.Choice choice,
        String metric,
        @Nullable Mention subject,
        double directness,
        double certainty,
        @Nullable String per,
        boolean echo,
        @Nullable Mention owner) {

    /// How sure a metric is that nothing has been weighed against.
    private static final double UNWEIGHED = 0.85;

    /// From here on words settle a metric; below it only say what is not ruled out.
    private static final double CUED = 3;

    /// A figure with a weak cue rests on no less than this.
    private static final double HALF_CUED = 2;

    Draft(
            Line line,
            int figure,
            MetricChooser.Choice choice,
            String metric,
            @Nullable Mention subject,
            double directness) {
        this(
                line,
                figure,
                choice,
                metric,
                subject,
                directness,
                UNWEIGHED,
                line.figures().get(figure).per(),
                false,
                null);
    }

    Quantity quantity() {
        return line.figures().get(figure);
    }

    int first() {
        return line.tokenOf(figure);
    }

    int last() {
        return line.lastTokenOf(figure);
    }

    String family() {
        return MetricChooser.family(quantity());
    }

    /// Nothing in the sentence says what the figure measures.
    boolean isUncued() {
        return metric.equals("money") && choice.score() < HALF_CUED;
    }

    /// Words of the sentence settle what the figure measures.
    boolean isCued() {
        return choice.score() >= CUED;
    }

    Draft as(String otherMetric, @Nullable Mention otherSubject, double howDirect) {
        return new Draft(
                line,
                figure,
                choice,
                otherMetric,
                otherSubject,
                howDirect,
                certainty,
                per,
                echo,
                owner);
    }

    Draft of(@Nullable Mention otherSubject, double howDirect) {
        return as(metric, otherSubject, howDirect);
    }

    /// The same, on other grounds for its metric.
    Draft certain(double howCertain) {
        return new Draft(
                line, figure, choice, metric, subject, directness, howCertain, per, echo, owner);
    }

    /// The same; the subject is a thing of somebody's.
    Draft owned(@Nullable Mention by) {
        return new Draft(
                line, figure, choice, metric, subject, directness, certainty, per, echo, by);
    }

    /// The same metric as another figure, on `factor` of what that one rests on.
    Draft measuring(Draft other, double factor) {
        var theirs = other.choice();
        var inherited =
                new MetricChooser.Choice(
                        theirs.cues(),
                        theirs.metric(),
                        theirs.score() * factor,
                        Map.of(),
                        theirs.negative());
        return new Draft(
                line,
                figure,
                inherited,
                other.metric(),
                subject,
                directness,
                certainty,
                per,
                echo,
                owner);
    }

    /// What a heading or a noun states instead of the words around the figure.
    Draft stating(MetricChooser.Choice stated) {
        return new Draft(
                line,
                figure,
                stated,
                stated.metric().id(),
                subject,
                directness,
                certainty,
                per,
                echo,
                owner);
    }

    /// Held against another figure: what that one is per, this one is.
    Draft echoing(Draft other) {
        var same = per != null ? per : other.per();
        return new Draft(
                line, figure, choice, metric, subject, directness, certainty, same, true, owner);
    }

    /// The same amount of the same unit, however it is written.
    boolean saysTheSameAs(Draft other) {
        var mine = quantity();
        var theirs = other.quantity();
        return mine.unit().equals(theirs.unit()) && mine.written().compareTo(theirs.written()) == 0;
    }
}
