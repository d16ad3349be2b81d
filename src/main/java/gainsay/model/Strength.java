package gainsay.model;

import java.util.Locale;

/// How a contradiction stands: by logic, or because no reader would take the two for the same.
public enum Strength {
    STRICT,
    AS_READ;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Strength parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
