package gainsay.article;

/// What a stretch of text looks like in its file, before its words have been weighed.
enum Shape {
    /// The article's own headline, visible on the page; at most one.
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    CELL,
    CAPTION,
    QUOTE
}
