package gainsay.index;

import gainsay.model.Claim;

/// A claim as it was extracted, and with the entities that rulings give it; mostly the same.
record Settled(Claim extracted, Claim claim) {
    static Settled asExtracted(Claim claim) {
        return new Settled(claim, claim);
    }

    boolean isChanged() {
        return !extracted.equals(claim);
    }
}
