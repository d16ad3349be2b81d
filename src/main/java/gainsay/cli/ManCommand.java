package gainsay.cli;

import gainsay.app.CannotRun;
import gainsay.app.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "man",
        header = "The manual page of a command, or a page for each.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay man search | man -l -             read one",
            "  gainsay man --to ~/.local/share/man/man1  for 'man gainsay', 'man gainsay-search'"
        })
final class ManCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..1",
            description = "Left out: gainsay itself.")
    private @Nullable String command;

    @Option(names = "--to", paramLabel = "DIR", description = "Write every page into this folder.")
    private @Nullable Path folder;

    ManCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var commands = Main.everyCommand(around);
        if (folder != null) {
            writeAll(commands, folder);
        } else {
            around.screen().print(new ManPage(page(commands), Program.version()).roff());
        }
        return Main.DONE;
    }

    private CommandLine page(CommandLine commands) {
        if (command == null) {
            return commands;
        }
        var found = commands.getSubcommands().get(command);
        if (found == null) {
            throw new ParameterException(spec.commandLine(), "There is no command '" + command + "'.");
        }
        return found;
    }

    private void writeAll(CommandLine commands, Path into) {
        try {
            Files.createDirectories(into);
            write(commands, into);
            for (var each : commands.getSubcommands().values()) {
                if (!each.getCommandSpec().usageMessage().hidden()) {
                    write(each, into);
                }
            }
        } catch (IOException e) {
            throw new CannotRun(into + " cannot be written to; name another folder.", e);
        }
    }

    private static void write(CommandLine command, Path into) throws IOException {
        var page = new ManPage(command, Program.version());
        Files.writeString(into.resolve(page.name() + ".1"), page.roff() + "\n", StandardCharsets.UTF_8);
    }
}
