package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adding a metric touches one file, and no code.
class NewMetricTest {
    private static final Path MODELS = Path.of(System.getProperty("gainsay.home", "."), "models");

    private static final String ENDOWMENT =
            """
            id: endowment
            label: endowment
            nature: stock
            family: money
            additive: false
            subject: owner
            cues:
              - "endowment .... of|at|to|be|reach|stand .. _"
              - "_ .. endowment"
            columns: [endowment]
            examples:
              - text: Calder College has an endowment of $90 million.
                claims: [Calder College | endowment | = 90000000 USD]
              - text: Calder College spent $90 million on a library.
                claims: []
            """;

    @Test
    void oneFileMakesAMetric(@TempDir Path folder) throws IOException {
        copyModels(folder);
        Files.writeString(folder.resolve("metrics/endowment.yaml"), ENDOWMENT);

        var lexicon = Lexicon.load(folder);
        var metric = lexicon.metrics().of("endowment");
        var example = new Example(lexicon);

        assertThat(metric.examples()).hasSize(2);
        for (var text : metric.examples()) {
            assertThat(example.faults(metric, text)).isEmpty();
        }
        assertThat(example.claims("The endowment of Harrow Abbey University stood at £1.3bn."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.metric()).isEqualTo("endowment"));
    }

    private static void copyModels(Path folder) throws IOException {
        try (var files = Files.walk(MODELS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(MODELS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
