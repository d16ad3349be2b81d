package gainsay.index;

import gainsay.model.Entity;

/// An entity of the index, with every alias that its claims know, and how many claims it has a part
/// in.
public record Known(Entity entity, int claims) {}
