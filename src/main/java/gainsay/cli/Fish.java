package gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The commands and options as fish wants to be told of them.
final class Fish {
    private final String name;
    private final CommandLine commands;
    private final List<String> lines = new ArrayList<>();

    Fish(String name, CommandLine commands) {
        this.name = name;
        this.commands = commands;
    }

    String script() {
        lines.add("# Completions of " + name + " for fish.");
        lines.add("complete -c " + name + " -e");
        var all = String.join(" ", visible(commands.getCommandSpec()).keySet());
        tell(commands.getCommandSpec(), "not __fish_seen_subcommand_from " + all);
        visible(commands.getCommandSpec())
                .forEach((command, line) -> {
                    var spec = line.getCommandSpec();
                    var under = visible(spec);
                    var here = "__fish_seen_subcommand_from " + command;
                    tell(
                            spec,
                            under.isEmpty()
                                    ? here
                                    : here
                                            + "; and not __fish_seen_subcommand_from "
                                            + String.join(" ", under.keySet()));
                    under.forEach((sub, inner) ->
                            options(
                                    inner.getCommandSpec(),
                                    here + "; and __fish_seen_subcommand_from " + sub));
                });
        return String.join("\n", lines);
    }

    private static java.util.Map<String, CommandLine> visible(CommandSpec spec) {
        return spec.subcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .collect(
                        Collectors.toMap(
                                java.util.Map.Entry::getKey,
                                java.util.Map.Entry::getValue,
                                (a, _) -> a,
                                java.util.LinkedHashMap::new));
    }

    private void tell(CommandSpec spec, String when) {
        visible(spec)
                .forEach((command, line) ->
                        lines.add(
                                start(when)
                                        + " -f -a "
                                        + command
                                        + description(line.getCommandSpec().usageMessage().header())));
        options(spec, when);
    }

    private void options(CommandSpec spec, String when) {
        for (var option : spec.options()) {
            if (!option.hidden()) {
                lines.add(start(when) + names(option) + values(option) + description(option.description()));
            }
        }
    }

    private String start(String when) {
        return "complete -c " + name + " -n '" + when + "'";
    }

    private static String names(OptionSpec option) {
        return java.util.Arrays.stream(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    /// What an option wants: files where it names none of its own.
    private static String values(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        var candidates = option.completionCandidates();
        if (candidates == null) {
            return option.type() == java.nio.file.Path.class ? " -r -F" : " -x";
        }
        return " -x -a '" + quoted(String.join(" ", candidates)) + "'";
    }

    private static String description(String[] lines) {
        var text = lines.length == 0 ? "" : lines[0].replace("%n", " ").replace("${COMPLETION-CANDIDATES}", "the values");
        return text.isEmpty() ? "" : " -d '" + quoted(text) + "'";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
