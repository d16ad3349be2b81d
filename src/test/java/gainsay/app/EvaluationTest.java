package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gainsay.article.Reading;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Metadata;
import gainsay.model.Modality;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {
    private static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models"));
    private static final UnitNames UNITS = new UnitNames(LEXICON.units());

    private static final String TEXT =
            "Fennimore Robotics Inc raised over $40 million. The company employs 120 people\n"
                    + "and its arms answer within 20ms, people say. Sales may reach $9 million.";

    @TempDir Path folder;

    private final List<String> rows = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    @Test
    void whatIsReadAsTheGoldHasItIsRightAtEveryLevel() throws IOException {
        rows.add(row("$40 million", "funding_round", "Fennimore", "40e6", "null", "USD", ">", ""));
        claims.add(claim("$40 million", "funding_round", "40e6", null, "USD", Bound.OVER));
        var scores = score();
        for (var level : Level.values()) {
            assertThat(scores.all().at(level).f1()).as("%s", level).isEqualTo(1);
        }
        assertThat(scores.slips()).isEmpty();
        assertThat(scores.money().rows()).isEqualTo(1);
        assertThat(scores.right()).containsExactly("a.txt:35:$40 million");
    }

    @Test
    void eachLevelAsksForMoreThanTheOneBefore() throws IOException {
        rows.add(row("$40 million", "funding_round", "Fennimore", "40e6", "null", "USD", ">", ""));
        rows.add(row("120", "count", "Fennimore", "120", "120", "1", "=", ""));
        rows.add(row("20ms", "measure", "arms", "null", "20", "millisecond", "<=", ""));
        rows.add(row("$9 million", "revenue", "Fennimore", "9e6", "9e6", "USD", "=", ""));
        claims.add(claim("$40 million", "funding_round", "40e6", "40e6", "USD", Bound.EXACT));
        claims.add(claim("120", "measure", "120", "120", "1", Bound.EXACT));
        claims.add(claim("20ms", "measure", null, "20", "ms", Bound.AT_MOST));
        claims.add(claim("$9 million", "revenue", "9", "9", "USD", Bound.EXACT));
        var scores = score();
        assertThat(scores.all().at(Level.VALUE)).isEqualTo(new Scores.Tally(3, 4, 4));
        assertThat(scores.all().at(Level.METRIC)).isEqualTo(new Scores.Tally(2, 4, 4));
        assertThat(scores.all().at(Level.CLAIM)).isEqualTo(new Scores.Tally(1, 4, 4));
        assertThat(scores.all().at(Level.FULL)).isEqualTo(new Scores.Tally(0, 4, 4));
        assertThat(scores.slips())
                .extracting(Scores.Slip::kind)
                .containsExactly(
                        Scores.Kind.WRONG_VALUE,
                        Scores.Kind.WRONG_METRIC,
                        Scores.Kind.WRONG_SUBJECT,
                        Scores.Kind.WRONG_COMPARATOR);
        assertThat(scores.metrics())
                .hasEntrySatisfying(
                        "count", cut -> assertThat(cut.at(Level.METRIC).right()).isZero());
    }

    @Test
    void modalityIsPartOfTheFullLevel() throws IOException {
        rows.add(row("$9 million", "revenue", "Fennimore", "9e6", "9e6", "USD", "=", "projected"));
        claims.add(claim("$9 million", "revenue", "9e6", "9e6", "USD", Bound.EXACT));
        var scores = score();
        assertThat(scores.all().at(Level.CLAIM).f1()).isEqualTo(1);
        assertThat(scores.all().at(Level.FULL).f1()).isZero();
        assertThat(scores.slips().getFirst().about()).isEqualTo("projected as asserted");
    }

    @Test
    void whatNobodyAskedForIsAFalseAlarmAndWhatIsReadTwiceCountsOnce() throws IOException {
        rows.add(row("120", "count", "Fennimore", "120", "120", "1", "=", ""));
        claims.add(claim("120", "count", "120", "120", "1", Bound.EXACT));
        claims.add(claim("120", "duration", "120", "120", "1", Bound.EXACT));
        claims.add(claim("20ms", "measure", "20", "20", "ms", Bound.EXACT));
        var scores = score();
        assertThat(scores.all().at(Level.CLAIM)).isEqualTo(new Scores.Tally(1, 3, 1));
        assertThat(scores.slips())
                .extracting(Scores.Slip::kind)
                .containsExactly(Scores.Kind.FALSE_ALARM, Scores.Kind.REPORTED_TWICE);
        assertThat(scores.alarms()).containsExactly("a.txt:106:20ms", "a.txt:68:120");
    }

    @Test
    void optionalRowsHelpButNeverHurt() throws IOException {
        rows.add(
                optional(
                        row(
                                "$40 million",
                                "funding_round",
                                "Fennimore",
                                "40e6",
                                "null",
                                "USD",
                                ">",
                                "")));
        rows.add(optional(row("120", "count", "Fennimore", "120", "120", "1", "=", "")));
        rows.add(optional(row("$9 million", "revenue", "Fennimore", "9e6", "9e6", "USD", "=", "")));
        claims.add(claim("$40 million", "funding_round", "40e6", null, "USD", Bound.OVER));
        claims.add(claim("120", "measure", "120", "120", "1", Bound.EXACT));
        var scores = score();
        assertThat(scores.all().at(Level.VALUE)).isEqualTo(new Scores.Tally(2, 2, 2));
        assertThat(scores.all().at(Level.METRIC)).isEqualTo(new Scores.Tally(1, 1, 1));
        assertThat(scores.strict().at(Level.METRIC)).isEqualTo(new Scores.Tally(1, 2, 3));
        assertThat(scores.slips()).allMatch(Scores.Slip::optional);
    }

    @Test
    void figuresWithoutASubjectAndOfBoilerplateAreNotReported() throws IOException {
        rows.add(row("120", "count", "Fennimore", "120", "120", "1", "=", ""));
        claims.add(subjectless(claim("120", "count", "120", "120", "1", Bound.EXACT)));
        claims.add(boilerplate(claim("20ms", "measure", "20", "20", "ms", Bound.EXACT)));
        var scores = score();
        assertThat(scores.all().at(Level.VALUE)).isEqualTo(new Scores.Tally(0, 0, 1));
        assertThat(scores.slips().getFirst().got()).startsWith("not reported: nobody | count");
    }

    @Test
    void aQuoteStandsInForMissingOffsets() throws IOException {
        rows.add(
                row("120", "count", "Fennimore", "120", "120", "1", "=", "")
                        .replaceAll("\"start\":\\d+,\"end\":\\d+", "\"start\":null,\"end\":null")
                        .replace("\"quote\":\"120\"", "\"quote\":\"employs 120 people and its\""));
        claims.add(claim("120", "count", "120", "120", "1", Bound.EXACT));
        var scores = score();
        assertThat(scores.all().at(Level.FULL).f1()).isEqualTo(1);
        assertThat(scores.right()).containsExactly("a.txt:employs 120 people and its:120");
    }

    @Test
    void aCellIsNotFoundInsideALongerNumber() {
        var row =
                new GoldRow(
                        "a.txt",
                        null,
                        "42",
                        "42",
                        "count",
                        false,
                        List.of("x"),
                        null,
                        null,
                        "1",
                        "=",
                        Modality.ASSERTED,
                        null);
        assertThat(row.placesIn("In 1942 it was 42.")).containsExactly(new Span(15, 17));
    }

    @Test
    void coSubjectsCountAsSubjects() throws IOException {
        rows.add(row("120", "count", "Ostrava Works", "120", "120", "1", "=", ""));
        var claim = claim("120", "count", "120", "120", "1", Bound.EXACT);
        var other =
                new Entity(
                        "ostrava-works", "Ostrava Works GmbH", EntityType.ORGANIZATION, List.of());
        claims.add(
                new Claim(
                        claim.id(),
                        claim.article(),
                        claim.metric(),
                        claim.subject(),
                        claim.mention(),
                        claim.quantity(),
                        claim.scope(),
                        List.of(new Party(Role.CO_SUBJECT, other, "Ostrava")),
                        claim.modality(),
                        null,
                        claim.evidence(),
                        null,
                        claim.confidence()));
        assertThat(score().all().at(Level.CLAIM).f1()).isEqualTo(1);
    }

    @Test
    void namesAreComparedWithoutArticlePossessiveAndLegalForm() {
        assertThat(AcceptedNames.bare("The Fennimore Works, Inc.")).isEqualTo("fennimore works");
        assertThat(AcceptedNames.bare("Fennimore’s")).isEqualTo("fennimore");
        assertThat(AcceptedNames.bare("the workers' union")).isEqualTo("workers union");
        assertThat(AcceptedNames.bare("Company")).isEqualTo("company");
    }

    @Test
    void spellingsOfAUnitAreOneUnitAndCasesAreNot() {
        assertThat(UNITS.same("ms", "millisecond")).isTrue();
        assertThat(UNITS.same("gigawatt-hour", "GWh")).isTrue();
        assertThat(UNITS.same("MW", "mW")).isFalse();
        assertThat(UNITS.same("USD", "EUR")).isFalse();
    }

    @Test
    void confidenceIsHeldAgainstBeingRight() throws IOException {
        rows.add(row("120", "count", "Fennimore", "120", "120", "1", "=", ""));
        claims.add(claim("120", "count", "120", "120", "1", Bound.EXACT));
        claims.add(claim("20ms", "measure", "20", "20", "ms", Bound.EXACT));
        var bins = score().reliability();
        assertThat(bins).hasSize(1);
        assertThat(bins.getFirst().share()).isCloseTo(0.5, within(1e-9));
        assertThat(bins.getFirst().from()).isEqualTo(0.8);
    }

    @Test
    void anArticleThatIsMissingIsSaidAndItsRowsAreMissed() throws IOException {
        rows.add(
                row("120", "count", "Fennimore", "120", "120", "1", "=", "")
                        .replace("a.txt", "gone.txt"));
        var scores = score();
        assertThat(scores.isComplete()).isFalse();
        assertThat(scores.unread()).singleElement().asString().startsWith("gone.txt: ");
        assertThat(scores.all().at(Level.VALUE).recall()).isZero();
    }

    @Test
    void aWrongGoldFileIsNamedWithItsLine() throws IOException {
        rows.add("{\"doc\":\"a.txt\"}");
        assertThatThrownBy(this::score)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gold.jsonl:1: not a gold row");
    }

    @Test
    void tableAndJsonTellTheSame() throws IOException {
        rows.add(row("120", "count", "Fennimore", "120", "120", "1", "=", ""));
        claims.add(claim("120", "measure", "120", "120", "1", Bound.EXACT));
        var scores = score();
        assertThat(scores.table())
                .contains("gold.jsonl: 1 rows, 0 of them optional, in 1 articles")
                .contains("1  wrong metric: count as measure")
                .contains("expected  Fennimore | count | = 120 1 | asserted");
        var json = new JsonMapper().readTree(scores.json());
        assertThat(json.at("/all/value/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/all/metric/f1").asDouble()).isZero();
        assertThat(json.at("/errors/0/kind").asString()).isEqualTo("wrong metric");
    }

    private Scores score() throws IOException {
        var gold = folder.resolve("gold.jsonl");
        Files.write(gold, rows);
        Files.writeString(folder.resolve("a.txt"), TEXT);
        return new Evaluation(
                        (_, source) -> List.of(new Reading.Read(article(source))),
                        _ -> claims,
                        LEXICON.units())
                .score(gold, folder);
    }

    private static Article article(String source) {
        return new Article("a-1", source, "00", TEXT, Metadata.NONE, List.of(), List.of());
    }

    private static String row(
            String text,
            String metric,
            String subject,
            String low,
            String high,
            String unit,
            String comparator,
            String modality) {
        var start = TEXT.indexOf(text);
        return """
        {"doc":"a.txt","start":%d,"end":%d,"text":"%s","quote":"%s","metric":"%s",\
        "optional":false,"subject":["%s"],"low":%s,"high":%s,"unit":"%s","comparator":"%s"%s}\
        """
                .formatted(
                        start,
                        start + text.length(),
                        text,
                        text,
                        metric,
                        subject,
                        low,
                        high,
                        unit,
                        comparator,
                        modality.isEmpty() ? "" : ",\"modality\":\"" + modality + "\"");
    }

    private static String optional(String row) {
        return row.replace("\"optional\":false", "\"optional\":true");
    }

    private static Claim claim(
            String text,
            String metric,
            @Nullable String low,
            @Nullable String high,
            String unit,
            Bound bound) {
        var article = article("folder/a.txt");
        var start = TEXT.indexOf(text);
        var value =
                new Quantity(
                        new Span(start, start + text.length()),
                        text,
                        number(low),
                        number(high),
                        unit,
                        bound,
                        BigDecimal.ONE,
                        null,
                        null,
                        null);
        var subject =
                new Entity(
                        "fennimore-robotics",
                        "Fennimore Robotics",
                        EntityType.ORGANIZATION,
                        List.of("Fennimore"));
        return new Claim(
                "c-1",
                Provenance.of(article),
                metric,
                subject,
                "the company",
                value,
                Scope.NONE,
                List.of(),
                Modality.ASSERTED,
                null,
                Evidence.of(article, new Span(0, TEXT.length()), Zone.BODY, List.of()),
                null,
                0.85);
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static Claim subjectless(Claim claim) {
        return new Claim(
                claim.id(),
                claim.article(),
                claim.metric(),
                null,
                "",
                claim.quantity(),
                claim.scope(),
                claim.parties(),
                claim.modality(),
                null,
                claim.evidence(),
                null,
                claim.confidence());
    }

    private static Claim boilerplate(Claim claim) {
        UnaryOperator<Evidence> moved =
                e ->
                        new Evidence(
                                e.span(),
                                e.exact(),
                                e.prefix(),
                                e.suffix(),
                                Zone.BOILERPLATE,
                                e.section());
        return new Claim(
                claim.id(),
                claim.article(),
                claim.metric(),
                claim.subject(),
                claim.mention(),
                claim.quantity(),
                claim.scope(),
                claim.parties(),
                claim.modality(),
                null,
                moved.apply(claim.evidence()),
                null,
                claim.confidence());
    }
}
