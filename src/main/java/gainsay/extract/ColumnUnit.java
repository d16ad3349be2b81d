package gainsay.extract;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column head that gives its cells a unit, as in "Revenue ($m)" or "Growth, %".
final class ColumnUnit {
    private static final Pattern MONEY =
            Pattern.compile(
                    "(US\\$|A\\$|C\\$|HK\\$|\\$|€|£|¥|₹|(?<!\\p{L})(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|INR|JPY|CAD|AUD|Rs\\.?))\\s*"
                            + "(?:(?:,\\s*|in\\s+)?((?:k|m|mn|mln|bn|b|tn|thousand|million|billion|trillion|crore|lakh)s?)\\b|(?!\\p{L}))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SCALE =
            Pattern.compile(
                    "\\(\\s*(?:in )?(m|mn|mln|millions?|bn|billions?|k|thousands?|['’]?000s?|['’]000)\\s*\\)|,\\s*(millions?)$",
                    Pattern.CASE_INSENSITIVE);

    /// "In millions of euros", "€ million", "million dollars".
    private static final Pattern IN_WORDS =
            Pattern.compile(
                    "(thousand|million|billion|crore|lakh|mn|mln|bn)s?\\s+(?:of )?(?:US )?"
                            + "(dollars|euros|pounds|rupees|yen|kroner|kronor)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKET =
            Pattern.compile("\\(\\s*(\\p{L}[\\p{L} /°²³.-]{1,24}?)\\s*\\)");

    private ColumnUnit() {}

    /// The first of several places that gives the cell a unit.
    static Optional<Quantity> apply(List<String> heads, Quantity figure, QuantityGrammar grammar) {
        return heads.stream().flatMap(head -> apply(head, figure, grammar).stream()).findFirst();
    }

    /// What a caption says in brackets or behind "in" of its figures' unit; the rest of it is
    /// prose.
    static String bracketed(String caption) {
        var open = caption.indexOf('(');
        var in = caption.toLowerCase(java.util.Locale.ROOT).lastIndexOf(" in ");
        return open >= 0 ? caption.substring(open) : in >= 0 ? caption.substring(in) : "";
    }

    /// "(3.2)" in a table is minus 3.2.
    static Quantity signed(Quantity figure, String written) {
        var bare = written.strip();
        return bare.startsWith("(") && bare.endsWith(")") && figure.written().signum() > 0
                ? negated(figure)
                : figure;
    }

    static Quantity negated(Quantity q) {
        return q.written().signum() < 0
                ? q
                : new Quantity(
                        q.span(),
                        q.text(),
                        q.high() == null ? null : q.high().negate(),
                        q.low() == null ? null : q.low().negate(),
                        q.unit(),
                        q.bound(),
                        q.step(),
                        q.direction(),
                        q.counted(),
                        q.per());
    }

    private static Optional<Quantity> apply(String head, Quantity figure, QuantityGrammar grammar) {
        if (head.contains("%") || head.toLowerCase(java.util.Locale.ROOT).contains("percent")) {
            return Optional.of(figure.withUnit("%"));
        }
        var measured = measured(head, figure, grammar);
        if (measured.isPresent()) {
            return measured;
        }
        var worded = IN_WORDS.matcher(head);
        var money = MONEY.matcher(head);
        var isWorded = worded.find();
        if (!isWorded && !money.find()) {
            return scaled(head, figure, grammar);
        }
        return grammar
                .find(
                        isWorded
                                ? figure.text() + " " + worded.group(1) + " " + worded.group(2)
                                : money.group(1) + figure.text() + word(money.group(2)))
                .stream()
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
        var letters = scale.group(1) == null ? "m" : scale.group(1);
        return grammar.find(figure.text() + word(letters)).stream()
                .findFirst()
                .map(q -> at(figure, q.low(), q.high(), q.step()));
    }

    /// The scale that a head abbreviates, as a word.
    private static String word(@Nullable String letters) {
        if (letters == null) {
            return "";
        }
        var lower = letters.toLowerCase(java.util.Locale.ROOT);
        return switch (lower.charAt(0)) {
            case 'm' -> " million";
            case 'b' -> " billion";
            case 'c' -> " crore";
            case 'l' -> " lakh";
            case 't' -> lower.startsWith("th") ? " thousand" : " trillion";
            default -> " thousand";
        };
    }

    /// A cell that holds nothing but digits is a figure, whatever it would be in prose.
    static Optional<Quantity> bare(
            List<String> heads, Span cell, String written, QuantityGrammar grammar) {
        var stripped = written.strip();
        var below = stripped.matches("\\([\\d.,]+\\)|[-–−][\\d.,]+");
        var digits = stripped.replaceAll("^[-–−(]|\\)$", "");
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
        var scaled = apply(heads, figure, grammar).orElse(figure);
        return Optional.of(below ? negated(scaled) : scaled);
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
