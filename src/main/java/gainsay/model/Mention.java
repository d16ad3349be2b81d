package gainsay.model;

/// A name as the article writes it, and where.
public record Mention(Span span, String text, EntityType type) {}
