package gainsay.cli;

import gainsay.app.Inquiry;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a command finds around it: the screen, the environment, the program's own folder, and how
/// to open the workrooms.
record Surroundings(
        Screen screen,
        Map<String, String> environment,
        @Nullable String home,
        Function<Settings, Rooms> opening) {
    Settings settings(@Nullable Path index) {
        return Settings.of(index, environment, home);
    }

    Rooms rooms(Settings settings) {
        return opening.apply(settings);
    }

    /// Opens the index for questions, and says so when it was made with another lexicon.
    Inquiry inquiry(@Nullable Path index) {
        var settings = settings(index);
        var inquiry = Inquiry.open(settings.index());
        inquiry.warning(settings.lexiconHash()).ifPresent(screen::tell);
        return inquiry;
    }
}
