package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.Article;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Mention;
import gainsay.model.Modality;
import gainsay.model.Quantity;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Statement;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the result briefs of the wires: a company in the headline, then lines of a label, this
/// period's figure, "vs" and the figure of the year before, under "Year" or "Nine mths".
final class Brief {
    private static final Pattern VERSUS = Pattern.compile("\\s(?:vs\\.?|versus|against)\\s");
    private static final Pattern LOSS =
            Pattern.compile("\\b(?:loss|losses|deficit)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROFIT =
            Pattern.compile("\\b(?:profit|profits|gain)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY =
            Pattern.compile(
                    "^\\W{0,2}(.{2,60}?)\\s*(?:<|\\(|:|\\b(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth|q[1-4]|h[12]|half|year|six|nine|12|net|loss|profit|results?|reports?|posts?|earns?|sees|interim|final)\\b)",
                    Pattern.CASE_INSENSITIVE);

    /// The longest label, in words; a sentence with "vs" in it has more before its first figure.
    private static final int LONGEST_LABEL = 6;

    /// A line that only says which period follows.
    private static final int LONGEST_PERIOD = 40;

    private static final int FEWEST_LINES = 2;
    private static final double SURE = 0.92;

    /// One line of the brief: its span and where "vs" stands in it.
    private record Row(
            Span span, Zone zone, String label, Quantity now, @Nullable Quantity before) {}

    private final Article article;
    private final Words words;
    private final QuantityGrammar quantities;
    private final List<Span> spans = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Optional<Mention> company;

    private Brief(Article article, Words words, QuantityGrammar quantities) {
        this.article = article;
        this.words = words;
        this.quantities = quantities;
        this.company = company(article);
    }

    /// The brief that an article is or holds; empty where it holds none.
    static Brief of(Article article, Words words, QuantityGrammar quantities) {
        var brief = new Brief(article, words, quantities);
        brief.read();
        return brief;
    }

    List<Statement> statements() {
        return statements;
    }

    /// Whom the article is about, where it is a brief.
    Optional<Mention> subject() {
        return statements.isEmpty() ? Optional.empty() : company;
    }

    boolean holds(Span figure) {
        return spans.stream().anyMatch(span -> span.contains(figure));
    }

    private void read() {
        if (company.isEmpty() || !article.text().contains(" vs") && !has(" against ")) {
            return;
        }
        var period = BriefPeriod.in(headline(), article.metadata().published());
        var rows = new ArrayList<Row>();
        var periods = new ArrayList<BriefPeriod>();
        var marks = new ArrayList<Span>();
        for (var block : article.blocks()) {
            if (!isText(block.zone())) {
                continue;
            }
            for (var line : lines(block.span())) {
                var text = line.in(article.text());
                var row = row(line, text, block.zone());
                if (row.isPresent()) {
                    rows.add(row.get());
                    periods.add(period);
                } else if (text.strip().length() < LONGEST_PERIOD) {
                    var next = period.next(text);
                    if (!next.equals(period) && next.months() != 0) {
                        marks.add(line);
                    }
                    period = next;
                }
            }
        }
        if (rows.size() < FEWEST_LINES) {
            return;
        }
        spans.addAll(marks);
        var currency = currency(rows);
        for (var i = 0; i < rows.size(); i++) {
            write(rows.get(i), periods.get(i), currency);
        }
    }

    private boolean has(String words) {
        return article.text().contains(words);
    }

    private static boolean isText(Zone zone) {
        return zone == Zone.BODY || zone == Zone.LIST_ITEM || zone == Zone.HEADING;
    }

    private String headline() {
        return article.blocks().stream()
                .filter(block -> block.zone() == Zone.HEADLINE)
                .map(block -> block.span().in(article.text()))
                .findFirst()
                .orElse("");
    }

    private static Optional<Mention> company(Article article) {
        return article.blocks().stream()
                .filter(block -> block.zone() == Zone.HEADLINE)
                .findFirst()
                .flatMap(block -> {
                    var found = COMPANY.matcher(block.span().in(article.text()));
                    if (!found.find() || found.group(1).isBlank()) {
                        return Optional.empty();
                    }
                    var name = found.group(1).strip();
                    var start = block.span().start() + found.start(1);
                    return Optional.of(
                            new Mention(
                                    new Span(start, start + name.length()),
                                    name,
                                    EntityType.ORGANIZATION));
                });
    }

    private List<Span> lines(Span block) {
        var lines = new ArrayList<Span>();
        var text = article.text();
        for (var start = block.start(); start < block.end(); ) {
            var end = text.indexOf('\n', start);
            end = end < 0 ? block.end() : Math.min(end, block.end());
            var from = start;
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            if (end > from) {
                lines.add(new Span(from, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private Optional<Row> row(Span line, String text, Zone zone) {
        var versus = VERSUS.matcher(text);
        if (!versus.find()) {
            return Optional.empty();
        }
        var found =
                quantities.find(text).stream()
                        .filter(q -> !q.unit().equals("%"))
                        .map(q -> Shift.by(q, line.start()))
                        .toList();
        var first =
                found.stream()
                        .filter(q -> q.span().end() <= line.start() + versus.start() + 1)
                        .reduce((one, other) -> other);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var label =
                text.substring(0, first.get().span().start() - line.start())
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (label.isEmpty()
                || label.split("\\s+").length > LONGEST_LABEL
                || label.startsWith("note")
                || metric(label).isEmpty()) {
            return Optional.empty();
        }
        var second =
                found.stream()
                        .filter(q -> q.span().start() >= line.start() + versus.end())
                        .findFirst();
        return Optional.of(new Row(line, zone, label, first.get(), second.orElse(null)));
    }

    private Optional<String> metric(String label) {
        for (var kind : List.of("count", "revenue", "profit", "money")) {
            for (var word : label.split("[^\\p{L}]+")) {
                if (words.has("brief-" + kind, word)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /// The money that the brief counts in: whatever any of its figures says.
    private String currency(List<Row> rows) {
        return rows.stream()
                .map(Row::now)
                .filter(Quantity::isMoney)
                .map(Quantity::unit)
                .findFirst()
                .or(() ->
                        quantities.find(article.text()).stream()
                                .filter(Quantity::isMoney)
                                .map(Quantity::unit)
                                .findFirst())
                .orElse("USD");
    }

    private void write(Row row, BriefPeriod period, String currency) {
        spans.add(row.span());
        var metric = metric(row.label()).orElse("money");
        var text = article.text();
        var before = text.substring(row.span().start(), row.now().span().start());
        boolean loss = LOSS.matcher(before).find();
        add(row, metric, row.now(), loss, currency, period.scope());
        var earlier = row.before();
        if (earlier != null) {
            var between = text.substring(row.now().span().end(), earlier.span().start());
            boolean lost = LOSS.matcher(between).find() || loss && !PROFIT.matcher(between).find();
            add(row, metric, earlier, lost, currency, period.yearBefore());
        }
    }

    private void add(
            Row row, String metric, Quantity figure, boolean loss, String currency, Scope scope) {
        var bare = figure.unit().equals("1") && !metric.equals("count");
        var money = bare ? figure.withUnit(currency) : figure;
        if (metric.equals("count") == money.isMoney()) {
            return;
        }
        var perShare = row.label().matches(".*\\b(?:shr|shrs|share|eps|div|dividend)\\b.*");
        var whole = perShare && money.isMoney() ? money.withPer("share") : money;
        statements.add(
                new Statement(
                        metric,
                        company.orElse(null),
                        loss && metric.equals("profit") ? negative(whole) : whole,
                        new Scope(
                                scope.window(),
                                null,
                                whole.per(),
                                null,
                                null,
                                null,
                                scope.segment()),
                        List.of(),
                        Modality.ASSERTED,
                        null,
                        Evidence.of(article, row.span(), row.zone(), List.of(headline())),
                        SURE));
    }

    private static Quantity negative(Quantity q) {
        return new Quantity(
                q.span(),
                q.text(),
                minus(q.high()),
                minus(q.low()),
                q.unit(),
                q.bound(),
                q.step(),
                q.direction(),
                q.counted(),
                q.per());
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal value) {
        return value == null ? null : value.negate();
    }
}
