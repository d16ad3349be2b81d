package gainsay.cli;

import gainsay.app.Progress;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How a run is watched: a bar on a terminal, a plain line now and then elsewhere, or not at all.
final class Reporting {
    private Reporting() {}

    static Progress on(Screen screen, boolean quiet) {
        if (quiet) {
            return Progress.SILENT;
        }
        return screen.isLively() ? new Bar(screen) : new Lines(screen);
    }

    private static String failures(long failed) {
        return failed == 0 ? "" : ", " + failed + " failed";
    }

    /// Draws with control codes, so for terminals only.
    private static final class Bar implements Progress {
        private final Screen screen;
        private @Nullable ProgressBar bar;

        Bar(Screen screen) {
            this.screen = screen;
        }

        @Override
        public void begin(String stage, long steps) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(stage)
                            .setInitialMax(steps)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .showSpeed()
                            .setConsumer(new ConsoleProgressBarConsumer(screen.err(), 80))
                            .build();
        }

        @Override
        public void step(long failed) {
            if (bar != null) {
                bar.step();
                bar.setExtraMessage(failures(failed));
            }
        }

        @Override
        public void end() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    private static final class Lines implements Progress {
        private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
        private static final int ENOUGH_TO_TELL = 8;

        private final Screen screen;
        private String stage = "";
        private long steps;
        private long done;
        private Instant begun = Instant.EPOCH;
        private Instant told = Instant.EPOCH;

        Lines(Screen screen) {
            this.screen = screen;
        }

        @Override
        public void begin(String newStage, long newSteps) {
            stage = newStage;
            steps = newSteps;
            done = 0;
            begun = Instant.now();
            told = begun;
        }

        @Override
        public void step(long failed) {
            done++;
            var now = Instant.now();
            if (Duration.between(told, now).compareTo(NOW_AND_THEN) >= 0) {
                told = now;
                var seconds = Math.max(1, Duration.between(begun, now).toSeconds());
                screen.tell(
                        stage
                                + ": "
                                + Wording.number(done)
                                + " of "
                                + Wording.number(steps)
                                + failures(failed)
                                + left(seconds));
            }
        }

        /// Nothing after the first few, which load what all others only use.
        private String left(long seconds) {
            return done < ENOUGH_TO_TELL
                    ? ""
                    : ", " + Wording.number((steps - done) * seconds / done) + " s left";
        }
    }
}
