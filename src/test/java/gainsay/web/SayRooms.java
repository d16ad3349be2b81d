package gainsay.web;

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
import gainsay.model.Table;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rooms that need no models, for names of any shape: "‹NAME› is worth 5." is a valuation, "may be
/// worth" rumours it, "will be worth" plans it. Heads as in "title: …" come before the first empty
/// line; every line after it is a block. Two values of one name contradict, with all that a finding
/// can show.
final class SayRooms implements Rooms {
    private static final Pattern WORTH =
            Pattern.compile("‹([^›]+)› (is|may be|will be) worth (\\d+)\\.");

    @Override
    public void read(Original original, ReadingTaker then) {
        var source = original.source();
        var text = unpaired(new String(original.bytes(), StandardCharsets.UTF_8));
        then.take(
                text.isEmpty()
                        ? new Reading.Unreadable(source, source + " is empty; save it again.")
                        : new Reading.Read(article(text, source)));
    }

    /// Half a surrogate pair, which no file in UTF-8 can hold, is written `@D800@`.
    private static String unpaired(String text) {
        return Pattern.compile("@([0-9A-F]{4})@")
                .matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    @Override
    public Reading read(String text, String source) {
        return new Reading.Read(article(unpaired(text), source));
    }

    private static Article article(String text, String source) {
        var head = text.contains("\n\n") ? text.substring(0, text.indexOf("\n\n")) : "";
        var blocks = new ArrayList<Block>();
        var at = head.isEmpty() ? 0 : head.length() + 2;
        for (var line : text.substring(at).split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(
                        new Block(new Span(at, at + line.length()), zone(line), List.of("Above")));
            }
            at += line.length() + 1;
        }
        var hash = hash(text);
        return new Article(
                "a-" + hash.substring(0, 16),
                source,
                hash,
                text,
                metadata(head),
                blocks,
                tables(blocks));
    }

    private static Zone zone(String line) {
        if (line.startsWith("| ")) {
            return Zone.TABLE_CELL;
        }
        if (line.startsWith("% ")) {
            return Zone.BOILERPLATE;
        }
        return line.startsWith("# ") ? Zone.HEADLINE : Zone.BODY;
    }

    private static List<Table> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.zone() == Zone.TABLE_CELL)
                .map(block ->
                        new Table(
                                block.span(),
                                "",
                                List.of(),
                                List.of(new Table.Row(block.span(), false, List.of(block.span())))))
                .toList();
    }

    private static Metadata metadata(String head) {
        var published = value(head, "date");
        var author = value(head, "author");
        return new Metadata(
                value(head, "title"),
                author == null ? List.of() : List.of(author),
                value(head, "publisher"),
                published == null ? null : LocalDate.parse(published),
                published == null ? null : "front-matter",
                value(head, "url"),
                "en");
    }

    private static @Nullable String value(String head, String key) {
        var found = Pattern.compile("(?md)^" + key + ": (.*)$").matcher(head);
        return found.find() ? found.group(1) : null;
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Claim> claims(Article article) {
        var claims = new ArrayList<Claim>();
        var found = WORTH.matcher(article.text());
        while (found.find()) {
            var modality =
                    switch (found.group(2)) {
                        case "is" -> Modality.ASSERTED;
                        case "may be" -> Modality.RUMOURED;
                        default -> Modality.PLANNED;
                    };
            claims.add(
                    claim(
                            article,
                            found.group(1),
                            modality,
                            new Span(found.start(), found.end()),
                            new Span(found.start(3), found.end(3))));
        }
        return claims;
    }

    private static Claim claim(
            Article article, String name, Modality modality, Span sentence, Span value) {
        var number = new BigDecimal(value.in(article.text()));
        var id = "e" + hash(name).substring(0, 8);
        var window = new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), null, name);
        return new Claim(
                "c-" + hash(article.id() + value).substring(0, 16),
                Provenance.of(article),
                "valuation",
                new Entity(id, name, EntityType.ORGANIZATION, List.of(name + " Group")),
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
                new Scope(window, null, name, name, name, name, name),
                List.of(),
                modality,
                name,
                Evidence.of(article, sentence, Zone.BODY, List.of(name)),
                null,
                1);
    }

    @Override
    public String matter(Claim claim) {
        return claim.mention() + "|" + claim.metric();
    }

    @Override
    public List<Finding> hear(List<Claim> matter, Function<String, List<Claim>> claimsOfArticle) {
        var findings = new ArrayList<Finding>();
        for (var left : matter) {
            for (var right : matter) {
                if (left.modality().isFirm()
                        && right.modality().isFirm()
                        && left.quantity().written().compareTo(right.quantity().written()) < 0) {
                    findings.add(finding(left, right));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Claim left, Claim right) {
        var low = Objects.requireNonNull(left.quantity().low());
        var high = Objects.requireNonNull(right.quantity().low());
        var name = left.mention();
        var part = new Finding.Part(name, BigDecimal.ONE, left.id(), false);
        return new Finding(
                "f-" + hash(left.id() + right.id()).substring(0, 16),
                Relation.CONTRADICTS,
                Strength.STRICT,
                left.metric(),
                List.of(List.of(left), List.of(right)),
                name + ": one says " + low + ", one " + high + ".",
                List.of(new Finding.Difference("window", name, name, "overlaps")),
                List.of(
                        new Finding.Step(
                                "intervals-disjoint",
                                new Finding.Interval(low, low),
                                new Finding.Interval(high, high),
                                name)),
                new Finding.Reconciliation(
                        List.of(part), List.of(part), List.of(), low, high, name),
                2,
                high.subtract(low).doubleValue() / 1000,
                null);
    }

    @Override
    public List<Finding> audit(Article article, List<Claim> claims) {
        return List.of();
    }

    @Override
    public Judged judge(
            Claim statement, List<Claim> evidence, Function<String, List<Claim>> claimsOfArticle) {
        if (evidence.isEmpty()) {
            return new Judged(statement, Status.NEW, List.of());
        }
        var same =
                evidence.stream()
                        .anyMatch(claim ->
                                claim.quantity().text().equals(statement.quantity().text()));
        return new Judged(statement, same ? Status.SUPPORTED : Status.CONTRADICTED, evidence);
    }

    @Override
    public List<Judged> judgeBySide(List<Claim> statement, List<Claim> evidence) {
        return statement.stream().map(claim -> judge(claim, evidence, _ -> evidence)).toList();
    }

    @Override
    public List<String> recheck(
            Relation relation, List<Finding.Step> proof, List<List<Finding.Interval>> sides) {
        return List.of();
    }

    @Override
    public List<Finding.Interval> figures(String text) {
        return List.of();
    }

    @Override
    public Print print(Article article) {
        return new Print(article.id(), List.of("band " + article.id()));
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
