package gainsay.contradict;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Metadata;
import gainsay.model.Modality;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `audit.cases`: small articles with their figures marked, and what the audit must report.
final class Pages {
    private static final Pattern MARK = Pattern.compile("\\[([^\\];]+); ([^\\]]+)\\]");
    private static final Pattern NUMBER = Pattern.compile("([\\d,.]+)([KMB]?)");
    private static final Map<String, Integer> WORDS =
            Map.of("Three", 3, "Four", 4, "Five", 5, "three", 3, "four", 4);

    /// An article, its claims, and the lines that say what is expected.
    record Case(String name, Article article, List<Claim> claims, List<String> expected) {}

    private record Mark(Span span, String figure, List<String> says) {}

    private Pages() {}

    static List<Case> read(Path file) throws IOException {
        var cases = new ArrayList<Case>();
        for (var part : Files.readString(file).split("(?m)^case: ")) {
            if (part.contains("=>")) {
                cases.add(page(part.lines().toList()));
            }
        }
        return cases;
    }

    private static Case page(List<String> lines) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Table.Row>();
        var expected = new ArrayList<String>();
        var section = List.<String>of();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("=>")) {
                expected.add(line.substring(2).strip());
            } else if (!line.isBlank()) {
                var plain = plain(line.replaceFirst("^(#+|-) ", ""), text.length(), marks);
                var span = new Span(text.length(), text.length() + plain.length());
                var zone = zone(line);
                blocks.add(new Block(span, zone, zone == Zone.HEADING ? List.of() : section));
                section = zone == Zone.HEADING ? List.of(plain) : section;
                if (zone == Zone.TABLE_CELL) {
                    rows.add(new Table.Row(span, rows.isEmpty(), cells(plain, span)));
                }
                text.append(plain).append('\n');
            }
        }
        var article =
                new Article(
                        "a", "a.txt", "0", text.toString(), Metadata.NONE, blocks, tables(rows));
        var claims = marks.stream().map(mark -> claim(article, mark)).toList();
        return new Case(lines.getFirst(), article, claims, expected);
    }

    private static String plain(String line, int at, List<Mark> marks) {
        var plain = new StringBuilder();
        var matcher = MARK.matcher(line);
        var from = 0;
        while (matcher.find()) {
            plain.append(line, from, matcher.start());
            var figure = matcher.group(1);
            var start = at + plain.length();
            marks.add(
                    new Mark(
                            new Span(start, start + figure.length()),
                            figure,
                            List.of(matcher.group(2).split("; "))));
            plain.append(figure);
            from = matcher.end();
        }
        return plain.append(line.substring(from)).toString();
    }

    private static Zone zone(String line) {
        if (line.startsWith("## ")) {
            return Zone.HEADING;
        }
        if (line.startsWith("# ")) {
            return Zone.HEADLINE;
        }
        if (line.startsWith("- ")) {
            return Zone.LIST_ITEM;
        }
        return line.startsWith("|") ? Zone.TABLE_CELL : Zone.BODY;
    }

    private static List<Span> cells(String line, Span row) {
        var cells = new ArrayList<Span>();
        var at = row.start() + 1;
        for (var cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
            var start = at + cell.length() - cell.stripLeading().length();
            cells.add(new Span(start, start + cell.strip().length()));
            at += cell.length() + 1;
        }
        return cells;
    }

    private static List<Table> tables(List<Table.Row> rows) {
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Table(
                                new Span(
                                        rows.getFirst().span().start(),
                                        rows.getLast().span().end()),
                                "",
                                List.of(),
                                rows));
    }

    private static Claim claim(Article article, Mark mark) {
        var scope = new HashMap<String, String>();
        mark.says().stream()
                .skip(2)
                .map(part -> part.split("="))
                .forEach(part -> scope.put(part[0], part[1]));
        var metric = mark.says().getFirst();
        var subject = mark.says().get(1);
        return new Claim(
                "c-" + mark.span().start(),
                Provenance.of(article),
                metric,
                new Entity(
                        subject.toLowerCase(Locale.ROOT),
                        subject,
                        EntityType.ORGANIZATION,
                        List.of()),
                subject,
                quantity(mark, scope),
                new Scope(
                        Window.NONE,
                        null,
                        null,
                        scope.get("basis"),
                        scope.get("round"),
                        null,
                        null),
                List.of(),
                Modality.parse(scope.getOrDefault("as", "asserted")),
                null,
                evidence(article, mark.span()),
                null,
                1);
    }

    private static Evidence evidence(Article article, Span span) {
        var block =
                article.blocks().stream()
                        .filter(b -> b.span().contains(span))
                        .findFirst()
                        .orElseThrow();
        var start = block.span().start();
        var end = block.span().end();
        if (block.zone() == Zone.BODY) {
            var stop = article.text().lastIndexOf(". ", span.start());
            start = Math.max(start, stop < 0 ? 0 : stop + 2);
            var next = article.text().indexOf(". ", span.end());
            end = next < 0 ? end : Math.min(end, next + 1);
        }
        return Evidence.of(article, new Span(start, end), block.zone(), block.section());
    }

    private static Quantity quantity(Mark mark, Map<String, String> scope) {
        var figure = mark.figure();
        var matcher = NUMBER.matcher(figure);
        var value =
                matcher.find()
                        ? number(matcher.group(1), matcher.group(2))
                        : BigDecimal.valueOf(WORDS.getOrDefault(figure, 0));
        var signed = scope.containsKey("negative") ? value.negate() : value;
        var bound = bound(scope.get("comparator"));
        return new Quantity(
                mark.span(),
                figure,
                bound.isUpper() ? null : signed,
                bound.isLower() ? null : signed,
                unit(figure),
                bound,
                value.ulp(),
                null,
                scope.get("counted"),
                scope.get("per"));
    }

    private static BigDecimal number(String digits, String scale) {
        var zeros =
                switch (scale) {
                    case "K" -> 3;
                    case "M" -> 6;
                    case "B" -> 9;
                    default -> 0;
                };
        return new BigDecimal(digits.replace(",", "")).scaleByPowerOfTen(zeros);
    }

    private static String unit(String figure) {
        if (figure.startsWith("$")) {
            return "USD";
        }
        if (figure.endsWith("%")) {
            return "%";
        }
        if (figure.endsWith(" x")) {
            return "x";
        }
        return figure.endsWith(" hours") ? "hour" : "1";
    }

    private static Bound bound(@Nullable String word) {
        return word == null
                ? Bound.EXACT
                : switch (word) {
                    case "over" -> Bound.OVER;
                    case "under" -> Bound.UNDER;
                    case "nearly" -> Bound.NEARLY;
                    default -> Bound.ABOUT;
                };
    }
}
