package gainsay.cli;

import gainsay.app.CannotRun;
import gainsay.app.Program;
import gainsay.app.Rooms;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Starts here. Exit codes: 0 done, 1 an input or a check failed, 2 wrong usage, 3 could not run.
@Command(
        name = "gainsay",
        header = "Reads industry articles and says where their figures contradict one another.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nA first walk:%n",
        footer = {
            "  gainsay ingest corpus                  take in a folder of articles",
            "  gainsay conflicts                      every disagreement, with both quotes",
            "  gainsay entity \"Acme Robotics\"         everything claimed about one name",
            "  gainsay search --metric valuation --min 1B",
            "  gainsay show f-1a2b3c                  one of them in context",
            "",
            "Every command explains itself: gainsay COMMAND --help",
            "Exit codes: 0 done, 1 an input or a check failed, 2 wrong usage, 3 could not run."
        })
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int FAILED_INPUT = 1;
    static final int FAILED_CHECK = 1;
    static final int WRONG_USAGE = 2;
    static final int COULD_NOT_RUN = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean debug;

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var screen = Screen.ofThisProcess(environment);
        var home = System.getProperty("gainsay.home");
        var code = run(new Surroundings(screen, environment, home, Rooms::load), arguments);
        screen.out().flush();
        // Worker threads are daemons; nothing is left to wait for.
        System.exit(code);
    }

    /// One whole command, without ending the process.
    static int run(Surroundings around, String... arguments) {
        if (List.of(arguments).contains("--debug")) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        try {
            return commandLine(around, arguments).execute(arguments);
        } catch (OutOfMemoryError e) {
            around.screen()
                    .tell(
                            "The memory given to Java did not suffice; allow more, as in"
                                    + " GAINSAY_JAVA_OPTS=-Xmx4g.");
            return COULD_NOT_RUN;
        } finally {
            around.screen().out().flush();
        }
    }

    private static CommandLine commandLine(Surroundings around, String... arguments) {
        var main = new Main();
        var commands = new CommandLine(main);
        commands(around, arguments).forEach(commands::addSubcommand);
        var screen = around.screen();
        commands.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .scopeType(ScopeType.INHERIT)
                                .description("Explain this command.")
                                .build())
                .addOption(
                        OptionSpec.builder("-V", "--version")
                                .versionHelp(true)
                                .description("Print the version.")
                                .build())
                .versionProvider(() -> new String[] {"gainsay " + Program.version()});
        commands.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        commands.setColorScheme(
                CommandLine.Help.defaultColorScheme(screen.isColourful() ? Ansi.ON : Ansi.OFF));
        commands.setUsageHelpWidth(screen.measure());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((e, _) -> misused(e, screen));
        commands.setExecutionExceptionHandler((e, _, _) -> main.failed(e, screen));
        return commands;
    }

    /// The whole command line, to tell others of it.
    static CommandLine everyCommand(Surroundings around) {
        return commandLine(around);
    }

    /// Every command in the order of `--help`, or only the one that the arguments begin with:
    /// laying out the others would take a tenth of a second.
    private static List<Object> commands(Surroundings around, String... arguments) {
        var makers = new LinkedHashMap<String, Function<Surroundings, Object>>();
        makers.put("ingest", IngestCommand::new);
        makers.put("search", SearchCommand::new);
        makers.put("entity", EntityCommand::new);
        makers.put("conflicts", ConflictsCommand::new);
        makers.put("review", ReviewCommand::new);
        makers.put("show", ShowCommand::new);
        makers.put("export", ExportCommand::new);
        makers.put("read", ReadCommand::new);
        makers.put("compare", CompareCommand::new);
        makers.put("check", CheckCommand::new);
        makers.put("verify", VerifyCommand::new);
        makers.put("eval", EvalCommand::new);
        makers.put("serve", ServeCommand::new);
        makers.put("stats", StatsCommand::new);
        makers.put("reindex", ReindexCommand::new);
        makers.put("doctor", DoctorCommand::new);
        makers.put("completion", CompletionCommand::new);
        makers.put("man", ManCommand::new);
        makers.put("rehearse", RehearseCommand::new);
        makers.put("renew", _ -> new RenewCommand());
        var only = makers.get(arguments.length == 0 ? "" : arguments[0]);
        return only != null
                ? List.of(only.apply(around))
                : makers.values().stream().map(maker -> maker.apply(around)).toList();
    }

    /// Without a command there is nothing to do but explain.
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "No command was given; 'gainsay ingest FOLDER' is a first one.");
    }

    private static int misused(ParameterException e, Screen screen) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        screen.tell(sentence(e.getMessage()) + " See '" + command + " --help'.");
        return WRONG_USAGE;
    }

    private int failed(Exception e, Screen screen) {
        if (debug) {
            e.printStackTrace(screen.err());
        }
        screen.tell(
                switch (e) {
                    case CannotRun known -> sentence(known.getMessage());
                    case UncheckedIOException known -> sentence(known.getMessage());
                    default ->
                            "A fault of this program stopped it ("
                                    + e
                                    + "); --debug shows where; please report it.";
                });
        return COULD_NOT_RUN;
    }

    private static String sentence(@org.jspecify.annotations.Nullable String message) {
        var text = message == null ? "No reason was given" : message.strip();
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
