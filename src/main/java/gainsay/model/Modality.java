package gainsay.model;

import java.util.Locale;

/// How firmly the article puts a figure.
public enum Modality {
    ASSERTED,
    REPORTED,
    RUMOURED,
    PLANNED,
    PROJECTED,
    NEGATED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Modality parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /// Said of the world as it is: asserted by the article or by someone it names.
    public boolean isFirm() {
        return this == ASSERTED || this == REPORTED;
    }
}
