package gainsay.app;

/// One input that came to nothing; `because` is one plain sentence.
public record Failure(String source, String because) {}
