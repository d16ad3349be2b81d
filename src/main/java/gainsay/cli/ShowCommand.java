package gainsay.cli;

import gainsay.app.Json;
import gainsay.app.Shown;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        header = "A claim, finding or article in context.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay show c-9f3b      a claim: its sentence, the text around it, its findings",
            "  gainsay show f-1a2b      a finding: both sides, the workings, the parts of totals",
            "  gainsay show a-41c0      an article with its claims",
            "  gainsay show f-1a2b --format json"
        })
final class ShowCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    @Parameters(paramLabel = "ID", description = "As printed by the other commands.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--format", description = "One of: table, json, jsonl.")
    private Format format = Format.table;

    ShowCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var inquiry = around.inquiry(index.folder())) {
            var shown =
                    inquiry.show(id)
                            .orElseThrow(() ->
                                    new ParameterException(
                                            spec.commandLine(),
                                            "The index holds nothing with the id '" + id + "'."));
            switch (format) {
                case table -> people(shown);
                case json, jsonl -> around.screen().print(Plain.json(json(shown)));
                case csv ->
                        throw new ParameterException(
                                spec.commandLine(), "One thing is no table: json or jsonl.");
            }
        }
        return Main.DONE;
    }

    private static String json(Shown shown) {
        var json = new Json();
        return switch (shown) {
            case Shown.OfClaim(var claim, _, _) -> json.claimLine(claim);
            case Shown.OfFinding(var finding, _) -> json.findingLine(finding);
            case Shown.OfArticle(var article, _, _) -> json.article(article);
        };
    }

    private void people(Shown shown) {
        var text = new ShownText(around.screen());
        switch (shown) {
            case Shown.OfClaim claim -> text.print(claim);
            case Shown.OfFinding finding -> text.print(finding);
            case Shown.OfArticle article -> text.print(article);
        }
    }
}
