package gainsay.cli;

import gainsay.app.Inquiry;
import gainsay.app.MetricNames;
import gainsay.model.Modality;
import gainsay.model.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Find claims by words, name, metric, amount, time, source.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay search series b                         words of the evidence",
            "  gainsay search --entity \"Acme Robotics\"         any of its names",
            "  gainsay search --metric valuation --min 1B      from a billion up",
            "  gainsay search --since 2026-01 --until 2026-06  about the first half of 2026",
            "  gainsay search --entity acme --format jsonl | jq .value.text"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int ROWS_FOR_PEOPLE = 50;

    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "Words of the evidence.")
    private @Nullable List<String> words;

    @Option(names = "--entity", paramLabel = "NAME", description = "Any name, alias or id.")
    private @Nullable String entity;

    @Option(names = "--metric", paramLabel = "METRIC", description = "As in valuation, revenue.")
    private @Nullable String metric;

    @Option(
            names = "--min",
            paramLabel = "AMOUNT",
            converter = Amount.class,
            description = "At least: 1.5B, 500M, 20000.")
    private @Nullable BigDecimal min;

    @Option(
            names = "--max",
            paramLabel = "AMOUNT",
            converter = Amount.class,
            description = "At most.")
    private @Nullable BigDecimal max;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.Converter.class,
            description = "About this time or later: 2026, 2026-03, 2026-03-31.")
    private @Nullable Day since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Day.Converter.class,
            description = "About this time or earlier.")
    private @Nullable Day until;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "A path, the end of one, or a publisher.")
    private @Nullable String source;

    @Option(names = "--modality", description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable Modality modality;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Query.Order order = Query.Order.RELEVANCE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many; a table shows " + ROWS_FOR_PEOPLE + ".")
    private @Nullable Integer limit;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.table;

    SearchCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var query = query();
        try (var inquiry = around.inquiry(index.folder())) {
            var claims = inquiry.search(query);
            if (claims.isEmpty() && format == Format.table) {
                around.screen().tell(nothing(inquiry));
                return Main.DONE;
            }
            new ClaimOutput(around.screen()).print(claims.iterator(), format);
            var all = format == Format.table ? inquiry.count(query) : 0;
            if (all > claims.size()) {
                around.screen()
                        .tell(
                                Wording.number(claims.size())
                                        + " of "
                                        + Wording.count(all, "claim")
                                        + " shown; --limit shows more.");
            }
        }
        return Main.DONE;
    }

    private Query query() {
        var most = format == Format.table ? ROWS_FOR_PEOPLE : Integer.MAX_VALUE;
        return Query.ANY
                .withWords(words == null ? null : String.join(" ", words))
                .withEntity(entity)
                .withMetric(MetricNames.id(metric))
                .withAmount(min, max)
                .withTime(since == null ? null : since.first(), until == null ? null : until.last())
                .withSource(source)
                .withModality(modality)
                .ordered(order)
                .limitedTo(limit == null ? most : Math.max(1, limit));
    }

    private String nothing(Inquiry inquiry) {
        var metrics = inquiry.stats().claimsByMetric().keySet();
        if (metric != null && !metrics.contains(metric)) {
            return "No claim in the index has the metric '"
                    + metric
                    + "'; there are: "
                    + String.join(", ", metrics)
                    + ".";
        }
        return "No claim answers; try fewer conditions.";
    }
}
