package gainsay.app;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes one JSON object, field by field; a null is written as such. `exact` is for ourselves: the
/// few fields that the contract leaves out, and numbers digit by digit as they were written, where
/// the contract wants them plain.
final class JsonOut {
    private static final JsonFactory PLAIN = new JsonFactory();

    /// Half a surrogate pair, as broken articles hold it, would not outlive UTF-8.
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator to;
    private final boolean exact;

    private JsonOut(JsonGenerator to, boolean exact) {
        this.to = to;
        this.exact = exact;
    }

    static String contract(Consumer<JsonOut> fields) {
        return written(PLAIN, false, fields);
    }

    static String exact(Consumer<JsonOut> fields) {
        return written(ASCII, true, fields);
    }

    private static String written(JsonFactory factory, boolean exact, Consumer<JsonOut> fields) {
        var text = new StringWriter();
        try (var to = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonOut(to, exact).fields(fields);
        }
        return text.toString();
    }

    boolean isExact() {
        return exact;
    }

    void text(String name, @Nullable Object value) {
        to.writeName(name);
        string(value);
    }

    void number(String name, @Nullable BigDecimal value) {
        to.writeName(name);
        figure(value);
    }

    void number(String name, int value) {
        to.writeNumberProperty(name, value);
    }

    void number(String name, double value) {
        to.writeNumberProperty(name, value);
    }

    void flag(String name, boolean value) {
        to.writeBooleanProperty(name, value);
    }

    void object(String name, Consumer<JsonOut> fields) {
        to.writeName(name);
        fields(fields);
    }

    void nothing(String name) {
        to.writeNullProperty(name);
    }

    void texts(String name, List<String> values) {
        array(name, values, this::string);
    }

    void figures(String name, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        to.writeName(name);
        to.writeStartArray();
        figure(low);
        figure(high);
        to.writeEndArray();
    }

    <T> void objects(String name, List<T> values, Fields<T> fields) {
        array(name, values, value -> fields(out -> fields.write(out, value)));
    }

    <T> void eachObject(List<T> values, Fields<T> fields) {
        values(values, value -> fields(out -> fields.write(out, value)));
    }

    <T> void array(String name, List<T> values, Consumer<T> each) {
        to.writeName(name);
        values(values, each);
    }

    <T> void values(List<T> values, Consumer<T> each) {
        to.writeStartArray();
        values.forEach(each);
        to.writeEndArray();
    }

    void string(@Nullable Object value) {
        if (value == null) {
            to.writeNull();
        } else {
            to.writeString(value.toString());
        }
    }

    void integer(int value) {
        to.writeNumber(value);
    }

    private void fields(Consumer<JsonOut> fields) {
        to.writeStartObject();
        fields.accept(this);
        to.writeEndObject();
    }

    private void figure(@Nullable BigDecimal value) {
        if (value == null) {
            to.writeNull();
        } else {
            to.writeNumber(exact ? value.toString() : plain(value));
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /// How the fields of one value are written.
    interface Fields<T> {
        void write(JsonOut out, T value);
    }
}
