package gainsay.contradict;

import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Evidence;
import gainsay.model.Modality;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Role;
import gainsay.model.Scope;
import gainsay.model.Span;
import gainsay.model.Window;
import gainsay.model.Zone;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `src/test/resources/court/*.cases`: two claims a line and what the court must say.
final class Cases {
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<bound>over|under|about|nearly|just over|at least|up to|~)?\\s*"
                            + "(?<sign>[$€£¥]?)(?<low>-?[\\d,.]+)(?<lowScale>[KMB]?)"
                            + "(?: to [$€£¥]?(?<high>[\\d,.]+)(?<highScale>[KMB]?))?\\s*(?<unit>%|x|[\\p{L} ]*)");
    private static final Map<String, String> CURRENCIES =
            Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY");
    private static final List<String> UNITS = List.of("month", "year", "kW", "hour", "day", "GW");

    /// One line: what the rule of the section must do, and the two claims.
    record Case(
            String file,
            int line,
            String rule,
            boolean speaks,
            String expected,
            Claim left,
            Claim right,
            List<Claim> beside) {
        /// Both claims and what stands beside them in their articles.
        List<Claim> all() {
            return Stream.concat(Stream.of(left, right), beside.stream()).toList();
        }

        @Override
        public String toString() {
            return rule + " " + file + ":" + line + " " + expected;
        }
    }

    private Cases() {}

    static List<Case> read(Path file) throws IOException {
        var cases = new ArrayList<Case>();
        var rule = "";
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.startsWith("rule: ")) {
                rule = line.substring(6).strip();
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                var parts = line.substring(2).split("\\|");
                var metric = parts[1].strip();
                cases.add(
                        new Case(
                                file.getFileName().toString(),
                                number,
                                rule,
                                line.startsWith("+"),
                                parts[0].strip(),
                                claim(metric, parts[2].strip(), "one"),
                                claim(metric, parts[3].strip(), "two"),
                                Stream.of(
                                                beside(metric, parts[2].strip(), "one"),
                                                beside(metric, parts[3].strip(), "two"))
                                        .flatMap(Optional::stream)
                                        .toList()));
            }
        }
        return cases;
    }

    /// A claim as `$5.6B {round=seed; day=2026-01-10}`, in an article of that name by default.
    static Claim claim(String metric, String text, String article) {
        var brace = text.indexOf('{');
        var figure = brace < 0 ? text : text.substring(0, brace).strip();
        var scope = brace < 0 ? Map.<String, String>of() : scope(text.substring(brace));
        return claim(metric, figure, scope, article);
    }

    /// Another figure in the same article: `{beside=$9M}`.
    private static Optional<Claim> beside(String metric, String text, String article) {
        var brace = text.indexOf('{');
        var scope = brace < 0 ? Map.<String, String>of() : scope(text.substring(brace));
        return Optional.ofNullable(scope.get("beside"))
                .map(figure ->
                        claim(
                                metric,
                                figure,
                                Map.of("text", "Elsewhere on the page there is one of @."),
                                article));
    }

    private static Map<String, String> scope(String braces) {
        var scope = new HashMap<String, String>();
        for (var part : braces.substring(1, braces.length() - 1).split(";")) {
            var equals = part.indexOf('=');
            scope.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        }
        return scope;
    }

    private static Claim claim(
            String metric, String figure, Map<String, String> scope, String article) {
        var written = figure.replaceAll("^(over|under|about|nearly|just over|at least|up to) ", "");
        var sentence = scope.getOrDefault("text", "The harbour drone line puts its figure at @.");
        var start = sentence.indexOf('@');
        var exact = sentence.replace("@", written);
        var quantity = quantity(figure, new Span(start, start + written.length()), scope);
        var zone = Zone.parse(scope.getOrDefault("zone", "body"));
        var id = scope.getOrDefault("article", article);
        var day = scope.get("day");
        var subject = scope.getOrDefault("subject", "Harrow");
        return new Claim(
                "c-" + id + "-" + metric + "-" + Integer.toHexString(Objects.hash(figure, scope)),
                new Provenance(
                        "a-" + id,
                        id + ".txt",
                        scope.get("title"),
                        null,
                        day == null ? null : LocalDate.parse(day),
                        null,
                        null,
                        "0"),
                metric,
                new Entity(
                        subject.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                        subject,
                        EntityType.valueOf(
                                scope.getOrDefault("type", "organization")
                                        .toUpperCase(java.util.Locale.ROOT)),
                        List.of()),
                scope.getOrDefault("mention", subject),
                quantity,
                new Scope(
                        window(scope.get("window")),
                        null,
                        null,
                        scope.get("basis"),
                        scope.get("round"),
                        scope.get("region"),
                        scope.get("segment")),
                parties(scope.get("with")),
                Modality.parse(scope.getOrDefault("as", "asserted")),
                scope.get("by"),
                new Evidence(new Span(0, exact.length()), exact, "", "", zone, List.of()),
                scope.get("origin"),
                Double.parseDouble(scope.getOrDefault("sure", "1")));
    }

    private static List<Party> parties(@Nullable String with) {
        return with == null
                ? List.of()
                : List.of(
                        new Party(
                                Role.ACQUIRER,
                                new Entity(with, with, EntityType.ORGANIZATION, List.of()),
                                with));
    }

    static Window window(@Nullable String text) {
        if (text == null) {
            return Window.NONE;
        }
        var brace = text.indexOf('(');
        if (brace > 0) {
            var days = window(text.substring(0, brace).strip());
            return Window.of(
                    Objects.requireNonNull(days.start()),
                    Objects.requireNonNull(days.end()),
                    text.substring(brace + 1, text.length() - 1));
        }
        if (text.startsWith("P")) {
            return Window.lasting(Period.parse(text), text);
        }
        if (text.length() == 4) {
            var year = Integer.parseInt(text);
            return Window.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), text);
        }
        var ends = text.split("/");
        return Window.of(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), text);
    }

    private static Quantity quantity(String figure, Span span, Map<String, String> scope) {
        var matcher = FIGURE.matcher(figure);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a figure: " + figure);
        }
        var low = number(matcher.group("low"), matcher.group("lowScale"));
        var high =
                matcher.group("high") == null
                        ? low
                        : number(matcher.group("high"), matcher.group("highScale"));
        var bound = bound(matcher.group("bound"));
        var word = matcher.group("unit").strip();
        var unit = scope.getOrDefault("currency", unit(matcher.group("sign"), word));
        var counts = unit.equals("1") && !word.isEmpty();
        return new Quantity(
                span,
                figure,
                bound.isUpper() ? null : low,
                bound.isLower() ? null : high,
                unit,
                bound,
                low.ulp(),
                null,
                counts ? word : null,
                scope.get("per"));
    }

    private static String unit(String sign, String word) {
        if (!sign.isEmpty()) {
            return Objects.requireNonNull(CURRENCIES.get(sign));
        }
        if (word.equals("%") || word.equals("x")) {
            return word;
        }
        var single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return UNITS.contains(single) ? single : "1";
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

    private static Bound bound(@Nullable String word) {
        return word == null
                ? Bound.EXACT
                : switch (word) {
                    case "over" -> Bound.OVER;
                    case "under" -> Bound.UNDER;
                    case "at least" -> Bound.AT_LEAST;
                    case "up to" -> Bound.AT_MOST;
                    case "nearly" -> Bound.NEARLY;
                    case "just over" -> Bound.JUST_OVER;
                    default -> Bound.ABOUT;
                };
    }
}
