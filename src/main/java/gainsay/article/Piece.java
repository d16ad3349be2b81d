package gainsay.article;

import gainsay.model.Span;
import gainsay.model.Zone;
import org.jspecify.annotations.Nullable;

/// A stretch of text with its shape. `level` counts for headings, 1 the outermost; `zone` is set
/// where the file itself settles it, as a page does for its navigation.
record Piece(Span span, Shape shape, int level, @Nullable Zone zone) {
    static Piece of(Span span, Shape shape) {
        return new Piece(span, shape, 0, null);
    }

    static Piece heading(Span span, int level) {
        return new Piece(span, Shape.HEADING, level, null);
    }

    static Piece set(Span span, Zone zone) {
        return new Piece(span, Shape.PARAGRAPH, 0, zone);
    }

    Piece as(Shape other) {
        return new Piece(span, other, level, zone);
    }
}
