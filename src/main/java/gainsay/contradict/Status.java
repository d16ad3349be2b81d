package gainsay.contradict;

/// How a figure of a draft stands against the evidence. The order is that of precedence: support
/// found anywhere outweighs a figure of something else that differs.
public enum Status {
    SUPPORTED,
    CONTRADICTED,
    UPDATED,
    NEW;

    Status or(Status other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
