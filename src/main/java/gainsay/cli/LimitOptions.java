package gainsay.cli;

import gainsay.app.Limits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What one file may cost while it is parsed.
final class LimitOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "How long one file may take to parse (${DEFAULT-VALUE}).")
    private int seconds = (int) Limits.USUAL.time().toSeconds();

    @Option(
            names = "--memory-limit",
            paramLabel = "MB",
            description = "How much memory one file may take to parse (${DEFAULT-VALUE}).")
    private int megabytes = Limits.USUAL.megabytes();

    Limits limits() {
        if (seconds < 1 || megabytes < 32) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--time-limit takes seconds from 1, --memory-limit megabytes from 32.");
        }
        return new Limits(Duration.ofSeconds(seconds), megabytes);
    }
}
