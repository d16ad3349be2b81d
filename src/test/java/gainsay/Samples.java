package gainsay;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Direction;
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
import gainsay.model.Table;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Articles, claims and findings drawn at random, with everything in them that the model allows;
/// the same seed draws the same.
public final class Samples {
    private static final String LETTERS = "abc ÄéßİØ名\u00a0\"\\\n\t\0€😀\u2028<>'";

    private final Random random;

    public Samples(long seed) {
        random = new Random(seed);
    }

    public Article article() {
        return new Article(
                "a-" + Long.toHexString(random.nextLong()),
                "folder/" + text() + ".txt",
                text(),
                // Broken files decode to half a surrogate pair now and then.
                text() + "\ud83d" + text(),
                metadata(),
                list(this::block),
                list(this::table));
    }

    public Claim claim() {
        return new Claim(
                "c-" + Long.toHexString(random.nextLong()),
                Provenance.of(article()),
                text(),
                maybe(this::entity),
                text(),
                quantity(),
                scope(),
                list(() -> new Party(any(Role.values()), entity(), text())),
                any(Modality.values()),
                maybe(this::text),
                new Evidence(span(), text(), text(), text(), any(Zone.values()), list(this::text)),
                maybe(this::text),
                random.nextDouble());
    }

    public Finding finding() {
        var shared = claim();
        var relation = any(Relation.values());
        return new Finding(
                "f-" + Long.toHexString(random.nextLong()),
                relation,
                relation == Relation.CONTRADICTS ? any(Strength.values()) : null,
                text(),
                List.of(List.of(shared, claim()), list(this::claim), List.of(shared)),
                text(),
                list(this::difference),
                list(() -> new Finding.Step(text(), interval(), interval(), maybe(this::text))),
                maybe(this::reconciliation),
                random.nextInt(9),
                random.nextDouble(),
                relation == Relation.CONSISTENT ? random.nextBoolean() : null);
    }

    private Metadata metadata() {
        return new Metadata(
                maybe(this::text),
                list(this::text),
                maybe(this::text),
                maybe(this::date),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text));
    }

    private Block block() {
        return new Block(span(), any(Zone.values()), list(this::text));
    }

    private Table table() {
        return new Table(
                span(),
                text(),
                list(this::text),
                list(() -> new Table.Row(span(), random.nextBoolean(), list(this::span))));
    }

    private Entity entity() {
        return new Entity(text(), text(), any(EntityType.values()), list(this::text));
    }

    private Quantity quantity() {
        var one = number();
        var other = number();
        var open = random.nextInt(4);
        return new Quantity(
                span(),
                text(),
                open == 0 ? null : one.min(other),
                open == 1 ? null : one.max(other),
                text(),
                any(Bound.values()),
                number(),
                maybe(() -> any(Direction.values())),
                maybe(this::text),
                maybe(this::text));
    }

    private Scope scope() {
        return new Scope(
                window(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text));
    }

    private Window window() {
        var start = maybe(this::date);
        var length = Period.of(random.nextInt(3), random.nextInt(30), random.nextInt(99));
        return new Window(
                start,
                maybe(() -> (start == null ? date() : start).plusDays(random.nextInt(999))),
                maybe(() -> length),
                maybe(this::text));
    }

    private Finding.Difference difference() {
        return new Finding.Difference(text(), maybe(this::text), maybe(this::text), text());
    }

    private Finding.Interval interval() {
        return new Finding.Interval(maybe(this::number), maybe(this::number));
    }

    private Finding.Reconciliation reconciliation() {
        return new Finding.Reconciliation(
                list(this::part),
                list(this::part),
                list(this::part),
                number(),
                number(),
                maybe(this::text));
    }

    private Finding.Part part() {
        return new Finding.Part(text(), number(), text(), random.nextBoolean());
    }

    private BigDecimal number() {
        return new BigDecimal(new BigInteger(60, random), random.nextInt(30) - 15)
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private LocalDate date() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20000));
    }

    private Span span() {
        var start = random.nextInt(1000);
        return new Span(start, start + random.nextInt(1000));
    }

    private String text() {
        var text = new StringBuilder();
        random.ints(random.nextInt(12), 0, LETTERS.codePointCount(0, LETTERS.length()))
                .map(i -> LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i)))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(Supplier<T> each) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> each.get()).toList();
    }
}
