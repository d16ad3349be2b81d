package gainsay.cli;

import gainsay.app.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reindex",
        header = "Extract again from the stored texts, after the lexicon or the program changed.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay reindex                     the files themselves are not needed",
            "  gainsay reindex --index /data/press"
        })
final class ReindexCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, only the summary.")
    private boolean quiet;

    ReindexCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var screen = around.screen();
        var settings = around.settings(index.folder());
        var summary =
                new Pipeline(around.rooms(settings), settings).reindex(Reporting.on(screen, quiet));
        new SummaryText(screen).print(summary);
        return Main.DONE;
    }
}
