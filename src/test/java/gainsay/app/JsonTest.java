package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.Samples;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Finding;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final Json JSON = new Json();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostOnTheWayThere(long seed) {
        var samples = new Samples(seed);
        var claim = samples.claim();
        var finding = samples.finding();
        var article = samples.article();
        assertThat(JSON.claim(utf8(JSON.claim(claim)))).isEqualTo(claim);
        assertThat(JSON.finding(utf8(JSON.finding(finding)))).isEqualTo(finding);
        assertThat(JSON.article(utf8(JSON.article(article)))).isEqualTo(article);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theContractsObjectsAreOneLineEach(long seed) {
        var samples = new Samples(seed);
        assertThat(JSON.claimLine(samples.claim())).doesNotContain("\n").doesNotContain("\r");
        assertThat(JSON.findingLine(samples.finding())).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void aClaimIsTheContractsObject() {
        assertThat(JSON.claimLine(claim("c-1", "5.6E+9", Bound.EXACT)))
                .isEqualTo(
                        """
                        {"id":"c-1","article":{"id":"a-1","source":"news/one.txt","title":null,\
                        "publisher":"Wire","published":"2026-03-01","published_from":"meta",\
                        "url":null,"sha256":"ab"},"metric":"valuation",\
                        "subject":{"id":"acme","name":"Acme","type":"ORGANIZATION",\
                        "mention":"Acme's","aliases":["Acme Inc."]},\
                        "value":{"low":5600000000,"high":5600000000,"unit":"USD",\
                        "comparator":"=","step":100000000,"direction":null,"counted":null,\
                        "text":"$5.6B","start":14,"end":19},\
                        "scope":{"window":{"start":"2026-01-01","end":"2026-04-30",\
                        "length":"P4M","text":"in four months"},"topic":null,"per":"user/year",\
                        "basis":null,"round":"series b","region":null},\
                        "parties":[{"role":"lead_investor","id":"bank","name":"Bank",\
                        "mention":"the Bank"}],"modality":"asserted","attribution":null,\
                        "evidence":{"exact":"Acme's worth: $5.6B","prefix":"","suffix":".",\
                        "start":0,"end":19,"zone":"list-item","section":["Money"]},\
                        "origin":null,"confidence":0.93}\
                        """);
    }

    @Test
    void theContractsObjectReadsBackAsFarAsItGoes() {
        var claim = claim("c-1", "5600000000", Bound.NEARLY);
        var back = JSON.claim(JSON.claimLine(claim));
        assertThat(JSON.claimLine(back)).isEqualTo(JSON.claimLine(claim));
        assertThat(back.quantity().bound()).isEqualTo(Bound.ABOUT);
    }

    @Test
    void aFigureIsPlainHoweverItIsKept() {
        assertThat(JSON.claimLine(claim("c-1", "0.50", Bound.EXACT))).contains("\"low\":0.5,");
        assertThat(JSON.claimLine(claim("c-1", "1E-7", Bound.EXACT))).contains("\"low\":0.0000001");
        assertThat(JSON.claimLine(claim("c-1", "0E+9", Bound.EXACT))).contains("\"low\":0,");
        assertThat(JSON.claimLine(claim("c-1", "-3E+8", Bound.EXACT)))
                .contains("\"low\":-300000000,");
    }

    @Test
    void aFindingIsTheContractsObject() {
        var left = claim("c-1", "4.6E+9", Bound.OVER);
        var right = claim("c-2", "3.6E+9", Bound.OVER);
        var parts = List.of(new Finding.Part("Acme", new BigDecimal("6E+9"), "c-3", true));
        var finding =
                new Finding(
                        "f-1",
                        Relation.CONTRADICTS,
                        Strength.AS_READ,
                        "capital_total",
                        List.of(List.of(left), List.of(right)),
                        "Both give the total.",
                        List.of(new Finding.Difference("window", "2026", null, "overlaps")),
                        List.of(
                                new Finding.Step(
                                        "as-read-bands-disjoint",
                                        new Finding.Interval(new BigDecimal("4.6E9"), null),
                                        new Finding.Interval(null, BigDecimal.ONE),
                                        null)),
                        new Finding.Reconciliation(
                                List.of(),
                                parts,
                                List.of(),
                                new BigDecimal("2.97E+9"),
                                BigDecimal.ZERO,
                                null),
                        2,
                        0.91,
                        null);
        assertThat(JSON.findingLine(finding))
                .startsWith(
                        """
                        {"id":"f-1","relation":"contradicts","strength":"as-read",\
                        "metric":"capital_total","claims":["c-1","c-2"],\
                        "sides":[["c-1"],["c-2"]],"reason":"Both give the total.",\
                        "differences":[{"aspect":"window","left":"2026","right":null,\
                        "relation":"overlaps"}],\
                        "proof":[{"rule":"as-read-bands-disjoint","left":[4600000000,null],\
                        "right":[null,1]}],\
                        "evidence":[{"claim":"c-1","source":"news/one.txt","sha256":"ab",\
                        "exact":"Acme's worth: $5.6B","start":0,"end":19,"low":4600000000,\
                        "high":null,"comparator":">"}\
                        """)
                .endsWith(
                        """
                        "reconciliation":{"shared":[],"only_left":[{"name":"Acme",\
                        "value":6000000000,"claim":"c-3","exceeds_total":true}],"only_right":[],\
                        "unexplained":{"left":2970000000,"right":0},"smallest_change":null},\
                        "origins":2,"score":0.91,"ruling":null}\
                        """);
    }

    private static Claim claim(String id, String value, Bound bound) {
        var entity = new Entity("acme", "Acme", EntityType.ORGANIZATION, List.of("Acme Inc."));
        var figure = new BigDecimal(value);
        var published = LocalDate.of(2026, 3, 1);
        return new Claim(
                id,
                new Provenance("a-1", "news/one.txt", null, "Wire", published, "meta", null, "ab"),
                "valuation",
                entity,
                "Acme's",
                new Quantity(
                        new Span(14, 19),
                        "$5.6B",
                        figure,
                        bound.isLower() ? null : figure,
                        "USD",
                        bound,
                        new BigDecimal("1E+8"),
                        null,
                        null,
                        "user/year"),
                new Scope(
                        new Window(
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 4, 30),
                                Period.ofMonths(4),
                                "in four months"),
                        null,
                        null,
                        null,
                        "series b",
                        null,
                        null),
                List.of(
                        new Party(
                                Role.LEAD_INVESTOR,
                                new Entity("bank", "Bank", EntityType.ORGANIZATION, List.of()),
                                "the Bank")),
                Modality.ASSERTED,
                null,
                new Evidence(
                        new Span(0, 19),
                        "Acme's worth: $5.6B",
                        "",
                        ".",
                        Zone.LIST_ITEM,
                        List.of("Money")),
                null,
                0.93);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
