package gainsay.model;

/// A word or sign with its Penn Treebank tag and its lemma; the span counts in the article's text.
public record Token(Span span, String text, String tag, String lemma) {}
