package gainsay.model;

import java.util.Locale;

/// The role that a block plays in its article.
public enum Zone {
    HEADLINE,
    TAKEAWAY,
    BODY,
    HEADING,
    LIST_ITEM,
    TABLE_CELL,
    CAPTION,
    QUOTE,
    TEASER,
    BOILERPLATE;

    /// The contract's spelling, as in `list-item`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Zone parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether figures in this zone may raise a finding by themselves.
    public boolean speaksForTheArticle() {
        return this != TEASER && this != BOILERPLATE;
    }
}
