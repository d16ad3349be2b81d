package gainsay.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What `--help` knows of a command, in the language of manual pages.
final class ManPage {
    private final CommandSpec spec;
    private final String version;
    private final List<String> lines = new ArrayList<>();

    ManPage(CommandLine command, String version) {
        this.spec = command.getCommandSpec();
        this.version = version;
    }

    /// As in `gainsay-search`.
    String name() {
        return spec.qualifiedName("-");
    }

    String roff() {
        var name = name();
        lines.add(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" 1 \"\" \"Gainsay " + version + "\"");
        section("NAME");
        lines.add(text(name) + " \\- " + text(String.join(" ", spec.usageMessage().header())));
        section("SYNOPSIS");
        lines.add(text(synopsis()));
        description();
        parameters();
        options();
        commands();
        examples();
        return String.join("\n", lines);
    }

    private String synopsis() {
        var help = new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF));
        return help.synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private void description() {
        var description = spec.usageMessage().description();
        if (description.length > 0) {
            section("DESCRIPTION");
            for (var paragraph : description) {
                lines.add(".PP");
                lines.add(plain(paragraph));
            }
        }
    }

    private void parameters() {
        var shown = spec.positionalParameters().stream().filter(p -> !p.hidden()).toList();
        if (!shown.isEmpty()) {
            section("ARGUMENTS");
            for (var parameter : shown) {
                entry(parameter.paramLabel(), parameter.description(), parameter.completionCandidates());
            }
        }
    }

    private void options() {
        section("OPTIONS");
        for (var option : spec.options()) {
            if (!option.hidden()) {
                entry(names(option), option.description(), option.completionCandidates());
            }
        }
    }

    private static String names(OptionSpec option) {
        var names = Arrays.stream(option.names()).collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private void commands() {
        var shown =
                spec.subcommands().entrySet().stream()
                        .filter(e -> !e.getValue().getCommandSpec().usageMessage().hidden())
                        .toList();
        if (!shown.isEmpty()) {
            section("COMMANDS");
            shown.forEach(e ->
                    entry(e.getKey(), e.getValue().getCommandSpec().usageMessage().header(), null));
        }
    }

    private void examples() {
        var footer = spec.usageMessage().footer();
        if (footer.length > 0) {
            section("EXAMPLES");
            lines.add(".nf");
            Arrays.stream(footer).map(ManPage::plain).forEach(lines::add);
            lines.add(".fi");
        }
    }

    private void section(String title) {
        lines.add(".SH " + title);
    }

    private void entry(
            String head,
            String[] description,
            @org.jspecify.annotations.Nullable Iterable<String> candidates) {
        lines.add(".TP");
        lines.add("\\fB" + text(head) + "\\fR");
        var values = candidates == null ? "" : String.join(", ", candidates);
        lines.add(plain(String.join(" ", description).replace("${COMPLETION-CANDIDATES}", values)));
    }

    private static String plain(String written) {
        var text = text(written.replace("%n", " ").replace("%%", "%"));
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
    }

    private static String text(String written) {
        return written.replace("\\", "\\e").replace("-", "\\-");
    }
}
