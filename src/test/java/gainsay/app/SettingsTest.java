package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Map<String, String> SET = Map.of("GAINSAY_INDEX", "by-variable");

    @Test
    void whatIsTypedWinsOverTheEnvironmentAndThatOverTheProgramsFolder() {
        assertThat(Settings.of(Path.of("typed"), SET, "/home").index()).isEqualTo(Path.of("typed"));
        assertThat(Settings.of(null, SET, "/home").index()).isEqualTo(Path.of("by-variable"));
        assertThat(Settings.of(null, Map.of(), "/home").index())
                .isEqualTo(Path.of("/home/index/store"));
    }

    @Test
    void theModelsLieInTheProgramsFolder() {
        assertThat(Settings.of(Path.of("typed"), SET, "/home").models())
                .isEqualTo(Path.of("/home/models"));
    }
}
