package gainsay.index;

import gainsay.model.Claim;

/// A claim that answers a query; `relevance` is zero where the query ranks nothing.
public record Hit(Claim claim, double relevance) {}
