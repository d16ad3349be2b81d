package gainsay.app;

/// One input that came to nothing; `because` is one plain sentence that names it.
public record Failure(String source, String because) {}
