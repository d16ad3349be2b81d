package gainsay.model;

/// How a metric lives in time. A `STOCK` holds at an instant (valuation, headcount), a `FLOW` adds
/// up over a window (revenue), an `EVENT` happens once and keeps its figure (a round, a purchase).
public enum Nature {
    STOCK,
    FLOW,
    EVENT
}
