package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Quantity;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the figures of a table measure: as the column head says, else the row's label, the caption,
/// another column, the heading, the paragraph before the table.
final class TableMetric {
    private static final double SAID = 0.9;
    private static final double AROUND = 0.75;
    private static final double BEFORE = 0.65;
    private static final double UNSAID = 0.5;

    /// What happens once to one company is not what rows of a table have in common.
    private static final Set<String> ONE_OF_A_KIND =
            Set.of("acquisition_price", "deal_value", "total_raised", "money");

    private final MetricChooser metrics;
    private final TableWords words;
    private final Announcement announcement;

    TableMetric(MetricChooser metrics, TableWords words, Announcement announcement) {
        this.metrics = metrics;
        this.words = words;
        this.announcement = announcement;
    }

    /// Where a figure stands: `label` is empty unless rows name what is measured, `part` holds the
    /// label of which it is a part; `plain` heads say nothing of their own; `left` are the heads of
    /// the columns before, the nearest first, `beside` those of columns of words; `rises` where a
    /// cell of the column is written with a plus.
    record Cell(
            Table table,
            String head,
            boolean plain,
            String label,
            String part,
            List<String> left,
            List<String> beside,
            boolean rises,
            String title,
            Lead lead,
            @Nullable Mention subject) {}

    record Named(String metric, double confidence) {}

    Named of(Cell cell, Quantity figure) {
        var family = MetricChooser.family(figure);
        List<Supplier<Optional<Named>>> ways =
                List.of(
                        () -> own(cell, family),
                        () -> named(cell.part(), family, SAID),
                        () -> rises(cell, family),
                        () -> captioned(cell.table().caption(), family),
                        () -> around(cell, family),
                        () -> headings(cell, family),
                        () -> before(cell, family));
        return ways.stream()
                .flatMap(way -> way.get().stream())
                .findFirst()
                .orElse(new Named(fallback(family), fallbackConfidence(family)));
    }

    /// The head of a column of changes goes before what the row names, any other behind it.
    private Optional<Named> own(Cell cell, String family) {
        var head = named(cell.head(), family, SAID);
        var label = named(cell.label(), family, SAID);
        return head.filter(named -> named.metric().equals("growth"))
                .or(() -> label)
                .or(() -> head)
                .map(named -> ofCompany(cell, named));
    }

    /// "Total funding" of companies is what each of them has raised.
    private Named ofCompany(Cell cell, Named named) {
        return named.metric().equals("capital_total")
                        && cell.beside().stream().anyMatch(words::isCompanies)
                ? new Named("total_raised", named.confidence())
                : named;
    }

    private static Optional<Named> rises(Cell cell, String family) {
        return cell.rises() && family.equals("percent")
                ? Optional.of(new Named("growth", AROUND))
                : Optional.empty();
    }

    private Optional<Named> around(Cell cell, String family) {
        var left = cell.plain() ? cell.left() : List.<String>of();
        return Stream.concat(left.stream(), cell.beside().stream())
                .flatMap(head ->
                        named(head, family, AROUND)
                                .or(() ->
                                        family.equals("money")
                                                ? words.beside(head)
                                                        .map(metric -> new Named(metric, AROUND))
                                                : Optional.empty())
                                .stream())
                .findFirst();
    }

    private Optional<Named> named(String text, String family, double confidence) {
        return text.isEmpty()
                ? Optional.empty()
                : words.named(text, family).map(metric -> new Named(metric, confidence));
    }

    /// "Amount" and "value" name no metric of their own.
    private Optional<Named> captioned(String text, String family) {
        return metrics.named(text, family)
                .filter(metric -> !metric.id().equals("money"))
                .map(metric -> new Named(metric.id(), AROUND));
    }

    private Optional<Named> headings(Cell cell, String family) {
        var texts = new ArrayList<String>();
        texts.add(cell.table().caption());
        texts.addAll(cell.table().section().reversed());
        texts.add(cell.title());
        return texts.stream()
                .flatMap(text ->
                        captioned(text, family)
                                .filter(named ->
                                        cell.plain() || !named.metric().equals("market_size"))
                                .or(() ->
                                        family.equals("money")
                                                ? announcement
                                                        .of(text)
                                                        .map(metric -> new Named(metric, AROUND))
                                                : Optional.empty())
                                .stream())
                .findFirst();
    }

    /// A company's line under a total that many raised is its own round.
    private static Optional<Named> before(Cell cell, String family) {
        var subject = cell.subject();
        var company = subject != null && subject.type() == EntityType.ORGANIZATION;
        return family.equals("percent")
                ? Optional.empty()
                : cell.lead()
                        .metric(family)
                        .filter(metric -> !ONE_OF_A_KIND.contains(metric))
                        .map(metric ->
                                metric.equals("capital_total") && company
                                        ? "funding_round"
                                        : metric)
                        .map(metric -> new Named(metric, BEFORE));
    }

    private static double fallbackConfidence(String family) {
        return family.equals("money") ? UNSAID : SAID;
    }

    private static String fallback(String family) {
        return switch (family) {
            case "money" -> "money";
            case "percent" -> "share";
            case "ratio" -> "multiple";
            case "count" -> "count";
            case "time" -> "duration";
            default -> "measure";
        };
    }
}
