package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class WindowGrammarTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home"));
    private static final WindowGrammar GRAMMAR =
            new WindowGrammar(Lexicon.load(HOME.resolve("models")));

    @TestFactory
    Stream<DynamicTest> windowsAreReadAsTheTableSays() throws IOException {
        return lines().map(line -> line.split(" => "))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])));
    }

    private static Stream<String> lines() throws IOException {
        try (var table = WindowGrammarTest.class.getResourceAsStream("/extract/windows.txt")) {
            var text =
                    new String(
                            Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }

    private static void check(String source, String expected) {
        var parts = source.split(" \\| ");
        var anchor = parts.length > 1 ? LocalDate.parse(parts[1]) : null;
        var found = GRAMMAR.find(parts[0], anchor);
        var written =
                found.stream()
                        .map(e -> e.span().in(parts[0]) + " = " + iso(e.window()))
                        .collect(Collectors.joining(" ; "));
        assertThat(written.isEmpty() ? "-" : written).isEqualTo(expected.strip());
    }

    private static String iso(Window window) {
        if (!window.isStated()) {
            return "?";
        }
        var known = window.start() != null || window.end() != null;
        return known && window.length() != null
                ? window.iso() + " + " + window.length()
                : window.iso();
    }

    @Test
    void spansLieInOrderAndQuoteTheText() throws IOException {
        var text = lines().collect(Collectors.joining("\n"));
        var at = 0;
        for (var found : GRAMMAR.find(text, LocalDate.of(2026, 8, 13))) {
            assertThat(found.span().start()).isGreaterThanOrEqualTo(at);
            assertThat(found.span().in(text)).isEqualTo(found.window().text());
            at = found.span().end();
        }
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(GRAMMAR.find("IN APRIL 2026", null)).hasSize(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anyMixtureOfItsOwnWordsIsReadWithoutFailing() throws IOException {
        var words = lines().flatMap(line -> Stream.of(line.split("[ |=]+"))).distinct().toList();
        var random = new Random(20_261);
        for (var round = 0; round < 5_000; round++) {
            var text =
                    random.ints(7, 0, words.size())
                            .mapToObj(words::get)
                            .collect(Collectors.joining(random.nextInt(6) == 0 ? "-" : " "));
            for (var found : GRAMMAR.find(text, LocalDate.of(2024, 2, 29))) {
                assertThat(found.span().in(text)).isEqualTo(found.window().text());
            }
        }
    }

    @Test
    @Timeout(10)
    void hostileTextEndsInTime() {
        for (var hostile :
                new String[] {
                    "$", "1,", "2024-", "in the past ", "(", "Q1 ", "early ", "Monday "
                }) {
            assertThat(GRAMMAR.find(hostile.repeat(8_000), LocalDate.EPOCH)).isNotNull();
        }
    }
}
