package gainsay.extract;

import gainsay.model.Mention;
import gainsay.model.Quantity;
import org.jspecify.annotations.Nullable;

/// What is known of one figure while its article is still being read.
record Draft(
        Line line,
        int figure,
        MetricChooser.Choice choice,
        String metric,
        @Nullable Mention subject,
        double directness) {

    Quantity quantity() {
        return line.figures().get(figure);
    }

    int first() {
        return line.tokenOf(figure);
    }

    /// Nothing in the sentence says what the figure measures.
    boolean isUncued() {
        return metric.equals("money") && choice.score() < 2;
    }

    Draft as(String otherMetric, @Nullable Mention otherSubject, double howDirect) {
        return new Draft(line, figure, choice, otherMetric, otherSubject, howDirect);
    }

    /// The same amount of the same unit, however it is written.
    boolean saysTheSameAs(Draft other) {
        var mine = quantity();
        var theirs = other.quantity();
        return mine.unit().equals(theirs.unit()) && mine.written().compareTo(theirs.written()) == 0;
    }
}
