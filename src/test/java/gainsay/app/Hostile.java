package gainsay.app;

import gainsay.index.Print;
import gainsay.index.Shelf;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Finding;
import gainsay.model.Metadata;
import gainsay.model.Modality;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Strength;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// A case of the hostile set, and an index of two articles for each that contradict one another.
public record Hostile(int number, String name, String text) {
    private static final Path FILE = Path.of("src/test/resources/hostile/cases.jsonl");

    public static final List<Hostile> CASES = read();

    private static List<Hostile> read() {
        try {
            var lines = Files.readAllLines(House.HOME.resolve(FILE));
            return IntStream.range(0, lines.size()).mapToObj(i -> of(i, lines.get(i))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hostile of(int number, String line) {
        var node = new JsonMapper().readTree(line);
        var text = node.get("text").asString().repeat(node.get("repeat").asInt());
        return new Hostile(number, node.get("name").asString(), text);
    }

    public String entity() {
        return "e" + number;
    }

    public String entityName() {
        return text + " Works";
    }

    public String claim() {
        return "c-" + number + "-5";
    }

    public String finding() {
        return "f-" + number;
    }

    public static void fill(Path index) {
        try (var shelf = Shelf.open(index, new Json(), House.SETTINGS.lexiconHash(), "1")) {
            for (var hostile : CASES) {
                var left = hostile.store(shelf, "5", ".md");
                var right = hostile.store(shelf, "9", "");
                shelf.replaceFindings(hostile.entity(), List.of(hostile.finding(left, right)));
            }
            shelf.commit();
        }
    }

    private Claim store(Shelf shelf, String figure, String extension) {
        var before = "They say " + text + " that it is worth ";
        var written = text + figure;
        var whole = before + written + text + " and no more.";
        var article =
                new Article(
                        "a-" + number + "-" + figure,
                        text + number + "-" + figure + extension,
                        Integer.toHexString(number) + figure,
                        "Head\n" + whole,
                        new Metadata(
                                text,
                                List.of(text),
                                text,
                                LocalDate.of(2026, 3, 1),
                                "meta",
                                number % 2 == 0 ? text : "https://example.org/?q=" + text,
                                "en"),
                        List.of(new Block(new Span(0, 5 + whole.length()), Zone.BODY, List.of())),
                        List.of());
        var start = 5 + before.length();
        var span = new Span(start, start + written.length());
        var claim = claim(article, span, figure);
        shelf.store(article, List.of(claim), _ -> entity(), Print.NONE);
        return claim;
    }

    private Claim claim(Article article, Span span, String figure) {
        return new Claim(
                "c-" + number + "-" + figure,
                Provenance.of(article),
                "valuation",
                new Entity(entity(), entityName(), EntityType.ORGANIZATION, List.of(text)),
                text,
                new Quantity(
                        span,
                        span.in(article.text()),
                        new BigDecimal(figure),
                        new BigDecimal(figure),
                        "USD",
                        Bound.EXACT,
                        BigDecimal.ONE,
                        null,
                        text,
                        text),
                new Scope(Window.of(LocalDate.EPOCH, LocalDate.EPOCH, text), text, text, text, text, text, text),
                List.of(
                        new Party(
                                Role.INVESTOR,
                                new Entity("p" + number, text, EntityType.PERSON, List.of()),
                                text)),
                Modality.RUMOURED,
                text,
                Evidence.of(
                        article, new Span(5, article.text().length()), Zone.BODY, List.of(text)),
                null,
                0.5);
    }

    private Finding finding(Claim left, Claim right) {
        return new Finding(
                finding(),
                Relation.CONTRADICTS,
                Strength.STRICT,
                "valuation",
                List.of(List.of(left), List.of(right)),
                "One says " + text + ", the other " + text + " too.",
                List.of(new Finding.Difference("region", text, text, text)),
                List.of(
                        new Finding.Step(
                                "bounds-disjoint",
                                new Finding.Interval(BigDecimal.ONE, BigDecimal.TWO),
                                new Finding.Interval(BigDecimal.TEN, null),
                                text)),
                null,
                2,
                0.9,
                null);
    }
}
