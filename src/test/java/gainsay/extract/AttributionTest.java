package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AttributionTest {
    private static final Attribution ATTRIBUTION = new Attribution(ModalityCuesTest.LEXICON);

    @TestFactory
    Stream<DynamicTest> sourcesAreNamedAsTheTableSays() throws IOException {
        return ModalityCuesTest.table("attribution.txt")
                .map(row -> DynamicTest.dynamicTest(row.text(), () -> check(row)));
    }

    private static void check(ModalityCuesTest.Marked row) {
        var plain = ATTRIBUTION.ofText(row.text(), row.figure());
        assertThat(plain.orElse("-")).isEqualTo(row.expected());
        var sentence = ModalityCuesTest.sentence(row.text(), 7);
        var tokens = ATTRIBUTION.of(sentence, row.figure().shifted(7));
        assertThat(tokens.orElse("-")).isEqualTo(row.expected());
    }
}
