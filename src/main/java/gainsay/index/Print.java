package gainsay.index;

import java.util.List;

/// The near-duplicate signature of an article's text, as the court writes it: articles that may be
/// copies of one another share a band.
public record Print(String encoded, List<String> bands) {
    public static final Print NONE = new Print("", List.of());

    public Print {
        bands = List.copyOf(bands);
    }
}
