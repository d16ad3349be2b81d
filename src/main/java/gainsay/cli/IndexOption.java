package gainsay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which index a command works on.
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            description =
                    "The index to work on. Left out: $GAINSAY_INDEX, else the program's own folder,"
                            + " index/store.")
    private @Nullable Path folder;

    @Nullable Path folder() {
        return folder;
    }
}
