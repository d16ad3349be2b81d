package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Weights;

/// The fitted weights for what a figure measures, whose it is, and how firmly it is put.
record Beliefs(Weights metrics, Weights subjects, Weights modalities) {
    static Beliefs of(Lexicon lexicon) {
        return new Beliefs(
                lexicon.weights("metrics"),
                lexicon.weights("subjects"),
                lexicon.weights("modalities"));
    }
}
