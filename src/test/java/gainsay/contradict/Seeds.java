package gainsay.contradict;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
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
import gainsay.model.Table;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The five articles of the shared folder with their gold claims, as perfect extraction would give
/// them. Read where they lie; nothing of them is kept here.
final class Seeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ONE_TOPIC =
            Set.of("physical AI", "embodied AI", "Physical AI");
    private static final Pattern LINE_OR_SENTENCE =
            Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|\\n");

    final Map<String, Article> articles = new TreeMap<>();
    final List<Claim> claims = new ArrayList<>();
    private final Lexicon lexicon;

    private Seeds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static Path shared() {
        return Path.of(System.getProperty("gainsay.shared", "../shared"));
    }

    static Seeds load(Lexicon lexicon, boolean withHeadingWindows) throws IOException {
        var seeds = new Seeds(lexicon);
        try (var files = Files.list(shared().resolve("seeds"))) {
            files.sorted().forEach(seeds::article);
        }
        for (var line : Files.readAllLines(shared().resolve("gold/seeds.claims.jsonl"))) {
            seeds.claims.add(seeds.claim(JSON.readTree(line), withHeadingWindows));
        }
        return seeds;
    }

    static JsonNode findings() throws IOException {
        return JSON.readTree(Files.readString(shared().resolve("gold/seeds.findings.json")));
    }

    List<Claim> of(String article) {
        return claims.stream().filter(claim -> claim.article().id().equals(article)).toList();
    }

    private void article(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString();
            var blocks = blocks(text);
            var article =
                    new Article(
                            name, name, name, text, Metadata.NONE, blocks, tables(text, blocks));
            articles.put(name, article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every line is a block; short lines without a full stop are headings.
    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var heading = List.<String>of();
        var at = 0;
        var teaser = false;
        for (var line : text.split("\n", -1)) {
            var span = new Span(at, at + line.length());
            at += line.length() + 1;
            teaser |= line.equals("Further Reading");
            if (line.isBlank()) {
                continue;
            }
            var zone = teaser ? Zone.TEASER : zone(line);
            blocks.add(new Block(span, zone, zone == Zone.HEADING ? List.of() : heading));
            if (zone == Zone.HEADING) {
                heading = List.of(line);
            }
        }
        return blocks;
    }

    private static Zone zone(String line) {
        if (line.startsWith("- ") || line.matches("\\d+\\. .*")) {
            return Zone.LIST_ITEM;
        }
        if (line.startsWith("|")) {
            return Zone.TABLE_CELL;
        }
        return line.length() < 100 && !line.endsWith(".") && !line.endsWith(":")
                ? Zone.HEADING
                : Zone.BODY;
    }

    private static List<Table> tables(String text, List<Block> blocks) {
        var tables = new ArrayList<Table>();
        var rows = new ArrayList<Table.Row>();
        var section = List.<String>of();
        for (var block : blocks) {
            if (block.zone() != Zone.TABLE_CELL) {
                finish(tables, rows, section);
                continue;
            }
            section = block.section();
            var line = block.span().in(text);
            if (!line.startsWith("|--")) {
                rows.add(new Table.Row(block.span(), rows.isEmpty(), cells(line, block.span())));
            }
        }
        finish(tables, rows, section);
        return tables;
    }

    private static List<Span> cells(String line, Span row) {
        var cells = new ArrayList<Span>();
        var at = row.start() + 1;
        for (var cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            var start = at + cell.length() - cell.stripLeading().length();
            cells.add(new Span(start, start + cell.strip().length()));
            at += cell.length() + 1;
        }
        return cells;
    }

    private static void finish(List<Table> tables, List<Table.Row> rows, List<String> section) {
        if (!rows.isEmpty()) {
            var span = new Span(rows.getFirst().span().start(), rows.getLast().span().end());
            tables.add(new Table(span, "", section, rows));
            rows.clear();
        }
    }

    private Claim claim(JsonNode row, boolean withHeadingWindows) {
        var article = java.util.Objects.requireNonNull(articles.get(row.get("doc").asString()));
        var span = new Span(row.get("start").asInt(), row.get("end").asInt());
        var evidence = evidence(article, span);
        var metric = row.get("metric").asString();
        var quantity = quantity(article, row, span);
        var scope =
                new Scope(
                        window(row, evidence, withHeadingWindows),
                        null,
                        text(row, "per"),
                        text(row, "basis"),
                        text(row, "round"),
                        null,
                        null);
        return new Claim(
                "c-" + article.id().substring(0, 3) + "-" + span.start(),
                Provenance.of(article),
                metric,
                subject(row.get("subject").get(0).asString(), metric),
                row.get("subject").get(0).asString(),
                quantity,
                scope,
                parties(row),
                Modality.parse(row.has("modality") ? row.get("modality").asString() : "asserted"),
                text(row, "attribution"),
                evidence,
                null,
                1);
    }

    private Entity subject(String name, String metric) {
        var topic = lexicon.metrics().of(metric).subjectRole().equals("topic");
        var id = ONE_TOPIC.contains(name) ? "physical-ai" : slug(name);
        return new Entity(id, name, topic ? EntityType.TOPIC : EntityType.ORGANIZATION, List.of());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static List<Party> parties(JsonNode row) {
        var parties = new ArrayList<Party>();
        if (row.has("investor")) {
            for (var name : row.get("investor").asString().split(", ")) {
                parties.add(
                        new Party(
                                Role.INVESTOR,
                                new Entity(slug(name), name, EntityType.ORGANIZATION, List.of()),
                                name));
            }
        }
        return parties;
    }

    private static Evidence evidence(Article article, Span span) {
        var block =
                article.blocks().stream()
                        .filter(b -> b.span().contains(span))
                        .findFirst()
                        .orElseThrow();
        var stretch = block.span();
        if (block.zone() == Zone.BODY) {
            stretch = sentence(article.text(), block.span(), span);
        }
        return Evidence.of(article, stretch, block.zone(), block.section());
    }

    private static Span sentence(String text, Span block, Span span) {
        var matcher = LINE_OR_SENTENCE.matcher(text).region(block.start(), block.end());
        var start = block.start();
        while (matcher.find()) {
            if (matcher.start() >= span.end()) {
                return new Span(start, matcher.start());
            }
            start = matcher.end() <= span.start() ? matcher.end() : start;
        }
        return new Span(start, block.end());
    }

    private static Quantity quantity(Article article, JsonNode row, Span span) {
        var text = row.get("text").asString();
        var low = number(row, "low");
        var high = number(row, "high");
        return new Quantity(
                span,
                text,
                low,
                high,
                row.get("unit").asString(),
                bound(row.get("comparator").asString(), article.text(), span),
                step(text, low != null ? low : high),
                null,
                row.get("metric").asString().equals("count") ? counted(article, span) : null,
                text(row, "per"));
    }

    private static @Nullable String counted(Article article, Span span) {
        var after =
                article.text()
                        .substring(span.end(), Math.min(article.text().length(), span.end() + 40));
        var matcher = Pattern.compile("^\\s*((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+s)\\b").matcher(after);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static Bound bound(String comparator, String text, Span span) {
        var before = text.substring(Math.max(0, span.start() - 8), span.start());
        return switch (comparator) {
            case "~" -> before.contains("nearly") ? Bound.NEARLY : Bound.ABOUT;
            case ">" -> Bound.OVER;
            case ">=" -> Bound.AT_LEAST;
            case "<" -> Bound.UNDER;
            case "<=" -> Bound.AT_MOST;
            default -> Bound.EXACT;
        };
    }

    private static BigDecimal step(String text, @Nullable BigDecimal value) {
        var digits = Pattern.compile("\\d[\\d,]*(?:\\.(\\d+))?").matcher(text);
        if (value == null || !digits.find()) {
            return BigDecimal.ONE;
        }
        var written = new BigDecimal(digits.group().replace(",", ""));
        var scale =
                value.signum() == 0
                        ? BigDecimal.ONE
                        : value.divide(written, java.math.MathContext.DECIMAL32);
        return written.ulp().multiply(scale).abs();
    }

    private static Window window(JsonNode row, Evidence evidence, boolean withHeadingWindows) {
        var period = text(row, "period");
        if (period == null) {
            return Window.NONE;
        }
        var quarters =
                Pattern.compile("Q(\\d) (\\d{4})\\D+Q(\\d) (\\d{4})")
                        .matcher(String.join(" ", evidence.section()));
        if (period.startsWith("P")) {
            var length = Period.parse(period);
            return withHeadingWindows && quarters.find()
                    ? new Window(
                            quarter(quarters.group(1), quarters.group(2)),
                            quarter(quarters.group(3), quarters.group(4))
                                    .plusMonths(3)
                                    .minusDays(1),
                            length,
                            period)
                    : Window.lasting(length, period);
        }
        var ends = period.split("/");
        return Window.of(day(ends[0], false), day(ends[ends.length - 1], true), period);
    }

    private static LocalDate quarter(String quarter, String year) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(quarter) * 3 - 2, 1);
    }

    private static LocalDate day(String text, boolean last) {
        if (text.length() == 4) {
            return LocalDate.of(Integer.parseInt(text), last ? 12 : 1, last ? 31 : 1);
        }
        return LocalDate.parse(text);
    }

    private static @Nullable BigDecimal number(JsonNode row, String key) {
        var node = row.get(key);
        return node == null || node.isNull()
                ? null
                : new BigDecimal(node.asString()).stripTrailingZeros();
    }

    private static @Nullable String text(JsonNode row, String key) {
        var node = row.get(key);
        return node == null || node.isNull() ? null : node.asString();
    }
}
