package gainsay.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object as it was read: numbers keep every digit, a field that is missing reads as null.
record JsonIn(JsonNode node) {
    /// The texts are our own, however long the article was.
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .maxNumberLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    static JsonIn parse(String text) {
        try {
            return new JsonIn(MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonIn at(String name) {
        return new JsonIn(node.path(name));
    }

    JsonIn at(int index) {
        return new JsonIn(node.path(index));
    }

    String text(String name) {
        var value = textOrNull(name);
        if (value == null) {
            throw new IllegalArgumentException("no '" + name + "' in " + excerpt());
        }
        return value;
    }

    @Nullable String textOrNull(String name) {
        return has(name) ? node.path(name).asString() : null;
    }

    String asText() {
        return node.asString();
    }

    int asInt() {
        return node.asInt();
    }

    int integer(String name) {
        return decimal(name).intValueExact();
    }

    double fraction(String name) {
        return decimal(name).doubleValue();
    }

    BigDecimal decimal(String name) {
        var value = decimalOrNull(name);
        if (value == null) {
            throw new IllegalArgumentException("no number '" + name + "' in " + excerpt());
        }
        return value;
    }

    @Nullable BigDecimal decimalOrNull(String name) {
        return at(name).asDecimalOrNull();
    }

    @Nullable BigDecimal asDecimalOrNull() {
        return node.isNumber() ? node.decimalValue() : null;
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    @Nullable LocalDate dateOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : LocalDate.parse(text);
    }

    @Nullable Period periodOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : Period.parse(text);
    }

    List<String> texts(String name) {
        return list(name, JsonIn::asText);
    }

    <T> List<T> list(String name, Function<JsonIn, T> each) {
        return at(name).list(each);
    }

    <T> List<T> list(Function<JsonIn, T> each) {
        return node.valueStream().map(value -> each.apply(new JsonIn(value))).toList();
    }

    private String excerpt() {
        var text = node.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
