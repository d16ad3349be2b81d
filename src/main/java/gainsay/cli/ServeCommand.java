package gainsay.cli;

import gainsay.app.Address;
import gainsay.app.CannotRun;
import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        header = "Open the fact-checker's desk in the browser, and the HTTP API.",
        description =
                "Listens on this machine alone unless told otherwise, and picks up what is ingested"
                        + " while it runs. Ctrl-C ends it.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay serve                                  at http://127.0.0.1:8017/",
            "  gainsay serve --index /data/press --port 9000",
            "  gainsay serve --host 0.0.0.0 --password-file pw --tls key.p12 --tls-password-file kpw"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8017;

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Option(names = "--host", paramLabel = "HOST", description = "Where to listen; 127.0.0.1.")
    private String host = Address.LOOPBACK.host();

    @Option(names = "--port", paramLabel = "PORT", description = "Which port; " + PORT + ".")
    private int port = PORT;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A further name that browsers may call it by; repeatable.")
    private Set<String> names = new LinkedHashSet<>();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Ask everyone for the password in this file's first line.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "Encrypt with the key and certificates of this PKCS 12 file.")
    private @Nullable Path tls;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "What opens the file of --tls, in this file's first line.")
    private @Nullable Path tlsPasswordFile;

    @Option(
            names = "--behind-tls-proxy",
            description = "Something in front of it encrypts; listen without.")
    private boolean behindTlsProxy;

    ServeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var address = address();
        var refusal = address.refusal();
        if (refusal != null) {
            throw new ParameterException(spec.commandLine(), refusal);
        }
        var settings = around.settings(index.folder());
        if (isNew(settings.index())) {
            new Pipeline(around.rooms(settings), settings).ingest(List.of(), Progress.SILENT);
            around.screen()
                    .tell(
                            "There was no index in "
                                    + settings.index()
                                    + ", so the desk is empty; add articles there, or with 'gainsay"
                                    + " ingest PATH'.");
        }
        around.inquiry(index.folder()).close();
        try (var site = Site.find().open(settings, () -> around.rooms(settings), address)) {
            around.screen().print("The desk is open at " + site.address());
            around.screen().out().flush();
            untilStopped();
        }
        return Main.DONE;
    }

    private static boolean isNew(Path folder) {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new CannotRun(folder + " cannot be read; check path and permissions.", e);
        }
    }

    private Address address() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "A port is a number up to 65535.");
        }
        if (tls != null && tlsPasswordFile == null) {
            throw new ParameterException(
                    spec.commandLine(), "--tls needs --tls-password-file to open it.");
        }
        var keys =
                tls == null || tlsPasswordFile == null
                        ? null
                        : new Address.Keys(readable(tls), firstLine(tlsPasswordFile));
        var password = passwordFile == null ? null : firstLine(passwordFile);
        return new Address(host, port, names, password, keys, behindTlsProxy);
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotRun(file + " cannot be read; check path and permissions.");
        }
        return file;
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            var line = lines.findFirst().orElse("").strip();
            if (line.isEmpty()) {
                throw new CannotRun(file + " is empty; its first line is to hold a password.");
            }
            return line;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CannotRun(file + " cannot be read; check path and permissions.", e);
        }
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
