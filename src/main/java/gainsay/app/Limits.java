package gainsay.app;

import java.time.Duration;

/// What one file may cost while it is parsed.
public record Limits(Duration time, int megabytes) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(60), 512);
}
