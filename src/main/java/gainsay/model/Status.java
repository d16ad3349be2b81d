package gainsay.model;

import java.util.Locale;

/// How a figure of a draft stands against the evidence. The order is that of precedence: support
/// found anywhere outweighs a figure of something else that differs.
public enum Status {
    SUPPORTED,
    CONTRADICTED,
    UPDATED,
    NEW;

    /// The one that goes before the other.
    public Status or(Status other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
