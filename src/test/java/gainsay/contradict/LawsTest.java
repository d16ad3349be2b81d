package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.Finding.Difference;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import gainsay.model.Scope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for any claims at all, tried on seeded random matters.
class LawsTest {
    private static final Court COURT =
            new Court(
                    Lexicon.load(
                            Path.of(System.getProperty("gainsay.home", ".")).resolve("models")));
    private static final String[] FIGURES = {
        "$5M",
        "$5.6M",
        "over $5M",
        "about $6M",
        "$1.2B",
        "$1.16B",
        "over $1B",
        "under $2B",
        "$500M to $2B",
        "nearly $6M",
        "€5M",
        "over $3.6B",
        "over $4.6B"
    };
    private static final String[] METRICS = {
        "valuation", "funding_round", "capital_total", "revenue", "total_raised", "profit"
    };
    private static final String[] SCOPES = {
        "",
        "window=2024",
        "window=2024-01-01/2024-03-31",
        "window=P6M",
        "window=P4M",
        "round=seed",
        "round=series b",
        "basis=pre-money",
        "basis=post-money",
        "region=europe",
        "as=rumoured",
        "as=planned",
        "as=negated",
        "by=the Ledger",
        "as=projected; by=Oakhurst",
        "window=2024-02-01/2024-08-31",
        "day=2025-03-01",
        "day=2025-06-01",
        "zone=headline",
        "text=The harbour drone line stands at @, up from $4M.",
        "with=brisa"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void orderOfInputNeverMatters(long seed) {
        var random = new Random(seed);
        var claims = claims(random, 14, "Harrow");
        var shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        assertThat(hear(shuffled)).as("seed %d", seed).isEqualTo(hear(claims));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void anUnrelatedArticleChangesNothing(long seed) {
        var random = new Random(seed);
        var claims = claims(random, 10, "Harrow");
        var more = new ArrayList<>(claims);
        more.addAll(claims(random, 10, "Quill"));
        var before = hear(claims);
        var after = hear(more);
        assertThat(after).as("seed %d", seed).containsAll(before);
        assertThat(after)
                .filteredOn(f -> f.claims().stream().anyMatch(claims::contains))
                .hasSameSizeAs(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void nothingIsFoundBetweenTwoMatters(long seed) {
        var random = new Random(seed);
        var claims = claims(random, 12, "Harrow");
        claims.addAll(claims(random, 12, "Quill"));
        for (var finding : hear(claims)) {
            var matters = finding.claims().stream().map(COURT::matter).collect(Collectors.toSet());
            assertThat(matters).as("seed %d: %s", seed, finding.reason()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
    void turningTheSidesTurnsTheFinding(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++) {
            var metric = METRICS[random.nextInt(METRICS.length)];
            var one = claim(random, metric, "one", "Harrow");
            var other = claim(random, metric, "two", "Harrow");
            var there = hear(List.of(one, other)).stream().map(LawsTest::seen).toList();
            var back =
                    hear(List.of(renamed(one, "two"), renamed(other, "one"))).stream()
                            .map(LawsTest::seen)
                            .toList();
            assertThat(back).as("seed %d: %s / %s", seed, one, other).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void aFactorAndOtherNamesChangeNothing(long seed) {
        var claims = claims(new Random(seed), 14, "Harrow");
        var scaled = claims.stream().map(LawsTest::scaled).toList();
        assertThat(hear(scaled).stream().map(LawsTest::seen).toList())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        hear(claims).stream().map(LawsTest::seen).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void teasersAndClaimsWithoutASubjectAreNeverHeard(long seed) {
        var claims = claims(new Random(seed), 10, "Harrow");
        var teasers = claims.stream().map(c -> inZone(c, gainsay.model.Zone.TEASER)).toList();
        assertThat(hear(teasers)).as("seed %d", seed).isEmpty();
    }

    @Test
    @Timeout(20)
    void aCrowdedMatterIsHeardInSeconds() {
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < 1500; i++) {
            var day = LocalDate.of(2025, 1, 1).plusDays(i % 500);
            claims.add(
                    Cases.claim(
                            "valuation", "$" + (5 + i % 4) + "M {day=" + day + "}", "many" + i));
        }
        assertThat(hear(claims)).isNotEmpty();
    }

    private static List<Finding> hear(List<Claim> claims) {
        return COURT.hear(
                claims, id -> claims.stream().filter(c -> c.article().id().equals(id)).toList());
    }

    /// What a finding says, whichever side is named first.
    private static String seen(Finding finding) {
        Set<String> aspects = new TreeSet<>();
        finding.differences().stream().map(Difference::aspect).forEach(aspects::add);
        var contradiction = finding.relation() == Relation.CONTRADICTS;
        return finding.relation()
                + (contradiction ? " " + finding.strength() : "")
                + aspects
                + finding.proof().getFirst().rule()
                + finding.origins();
    }

    private static List<Claim> claims(Random random, int number, String subject) {
        var claims = new ArrayList<Claim>();
        var metric = METRICS[random.nextInt(METRICS.length)];
        for (var i = 0; i < number; i++) {
            claims.add(claim(random, metric, subject + random.nextInt(6), subject));
        }
        return new ArrayList<>(claims.stream().distinct().toList());
    }

    private static Claim claim(Random random, String metric, String article, String subject) {
        var figure = FIGURES[random.nextInt(FIGURES.length)];
        var scope = new TreeSet<String>();
        scope.add("subject=" + subject);
        for (var i = random.nextInt(3); i > 0; i--) {
            var more = SCOPES[random.nextInt(SCOPES.length)];
            if (!more.isEmpty()) {
                scope.add(more);
            }
        }
        return Cases.claim(metric, figure + " {" + String.join("; ", scope) + "}", article);
    }

    private static Claim renamed(Claim claim, String article) {
        var old = claim.article();
        return with(
                claim,
                new Provenance(
                        "a-" + article, article, null, null, old.published(), null, null, "0"),
                claim.quantity(),
                claim.subject());
    }

    private static Claim scaled(Claim claim) {
        var quantity = claim.quantity();
        return with(
                claim,
                claim.article(),
                new Quantity(
                        quantity.span(),
                        quantity.text(),
                        thousand(quantity.low()),
                        thousand(quantity.high()),
                        quantity.unit(),
                        quantity.bound(),
                        quantity.step().scaleByPowerOfTen(3),
                        null,
                        null,
                        quantity.per()),
                new Entity("zephyr", "Zephyr", gainsay.model.EntityType.ORGANIZATION, List.of()));
    }

    private static @org.jspecify.annotations.Nullable BigDecimal thousand(
            @org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? null : value.scaleByPowerOfTen(3);
    }

    private static Claim inZone(Claim claim, gainsay.model.Zone zone) {
        var evidence = claim.evidence();
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
                claim.attribution(),
                new gainsay.model.Evidence(
                        evidence.span(), evidence.exact(), "", "", zone, List.of()),
                claim.origin(),
                1);
    }

    private static Claim with(
            Claim claim,
            Provenance article,
            Quantity quantity,
            @org.jspecify.annotations.Nullable Entity subject) {
        Scope scope = claim.scope();
        return new Claim(
                claim.id(),
                article,
                claim.metric(),
                subject,
                "it",
                quantity,
                scope,
                claim.parties(),
                claim.modality(),
                claim.attribution(),
                claim.evidence(),
                claim.origin(),
                1);
    }
}
