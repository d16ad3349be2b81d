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
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Strength;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/// A tiny index of invented claims, so that the run which makes the start-up cache has something to
/// ask.
public final class Rehearsal {
    public static final String ENTITY = "Fennel Works";

    private static final String TEXT =
            "Fennel Works was valued at $2.5 billion. Fennel Works was valued at $4 billion.";

    private Rehearsal() {}

    /// Writes the index into an empty folder and returns the id of its one finding.
    public static String write(Path folder) {
        var article =
                new Article(
                        "a-rehearsal",
                        "rehearsal.txt",
                        "0",
                        TEXT,
                        Metadata.NONE,
                        List.of(new Block(new Span(0, TEXT.length()), Zone.BODY, List.of())),
                        List.of());
        var low = claim(article, new Span(0, 40), new Span(27, 39), "2.5E9");
        var high = claim(article, new Span(41, TEXT.length()), new Span(68, 78), "4E9");
        try (var shelf = Shelf.open(folder, new Json(), "", Program.version())) {
            shelf.store(article, List.of(low, high), Claim::metric, Print.NONE);
            var finding = finding(low, high);
            shelf.replaceFindings("valuation", List.of(finding));
            shelf.commit();
            return finding.id();
        }
    }

    private static Claim claim(Article article, Span sentence, Span value, String amount) {
        var number = new BigDecimal(amount);
        var quantity =
                new Quantity(
                        value,
                        value.in(TEXT),
                        number,
                        number,
                        "USD",
                        Bound.EXACT,
                        number.ulp(),
                        null,
                        null,
                        null);
        return new Claim(
                "c-" + value.start(),
                Provenance.of(article),
                "valuation",
                new Entity("fennel-works", ENTITY, EntityType.ORGANIZATION, List.of()),
                ENTITY,
                quantity,
                Scope.NONE,
                List.of(),
                Modality.ASSERTED,
                null,
                Evidence.of(article, sentence, Zone.BODY, List.of()),
                null,
                1);
    }

    private static Finding finding(Claim low, Claim high) {
        return new Finding(
                "f-rehearsal",
                Relation.CONTRADICTS,
                Strength.STRICT,
                "valuation",
                List.of(List.of(low), List.of(high)),
                "Two valuations of " + ENTITY + " cannot both hold.",
                List.of(),
                List.of(),
                null,
                1,
                1,
                null);
    }
}
