package gainsay.extract;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column head that gives its cells a unit, as in "Revenue ($m)" or "Growth, %".
final class ColumnUnit {
    private static final Pattern MONEY =
            Pattern.compile(
                    "(US\\$|A\\$|C\\$|HK\\$|\\$|€|£|¥|₹|USD|EUR|GBP|Rs\\.?)\\s*"
                            + "(k|m|mn|mln|bn|b|tn|thousand|million|billion|trillion|crore|lakh)?\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SCALE =
            Pattern.compile(
                    "\\(\\s*(?:in )?(m|mn|mln|millions?|bn|billions?|k|thousands?|['’]?000s?|['’]000)\\s*\\)|,\\s*(millions?)$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKET =
            Pattern.compile("\\(\\s*(\\p{L}[\\p{L} /°²³.-]{1,24}?)\\s*\\)");

    private ColumnUnit() {}

    static Optional<Quantity> apply(String head, Quantity figure, QuantityGrammar grammar) {
        if (head.contains("%") || head.toLowerCase(java.util.Locale.ROOT).contains("percent")) {
            return Optional.of(figure.withUnit("%"));
        }
        var measured = measured(head, figure, grammar);
        if (measured.isPresent()) {
            return measured;
        }
        var money = MONEY.matcher(head);
        if (!money.find()) {
            return scaled(head, figure, grammar);
        }
        var scale = money.group(2) == null ? "" : " " + money.group(2);
        return grammar.find(money.group(1) + figure.text() + scale).stream()
                .findFirst()
                .map(q ->
                        new Quantity(
                                figure.span(),
                                figure.text(),
                                q.low(),
                                q.high(),
                                q.unit(),
                                figure.bound(),
                                q.step(),
                                figure.direction(),
                                null,
                                figure.per()));
    }

    /// "Length (feet)", "Range (km)": what the bracket says stands behind every cell.
    private static Optional<Quantity> measured(
            String head, Quantity figure, QuantityGrammar grammar) {
        var bracket = BRACKET.matcher(head);
        if (!bracket.find() || SCALE.matcher(head).find()) {
            return Optional.empty();
        }
        return grammar.find(figure.text() + " " + bracket.group(1)).stream()
                .filter(q -> q.span().start() == 0 && !q.unit().equals("1") && !q.isMoney())
                .filter(q -> q.span().end() > figure.text().length())
                .findFirst()
                .map(q -> at(figure.withUnit(q.unit()), q.low(), q.high(), q.step()));
    }

    /// "Shipments (m)", "Users (000s)": counts in millions or thousands.
    private static Optional<Quantity> scaled(
            String head, Quantity figure, QuantityGrammar grammar) {
        var scale = SCALE.matcher(head);
        if (!scale.find() || !figure.text().matches("[\\d.,]+")) {
            return Optional.empty();
        }
        var word =
                switch ((scale.group(1) == null ? "m" : scale.group(1))
                        .toLowerCase(java.util.Locale.ROOT)
                        .charAt(0)) {
                    case 'm' -> " million";
                    case 'b' -> " billion";
                    default -> " thousand";
                };
        return grammar.find(figure.text() + word).stream()
                .findFirst()
                .map(q -> at(figure, q.low(), q.high(), q.step()));
    }

    /// A cell that holds nothing but digits is a figure, whatever it would be in prose.
    static Optional<Quantity> bare(
            String head, Span cell, String written, QuantityGrammar grammar) {
        var digits = written.strip();
        if (!digits.matches("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?")) {
            return Optional.empty();
        }
        var value = new BigDecimal(digits.replace(",", ""));
        var start = cell.start() + written.indexOf(digits);
        var figure =
                new Quantity(
                        new Span(start, start + digits.length()),
                        digits,
                        value,
                        value,
                        "1",
                        Bound.EXACT,
                        BigDecimal.ONE.movePointLeft(value.scale()),
                        null,
                        null,
                        null);
        return Optional.of(apply(head, figure, grammar).orElse(figure));
    }

    private static Quantity at(
            Quantity figure, @Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal step) {
        return new Quantity(
                figure.span(),
                figure.text(),
                low,
                high,
                figure.unit(),
                figure.bound(),
                step,
                figure.direction(),
                figure.counted(),
                figure.per());
    }
}
