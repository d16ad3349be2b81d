package gainsay.cli;

import gainsay.app.Document;
import gainsay.app.Documents;
import gainsay.app.IngestOrder;
import gainsay.app.Pipeline;
import gainsay.model.Article;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "read",
        header = "What the parser makes of files: metadata, blocks with zones, main text.",
        description = "Nothing is stored. Answers come in the order of the inputs.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay read page.html                      each block with its zone",
            "  gainsay read --format jsonl *.pdf | jq .main  an object a file, failures included"
        })
final class ReadCommand implements Callable<Integer> {
    private final Surroundings around;

    /// How an article is shown.
    enum Shape {
        text,
        jsonl
    }

    @Parameters(
            paramLabel = "FILE|URL",
            arity = "1..*",
            description = "Files, folders and web addresses.")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shape format = Shape.text;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LimitOptions limits;

    @Option(
            names = "--allow-private",
            description = "Fetch addresses of this machine and its network, too.")
    private boolean privateToo;

    ReadCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var settings = around.settings(null);
        var order = new IngestOrder(paths, false, false, false, privateToo, limits.limits());
        new Pipeline(around.rooms(settings), settings).read(order, this::print);
        return Main.DONE;
    }

    private void print(Document document) {
        var screen = around.screen();
        switch (format) {
            case jsonl -> screen.print(Plain.json(Documents.line(document)));
            case text -> {
                switch (document) {
                    case Document.Parsed(var article) -> print(article);
                    case Document.Unparsed(var failure) -> screen.tell(failure.because());
                }
            }
        }
        screen.out().flush();
    }

    private void print(Article article) {
        var screen = around.screen();
        var metadata = article.metadata();
        screen.print(screen.bold(Plain.line(article.source())));
        field("title", metadata.title());
        field(
                "authors",
                metadata.authors().isEmpty() ? null : String.join(", ", metadata.authors()));
        field("publisher", metadata.publisher());
        var from = metadata.publishedFrom();
        field(
                "published",
                metadata.published() == null
                        ? null
                        : metadata.published() + (from == null ? "" : " (" + from + ")"));
        field("language", metadata.language());
        field("url", metadata.url());
        for (var block : article.blocks()) {
            var zone = String.format(java.util.Locale.ROOT, "%-12s", block.zone().label());
            screen.print(screen.dim(zone) + Plain.line(block.span().in(article.text())));
        }
        screen.print("");
    }

    private void field(String name, @Nullable String value) {
        if (value != null) {
            around.screen().print("  " + name + ": " + Plain.line(value));
        }
    }
}
