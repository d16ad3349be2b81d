package gainsay.cli;

import gainsay.app.Verification;
import gainsay.app.Verifier;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        header = "Check a finding again: its quotes and its arithmetic.",
        description =
                "Needs the articles at the paths that the finding names, and neither an index nor a"
                        + " language model.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay conflicts --format jsonl > findings.jsonl",
            "  gainsay verify findings.jsonl            every finding of the file",
            "",
            "Exit code 1 says that a step failed."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "FINDING.json", description = "A finding, or one a line.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    VerifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var verified = new Verifier(around.rooms(around.settings(null))).verify(file);
        verified.forEach(this::print);
        return verified.stream().allMatch(Verification::holds) ? Main.DONE : Main.FAILED_CHECK;
    }

    private void print(Verification verification) {
        var screen = around.screen();
        var holds = verification.holds();
        screen.print(
                screen.bold(Plain.line(verification.finding()))
                        + ": "
                        + (holds ? screen.green("verified") : screen.red("failed")));
        for (var step : verification.steps()) {
            screen.print(
                    "  "
                            + (step.holds() ? "holds " : screen.red("fails "))
                            + " "
                            + Plain.line(step.what())
                            + ": "
                            + Plain.line(step.detail()));
        }
    }
}
