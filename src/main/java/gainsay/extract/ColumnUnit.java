package gainsay.extract;

import gainsay.model.Bound;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column head that gives its cells a unit, as in "Revenue ($m)" or "Growth, %".
final class ColumnUnit {
    private static final String CURRENCY =
            "US\\$|A\\$|C\\$|HK\\$|NZ\\$|S\\$|R\\$|\\$|€|£|¥|₹|₩|(?<!\\p{L})(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|INR|JPY|CAD|AUD|CNY|RMB|PLN|BRL|Rs\\.?)";

    private static final String SCALES =
            "k|m|mm|mio|mn|mln|bn|b|tn|thousand|million|billion|trillion|crore|cr|lakh";

    private static final Pattern MONEY =
            Pattern.compile(
                    "("
                            + CURRENCY
                            + ")\\s*(?:(?:,\\s*|in\\s+)?((?:"
                            + SCALES
                            + ")s?\\b|['’]?000s?\\b)|(?![\\p{L}\\d]|\\s\\d))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SCALE =
            Pattern.compile(
                    "\\(\\s*(?:in )?(m|mn|mln|millions?|bn|billions?|k|thousands?|['’]?000s?|['’]000|crores?|cr|lakhs?)\\s*\\)|,\\s*(mn|mln|millions?|thousands?|['’]?000s?|billions?|lakhs?|crores?)$",
                    Pattern.CASE_INSENSITIVE);

    /// "In millions of euros", "€ million", "million dollars", "bn USD", "dollars in thousands".
    private static final Pattern IN_WORDS =
            Pattern.compile(
                    "\\b(thousand|million|billion|crore|lakh|mn|mln|bn|mio)s?\\.?\\s+(?:of )?(?:US )?"
                            + "(dollars|euros?|pounds|rupees|yen|kroner|kronor|USD|EUR|GBP|CHF|INR|\\$|€|£)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS_IN =
            Pattern.compile(
                    "\\b(dollars|euros?|pounds|rupees|yen|kroner|kronor) (?:in|,) (thousand|million|billion|crore|lakh)s?",
                    Pattern.CASE_INSENSITIVE);

    /// "Above $100K", "20% or more": an amount in a head that says which are meant.
    private static final Pattern CONDITION =
            Pattern.compile(
                    "(?:"
                            + CURRENCY
                            + ")\\s?(?!['’]?000)\\d[\\d.,]*\\s?(?:(?:"
                            + SCALES
                            + ")s?\\b)?\\+?|\\d[\\d.,]*\\s*(?:%|per ?cent\\b)\\+?"
                            + "|(?:[<>≥≤]|\\b(?:over|above|under|below|than|least|most|from|to)\\b)\\s*\\d[\\d.,]*(?:\\s*[\\p{L}²³][\\p{L}\\d²³/]*)?",
                    Pattern.CASE_INSENSITIVE);

    /// "EPS (p)", "Dividend, cents".
    private static final Pattern COINS =
            Pattern.compile("(?i)\\(\\s*(?:in )?(?:p|pence|c|cents|¢)\\s*\\)|,\\s*(?:p|pence|cents)$");

    /// "Dividend per share", "EPS": not in millions, whatever the caption says.
    private static final Pattern EACH =
            Pattern.compile("(?i)\\bper\\s+\\p{L}+|\\beps\\b|\\bdps\\b|\\bprice\\b|\\barpu\\b");

    /// What may be a unit in a head: what is in brackets, behind a comma or "in", the last word,
    /// the first before "to" or "on".
    private static final List<Pattern> UNITS =
            List.of(
                    Pattern.compile("\\(\\s*(?:in )?(\\p{L}[\\p{L}\\d /°²³.-]{0,24}?)\\s*\\)"),
                    Pattern.compile(",\\s*(?:in )?(\\p{L}[\\p{L}\\d/°²³]{0,14})$"),
                    Pattern.compile("\\bin (\\p{L}[\\p{L}\\d/°²³]{0,14})$"),
                    Pattern.compile("(?i)^(days|weeks|months|hours|minutes|years)(?: (?:on|to|of|in|until|till|since|from|before|for|per|left|open|spent|a)\\b.*)?$"),
                    Pattern.compile("(?<!per|a|last|this|past|vs) ((?!month|week|day|year|quarter|hour)\\p{L}[\\p{L}\\d/°²³]+)$"));

    private static final int LONGEST_TAIL = 24;

    private ColumnUnit() {}

    /// The first of several places that gives the cell a unit.
    static Optional<Quantity> apply(List<String> heads, Quantity figure, QuantityGrammar grammar) {
        return heads.stream().flatMap(head -> apply(head, figure, grammar).stream()).findFirst();
    }

    /// What a caption says in brackets or behind "in" of its figures' unit; the rest of it is
    /// prose.
    static String bracketed(String caption) {
        var open = caption.indexOf('(');
        var in = caption.toLowerCase(Locale.ROOT).lastIndexOf(" in ");
        if (open >= 0 || in >= 0) {
            return caption.substring(open >= 0 ? open : in);
        }
        var tail = caption.substring(Math.max(0, Math.max(caption.lastIndexOf(','), caption.lastIndexOf(':'))));
        return tail.length() <= LONGEST_TAIL ? tail : "";
    }

    /// A head for what is per share or piece.
    static boolean isEach(String head) {
        return EACH.matcher(head).find();
    }

    /// The currency alone of what a caption says in millions.
    static String unscaled(String over) {
        var money = MONEY.matcher(over);
        if (money.find()) {
            return money.group(1);
        }
        return "";
    }

    /// "(3.2)" in a table is minus 3.2.
    static Quantity signed(Quantity figure, String written) {
        var bare = written.strip().replaceAll("[*†‡%\\s]+$|\\[\\d+\\]$", "");
        return bare.matches("\\([^()]+\\)") && figure.written().signum() > 0
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

    private static Optional<Quantity> apply(
            String written, Quantity figure, QuantityGrammar grammar) {
        var head = CONDITION.matcher(written).replaceAll(" ").strip();
        if (head.contains("%") || head.toLowerCase(Locale.ROOT).matches(".*\\bper ?cent\\b.*")) {
            return Optional.of(figure.withUnit("%"));
        }
        if (head.matches("(?i).*\\(\\s*(?:x|times)\\s*\\).*")) {
            return Optional.of(figure.withUnit("x"));
        }
        var coins = COINS.matcher(head);
        var money =
                coins.find()
                        ? figure.text() + (coins.group().contains("p") ? "p" : " cents")
                        : money(head, figure.text());
        return money.isEmpty()
                ? measured(head, figure, grammar).or(() -> scaled(head, figure, grammar))
                : grammar.find(money).stream()
                        .findFirst()
                        .map(q -> at(figure.withUnit(q.unit()), q.low(), q.high(), q.step()))
                        .map(q -> q.withCounted(null));
    }

    /// The figure as it would be written with the currency and scale that the head gives it; empty
    /// where it gives none.
    private static String money(String head, String figure) {
        var worded = IN_WORDS.matcher(head);
        if (worded.find()) {
            var currency = worded.group(2);
            return currency.matches("\\p{L}{4,}")
                    ? figure + word(worded.group(1)) + " " + currency
                    : currency + " " + figure + word(worded.group(1));
        }
        var after = WORDS_IN.matcher(head);
        if (after.find()) {
            return figure + word(after.group(2)) + " " + after.group(1);
        }
        var money = MONEY.matcher(head);
        if (money.find()) {
            var scale = money.group(2) == null ? besides(head) : money.group(2);
            return money.group(1) + " " + figure + word(scale);
        }
        return "";
    }

    private static @Nullable String besides(String head) {
        var scale = SCALE.matcher(head);
        return !scale.find() ? null : scale.group(1) == null ? scale.group(2) : scale.group(1);
    }

    /// "Length (feet)", "Charge, min", "Range km", "Weeks to deliver": the unit that the head names
    /// stands behind every cell.
    private static Optional<Quantity> measured(
            String head, Quantity figure, QuantityGrammar grammar) {
        if (SCALE.matcher(head).find()) {
            return Optional.empty();
        }
        return UNITS.stream()
                .map(unit -> unit.matcher(head))
                .filter(Matcher::find)
                .flatMap(unit -> grammar.find(figure.text() + " " + unit.group(1)).stream())
                .filter(q -> q.span().start() == 0 && !q.unit().equals("1"))
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
        var letters = scale.group(1) == null ? scale.group(2) : scale.group(1);
        return grammar.find(figure.text() + word(letters)).stream()
                .findFirst()
                .map(q -> at(figure, q.low(), q.high(), q.step()));
    }

    /// The scale that a head abbreviates, as a word.
    private static String word(@Nullable String letters) {
        if (letters == null) {
            return "";
        }
        var lower = letters.toLowerCase(Locale.ROOT);
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
        var below = stripped.matches("\\([\\d.,]+\\)|[-–−]\\s?[\\d.,]+");
        var digits = stripped.replaceAll("^[-–−(]\\s?|\\)$", "");
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
