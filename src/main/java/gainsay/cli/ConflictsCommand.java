package gainsay.cli;

import gainsay.app.Json;
import gainsay.app.MetricNames;
import gainsay.model.Finding;
import gainsay.model.FindingQuery;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "conflicts",
        header = "The disagreements, most important first: both quotes, dates and the reason.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay conflicts                                what contradicts or does not add up",
            "  gainsay conflicts --entity acme --strength strict",
            "  gainsay conflicts --relation corroborates        who agrees",
            "  gainsay conflicts --relation all --format jsonl  every finding, for programs"
        })
final class ConflictsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Option(names = "--entity", paramLabel = "NAME", description = "Any name, alias or id.")
    private @Nullable String entity;

    @Option(names = "--metric", paramLabel = "METRIC", description = "As in valuation, revenue.")
    private @Nullable String metric;

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            split = ",",
            description =
                    "A list of: contradicts, corroborates, refines, updates, differs-in-scope,"
                            + " inconsistent, consistent; or all.")
    private @Nullable List<String> relations;

    @Option(names = "--strength", paramLabel = "STRENGTH", description = "strict or as-read.")
    private @Nullable String strength;

    @Option(names = "--ruled", description = "Also those that somebody ruled out.")
    private boolean ruled;

    @Option(
            names = "--fitted",
            description = "In the order that the rulings so far teach; see 'eval --rulings'.")
    private boolean fitted;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--format", description = "One of: table, json, jsonl.")
    private Format format = Format.table;

    ConflictsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var query = query();
        try (var inquiry = around.inquiry(index.folder())) {
            if (fitted) {
                var all = inquiry.conflicts(query.limitedTo(Integer.MAX_VALUE));
                var ordered = inquiry.rulings().ordered(all);
                print(ordered.subList(0, Math.min(query.limit(), ordered.size())));
            } else {
                print(inquiry.conflicts(query));
            }
        }
        return Main.DONE;
    }

    private FindingQuery query() {
        var query =
                FindingQuery.TROUBLE
                        .withEntity(entity)
                        .withMetric(MetricNames.id(metric))
                        .withOverruled(ruled)
                        .limitedTo(Math.max(1, limit));
        if (relations != null) {
            query = query.withRelations(relations(relations));
        }
        return strength == null ? query : query.withStrength(strength(strength));
    }

    private Set<Relation> relations(List<String> typed) {
        var wanted = EnumSet.noneOf(Relation.class);
        for (var label : typed) {
            try {
                if (label.equalsIgnoreCase("all")) {
                    wanted.addAll(EnumSet.allOf(Relation.class));
                } else {
                    wanted.add(Relation.parse(label));
                }
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(), "'" + label + "' is no relation.", e);
            }
        }
        return wanted;
    }

    private Strength strength(String typed) {
        try {
            return Strength.parse(typed.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + typed + "' is no strength: strict or as-read.", e);
        }
    }

    private void print(List<Finding> findings) {
        var screen = around.screen();
        switch (format) {
            case table -> people(findings);
            case json -> {
                var lines = new ArrayList<String>();
                findings.forEach(finding -> lines.add(line(finding)));
                screen.print("[" + String.join(",\n", lines) + "]");
            }
            case jsonl -> findings.forEach(finding -> screen.print(line(finding)));
            case csv ->
                    throw new ParameterException(
                            spec.commandLine(), "Findings are no rows: table, json or jsonl.");
        }
    }

    private static String line(Finding finding) {
        return Plain.json(new Json().findingLine(finding));
    }

    private void people(List<Finding> findings) {
        findings.forEach(new FindingText(around.screen())::print);
        if (findings.isEmpty()) {
            around.screen().tell("Nothing of that kind was found.");
        } else {
            around.screen()
                    .tell(
                            Wording.count(findings.size(), "finding")
                                    + "; 'gainsay show ID' shows one in full.");
        }
    }
}
