package gainsay.cli;

import gainsay.app.Export;
import gainsay.app.ExportFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        header = "Claims and findings for other programs, or a report to send to an editor.",
        description = {
            "jsonl, json and csv hold claims; in csv, a cell that a spreadsheet would take for a"
                    + " formula begins with an apostrophe.",
            "jsonld is schema.org Claim, with MonetaryAmount or QuantitativeValue; claimreview is"
                    + " schema.org ClaimReview, of disagreements that somebody has accepted;"
                    + " webannotation is the W3C's model, with text quote and text position; sarif"
                    + " is SARIF 2.1.0, of disagreements; html is a page of one entity or finding,"
                    + " without script."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay export > claims.jsonl             one claim a line",
            "  gainsay export --format csv > claims.csv  for a spreadsheet",
            "  gainsay export --entity acme --format html > acme.html",
            "  gainsay export --finding f-1a2b3c --format html > finding.html",
            "  gainsay export --format sarif > gainsay.sarif",
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

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private ExportFormat format = ExportFormat.JSONL;

    @Option(names = "--entity", paramLabel = "NAME", description = "What is about that name only.")
    private @Nullable String entity;

    @Option(names = "--finding", paramLabel = "ID", description = "One finding and its claims.")
    private @Nullable String finding;

    @Option(names = "--all", description = "Also the quantities that found no subject.")
    private boolean all;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (entity != null && finding != null) {
            throw new ParameterException(spec.commandLine(), "One entity or one finding, not both.");
        }
        if (format == ExportFormat.HTML && entity == null && finding == null) {
            throw new ParameterException(
                    spec.commandLine(), "A report is of one --entity or one --finding.");
        }
        try (var inquiry = around.inquiry(index.folder())) {
            write(new Export(inquiry));
        } catch (Closed _) {
            // Nobody reads any more, as after `| head`.
            return Main.DONE;
        }
        return Main.DONE;
    }

    private void write(Export export) {
        if (entity != null) {
            export.entity(entity, format, this::print);
        } else if (finding != null) {
            export.finding(finding, format, this::print);
        } else {
            export.all(format, all, this::print);
        }
    }

    private void print(String line) {
        var screen = around.screen();
        screen.print(line);
        if (screen.isClosed()) {
            throw new Closed();
        }
    }

    /// Leaves the export from within.
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("nobody reads", null, false, false);
        }
    }
}
