package gainsay.cli;

import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.article.Original;
import gainsay.article.Reading;
import gainsay.article.ReadingTaker;
import gainsay.index.Print;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Finding;
import gainsay.model.Judged;
import gainsay.model.Metadata;
import gainsay.model.Modality;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Status;
import gainsay.model.Strength;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Rooms that need no models: "NAME is worth N." is a valuation, a text that holds `EXPLODE` breaks
/// them, and different valuations contradict. The first line may be a date.
final class PlainRooms implements Rooms {
    private static final Pattern WORTH = Pattern.compile("\\b([A-Z]\\w+) is worth (\\d+)\\.");
    private static final Pattern DATE = Pattern.compile("\\A(\\d{4}-\\d\\d-\\d\\d)\\n");

    final AtomicInteger extractions = new AtomicInteger();
    final AtomicInteger readings = new AtomicInteger();

    @Override
    public void read(Original original, ReadingTaker then) {
        readings.incrementAndGet();
        var source = original.source();
        var text = new String(original.bytes(), StandardCharsets.UTF_8);
        then.take(
                text.isEmpty()
                        ? new Reading.Unreadable(source, source + " is empty; save it again.")
                        : new Reading.Read(article(Path.of(original.name()), source, text)));
    }

    @Override
    public Reading read(String text, String source) {
        return new Reading.Read(article(Path.of(source), source, text));
    }

    private static Article article(Path file, String source, String text) {
        var hash = Integer.toHexString((file.getFileName() + text).hashCode());
        var date = DATE.matcher(text);
        var published = date.find() ? LocalDate.parse(date.group(1)) : null;
        return new Article(
                "a-" + hash,
                source,
                hash,
                text,
                new Metadata(null, List.of(), null, published, null, null, null),
                List.of(new Block(new Span(0, text.length()), Zone.BODY, List.of())),
                List.of());
    }

    @Override
    public List<Claim> claims(Article article) {
        extractions.incrementAndGet();
        if (article.text().contains("EXPLODE")) {
            throw new IllegalStateException("boom");
        }
        var claims = new ArrayList<Claim>();
        var matcher = WORTH.matcher(article.text());
        while (matcher.find()) {
            var sentence = new Span(matcher.start(), matcher.end());
            var value = new Span(matcher.start(2), matcher.end(2));
            var number = new BigDecimal(matcher.group(2));
            claims.add(claim(article, matcher.group(1), sentence, value, number));
        }
        return claims;
    }

    private static Claim claim(
            Article article, String name, Span sentence, Span value, BigDecimal number) {
        return new Claim(
                "c-" + article.sha256() + "-" + value.start(),
                Provenance.of(article),
                "valuation",
                new Entity(
                        name.toLowerCase(java.util.Locale.ROOT),
                        name,
                        EntityType.ORGANIZATION,
                        List.of()),
                name,
                new Quantity(
                        value,
                        value.in(article.text()),
                        number,
                        number,
                        "USD",
                        Bound.EXACT,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                Scope.NONE,
                List.of(),
                Modality.ASSERTED,
                null,
                Evidence.of(article, sentence, Zone.BODY, List.of()),
                null,
                1);
    }

    @Override
    public String matter(Claim claim) {
        var subject = claim.subject();
        return (subject == null ? "" : subject.id()) + "|" + claim.metric();
    }

    @Override
    public List<Finding> hear(List<Claim> matter, Function<String, List<Claim>> claimsOfArticle) {
        var findings = new ArrayList<Finding>();
        for (var left : matter) {
            for (var right : matter) {
                if (left.quantity().written().compareTo(right.quantity().written()) < 0) {
                    findings.add(finding(left, right));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Claim left, Claim right) {
        return new Finding(
                "f-" + left.id() + right.id(),
                Relation.CONTRADICTS,
                Strength.STRICT,
                left.metric(),
                List.of(List.of(left), List.of(right)),
                "One says " + left.quantity().text() + ", one " + right.quantity().text() + ".",
                List.of(),
                List.of(),
                null,
                2,
                0.5,
                null);
    }

    @Override
    public Judged judge(
            Claim statement, List<Claim> evidence, Function<String, List<Claim>> claimsOfArticle) {
        for (var claim : evidence) {
            if (claim.mention().equals(statement.mention())) {
                var same = claim.quantity().text().equals(statement.quantity().text());
                var status = same ? Status.SUPPORTED : Status.CONTRADICTED;
                return new Judged(statement, status, List.of(claim));
            }
        }
        return new Judged(statement, Status.NEW, List.of());
    }

    @Override
    public List<Judged> judgeBySide(List<Claim> statement, List<Claim> evidence) {
        return statement.stream().map(claim -> judge(claim, evidence, id -> evidence)).toList();
    }

    @Override
    public List<String> recheck(
            Relation relation, List<Finding.Step> proof, List<List<Finding.Interval>> sides) {
        return proof.isEmpty() ? List.of("the finding shows no proof") : List.of();
    }

    @Override
    public List<Finding.Interval> figures(String text) {
        var matcher = WORTH.matcher(text);
        return matcher.results()
                .map(found -> new BigDecimal(found.group(2)))
                .map(number -> new Finding.Interval(number, number))
                .toList();
    }

    @Override
    public List<Finding> audit(Article article, List<Claim> claims) {
        return List.of();
    }

    /// Texts with the same last line are copies.
    @Override
    public Print print(Article article) {
        var last = article.text().stripTrailing();
        last = last.substring(last.lastIndexOf('\n') + 1);
        return new Print(last, List.of("band " + last.hashCode()));
    }

    @Override
    public double similarity(String left, String right) {
        return left.equals(right) ? 1 : 0;
    }

    @Override
    public String lexiconHash() {
        return Settings.of(null, Map.of(), System.getProperty("gainsay.home")).lexiconHash();
    }
}
