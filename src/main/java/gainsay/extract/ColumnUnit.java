package gainsay.extract;

import gainsay.model.Quantity;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column head that gives its cells a unit, as in "Revenue ($m)" or "Growth, %".
final class ColumnUnit {
    private static final Pattern MONEY =
            Pattern.compile(
                    "(US\\$|A\\$|C\\$|HK\\$|\\$|€|£|¥|₹|USD|EUR|GBP|Rs\\.?)\\s*"
                            + "(k|m|mn|mln|bn|b|tn|thousand|million|billion|trillion|crore|lakh)?\\b",
                    Pattern.CASE_INSENSITIVE);

    private ColumnUnit() {}

    static Optional<Quantity> apply(String head, Quantity figure, QuantityGrammar grammar) {
        if (head.contains("%") || head.toLowerCase(java.util.Locale.ROOT).contains("percent")) {
            return Optional.of(figure.withUnit("%"));
        }
        var money = MONEY.matcher(head);
        if (!money.find()) {
            return Optional.empty();
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
}
