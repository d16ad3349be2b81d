package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @Test
    void widthCountsColumnsNotChars() {
        assertThat(Plain.columns("abc")).isEqualTo(3);
        assertThat(Plain.columns("日本")).isEqualTo(4);
        assertThat(Plain.columns("e\u0301")).isEqualTo(1);
        assertThat(Plain.shortened("日本語の話", 5)).isEqualTo("日本…");
    }

    @Test
    void jsonKeepsWhatItSays() {
        assertThat(Plain.json("{\"a\":\"x\u009by\u202ez\"}"))
                .isEqualTo("{\"a\":\"x\\u009by\\u202ez\"}");
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        assertThat(Plain.text("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    @ParameterizedTest
    @CsvSource({
        "5e9, 5000000000",
        "$1.5B, 1500000000",
        "500m, 500000000",
        "'1,000', 1000",
        "2 billion, 2000000000",
        "-3, -3",
        "€2bn, 2000000000"
    })
    void amountsAreReadAsPeopleTypeThem(String typed, BigDecimal meant) {
        assertThat(new Amount().convert(typed)).isEqualByComparingTo(meant);
    }
}
