package gainsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    private static NumberText of(String text) {
        return new NumberText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsEveryNumberAsJavaDoes() throws IOException {
        var random = new Random(25);
        for (var round = 0; round < 200_000; round++) {
            var digits = random.nextInt(9);
            var number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(4));
            same(String.format(Locale.ROOT, "%." + digits + "f", number));
        }
        for (var odd : List.of("-0.0000", "1E-5", "16777217", "0.1234567890123", "-.5", "5.")) {
            same(odd);
        }
    }

    private static void same(String written) throws IOException {
        var read = new float[1];
        of(written).fill(read, 0, 1);
        assertThat(Float.floatToIntBits(read[0]))
                .as(written)
                .isEqualTo(Float.floatToIntBits(Float.parseFloat(written)));
    }

    @Test
    void readsSettingsWordsAndNumbersInTurn() throws IOException {
        try (var text = of("dict=2\nnaïve 0.5 -1\nB 2 3\r\n")) {
            assertThat(text.setting("dict")).isEqualTo(2);
            var numbers = new float[4];
            assertThat(text.word()).isEqualTo("naïve");
            text.fill(numbers, 0, 2);
            assertThat(text.word()).isEqualTo("B");
            text.fill(numbers, 2, 2);
            assertThat(numbers).containsExactly(0.5f, -1f, 2f, 3f);
            assertThatThrownBy(text::word).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void refusesAnotherSettingThanTheOneWanted() {
        assertThatThrownBy(() -> of("pos=52").setting("dict"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pos=52");
    }
}
