package gainsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        header = "Every claim of the index, for other programs.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay export > claims.jsonl             one claim a line",
            "  gainsay export --format csv > claims.csv  for a spreadsheet",
            "  gainsay export --all | wc -l              with figures that found no subject"
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Option(names = "--format", description = "One of: jsonl, json, csv.")
    private Format format = Format.jsonl;

    @Option(names = "--all", description = "Also the quantities that found no subject.")
    private boolean all;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (format == Format.table) {
            throw new ParameterException(
                    spec.commandLine(), "An export is for programs: jsonl, json or csv.");
        }
        try (var inquiry = around.inquiry(index.folder());
                var claims = inquiry.export(all)) {
            new ClaimOutput(around.screen()).print(claims.iterator(), format);
        }
        return Main.DONE;
    }
}
