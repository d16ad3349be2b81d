package gainsay.cli;

import gainsay.app.EntityPage;
import gainsay.model.Claim;
import gainsay.model.Entity;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "entity",
        header = "Everything claimed about one name, by metric and date, with its disagreements.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay entity \"Acme Robotics\"        any of its names, in any case",
            "  gainsay entity acme --format jsonl    its claims for programs"
        })
final class EntityCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name, alias or id.")
    @SuppressWarnings("NullAway.Init")
    private List<String> name;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.table;

    EntityCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var wanted = String.join(" ", name);
        try (var inquiry = around.inquiry(index.folder())) {
            var page = inquiry.entity(wanted);
            if (page.isEmpty()) {
                around.screen()
                        .tell(
                                "Nobody in the index goes by the name '"
                                        + wanted
                                        + "'; 'gainsay search "
                                        + wanted
                                        + "' looks in the evidence.");
                return Main.DONE;
            }
            print(page.get());
        }
        return Main.DONE;
    }

    private void print(EntityPage page) {
        if (format == Format.table) {
            people(page);
        } else {
            var claims = page.claims().values().stream().flatMap(Collection::stream).iterator();
            new ClaimOutput(around.screen()).print(claims, format);
        }
    }

    private void people(EntityPage page) {
        var screen = around.screen();
        var entity = page.entity();
        screen.print(screen.bold(Plain.line(entity.name())) + "  " + screen.dim(entity.id()));
        if (!entity.aliases().isEmpty()) {
            screen.print("also " + Plain.line(String.join(", ", entity.aliases())));
        }
        screen.print("");
        if (screen.isTerminal()) {
            lines(page, screen);
        } else {
            table(page, screen);
        }
        if (!page.findings().isEmpty()) {
            screen.print("");
            screen.print(screen.bold(Wording.count(page.findings().size(), "disagreement")));
            screen.print("");
            page.findings().forEach(new FindingText(screen)::print);
        }
        if (!page.others().isEmpty()) {
            screen.tell("Also by that name: " + names(page.others()) + ".");
        }
    }

    private static void lines(EntityPage page, Screen screen) {
        var disputed =
                page.findings().stream()
                        .flatMap(finding -> finding.claims().stream())
                        .map(Claim::id)
                        .collect(Collectors.toSet());
        page.claims()
                .forEach((metric, claims) -> {
                    screen.print(screen.bold(Wording.metric(metric)));
                    new ClaimLines(screen, disputed).ofOneMetric(claims);
                    screen.print("");
                });
    }

    private static void table(EntityPage page, Screen screen) {
        var table =
                new Columns(
                        screen,
                        "METRIC",
                        "SAID",
                        ">VALUE",
                        "WHEN",
                        "SCOPE",
                        "HOW",
                        "!ID",
                        "SOURCE",
                        "EVIDENCE");
        page.claims().forEach((metric, claims) -> rows(table, metric, claims, screen));
        table.print();
    }

    private static void rows(Columns table, String metric, List<Claim> claims, Screen screen) {
        var first = true;
        for (var claim : claims) {
            table.row(
                    first ? Wording.metric(metric) : "",
                    Wording.said(claim),
                    Wording.value(claim.quantity()),
                    Wording.window(claim),
                    Wording.scope(claim),
                    Wording.firmness(claim),
                    claim.id(),
                    Wording.source(claim, screen),
                    claim.evidence().exact());
            first = false;
        }
    }

    private static String names(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.name() + " (" + entity.id() + ")")
                .collect(Collectors.joining(", "));
    }
}
