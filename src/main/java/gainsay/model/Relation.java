package gainsay.model;

import java.util.Locale;

/// What the claims of one matter say together.
public enum Relation {
    CONTRADICTS,
    CORROBORATES,
    REFINES,
    UPDATES,
    DIFFERS_IN_SCOPE,
    INCONSISTENT,
    CONSISTENT;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Relation parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// What `conflicts` shows unless asked for more.
    public boolean isTrouble() {
        return this == CONTRADICTS || this == INCONSISTENT;
    }
}
