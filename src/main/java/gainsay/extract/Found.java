package gainsay.extract;

import gainsay.model.EntityType;
import gainsay.model.Mention;

/// A subject and how directly the text gives it, from 0 to 1.
record Found(Mention mention, double directness) {
    Found times(double factor) {
        return new Found(mention, directness * factor);
    }

    boolean isNamed() {
        return mention.type() != EntityType.TOPIC;
    }
}
