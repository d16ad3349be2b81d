package gainsay.model;

import java.util.Locale;

/// Whether the text says that something rose or fell.
public enum Direction {
    UP,
    DOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
