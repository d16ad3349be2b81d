package gainsay.cli;

import gainsay.app.Stats;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stats",
        header = "What the index holds.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay stats", "  gainsay stats --index /data/press"})
final class StatsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    StatsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var inquiry = around.inquiry(index.folder())) {
            print(inquiry.stats());
        }
        return Main.DONE;
    }

    private void print(Stats stats) {
        var screen = around.screen();
        var table = new Columns(screen, "!WHAT", ">HOW MANY");
        table.row("articles", Wording.number(stats.articles()));
        table.row("claims", Wording.number(stats.claims()));
        stats.claimsByMetric()
                .forEach(
                        (metric, n) -> table.row("  " + Wording.metric(metric), Wording.number(n)));
        table.row("findings", Wording.number(stats.findings()));
        stats.findingsByRelation()
                .forEach((relation, n) -> table.row("  " + relation, Wording.number(n)));
        table.row("failed inputs", Wording.number(stats.failures().size()));
        table.print();
        stats.failures().values().forEach(because -> screen.print("  " + Plain.line(because)));
        screen.print("");
        screen.print(
                "Schema "
                        + stats.schema()
                        + ", lexicon "
                        + Plain.shortened(stats.lexiconHash(), 13)
                        + ", written by gainsay "
                        + stats.programVersion());
    }
}
