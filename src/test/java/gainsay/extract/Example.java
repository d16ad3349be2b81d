package gainsay.extract;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Metadata;
import gainsay.model.Metric;
import gainsay.model.Quantity;
import gainsay.model.Span;
import gainsay.model.Zone;
import gainsay.resolve.Resolver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs the examples of the metric files: each text is an article of one paragraph. Keeps the
/// annotator, which takes seconds to load, for all tests of this room that need it.
final class Example {
    private static final Annotator ANNOTATOR = Annotator.load();

    private final Extractor extractor;
    private final Resolver resolver;

    Example(Lexicon lexicon) {
        this.extractor = new Extractor(lexicon);
        this.resolver = new Resolver(lexicon);
    }

    List<Claim> claims(String text) {
        var body = new Block(new Span(0, text.length()), Zone.BODY, List.of());
        var article =
                new Article(
                        "a-example", "example", "", text, Metadata.NONE, List.of(body), List.of());
        var annotated = ANNOTATOR.annotate(article, extractor::figures);
        return resolver.resolve(article, extractor.extract(annotated));
    }

    /// What is wrong: claims that are missing, and claims of the file's own metric that the example
    /// does not list. Other metrics may say what they like.
    String faults(Metric metric, Metric.Example example) {
        var left = new ArrayList<>(claims(example.text()));
        var all = left.stream().map(Example::written).collect(Collectors.joining("; "));
        var missing = new ArrayList<String>();
        for (var notation : example.claims()) {
            var expected = Expected.parse(notation);
            var found = left.stream().filter(expected::fits).findFirst();
            found.ifPresentOrElse(left::remove, () -> missing.add("missing: " + notation));
        }
        var unlisted =
                left.stream()
                        .filter(claim -> claim.metric().equals(metric.id()))
                        .map(claim -> "not listed: " + written(claim));
        var faults = Stream.concat(missing.stream(), unlisted).toList();
        return faults.isEmpty() ? "" : String.join("; ", faults) + " (all claims: " + all + ")";
    }

    private static String written(Claim claim) {
        var subject = claim.subject();
        var quantity = claim.quantity();
        return "%s | %s | %s %s..%s %s | %s"
                .formatted(
                        subject == null ? "-" : subject.name(),
                        claim.metric(),
                        quantity.bound().sign(),
                        quantity.low(),
                        quantity.high(),
                        quantity.unit(),
                        claim.modality().label());
    }

    /// `subject | metric | = 400000000 USD | modality`, as `models/README.md` describes it.
    private record Expected(
            String subject,
            String metric,
            String comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            String modality) {

        static Expected parse(String notation) {
            var parts = notation.trim().split("\\s*\\|\\s*");
            var value = parts.length < 3 ? new String[0] : parts[2].split(" ", 3);
            if (value.length != 3 || parts.length > 4) {
                throw new IllegalArgumentException("not the notation of a claim: " + notation);
            }
            var ends = value[1].split("\\.\\.", -1);
            var isRange = ends.length == 2;
            return new Expected(
                    parts[0],
                    parts[1],
                    value[0],
                    !isRange && value[0].startsWith("<") ? null : number(ends[0]),
                    !isRange && value[0].startsWith(">") ? null : number(ends[ends.length - 1]),
                    value[2],
                    parts.length == 4 ? parts[3] : "asserted");
        }

        private static @Nullable BigDecimal number(String digits) {
            return digits.isEmpty() ? null : new BigDecimal(digits);
        }

        boolean fits(Claim claim) {
            return claim.metric().equals(metric)
                    && claim.modality().label().equals(modality)
                    && isCalledAsExpected(claim)
                    && hasExpectedValue(claim.quantity());
        }

        private boolean isCalledAsExpected(Claim claim) {
            var entity = claim.subject();
            return entity != null
                    && (claim.mention().equalsIgnoreCase(subject)
                            || entity.name().equalsIgnoreCase(subject)
                            || entity.aliases().stream().anyMatch(subject::equalsIgnoreCase));
        }

        private boolean hasExpectedValue(Quantity quantity) {
            return quantity.unit().equals(unit)
                    && quantity.bound().sign().equals(comparator)
                    && same(low, quantity.low())
                    && same(high, quantity.high());
        }

        private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
            if (left == null || right == null) {
                return left == null && right == null;
            }
            return left.compareTo(right) == 0;
        }
    }
}
