package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Weights;

/// The fitted weights for what a figure measures, whose it is, and how firmly it is put.
record Beliefs(Balance metrics, Balance subjects, Balance modalities) {
    static Beliefs of(Lexicon lexicon) {
        return of(
                lexicon.weights("metrics"),
                lexicon.weights("subjects"),
                lexicon.weights("modalities"));
    }

    static Beliefs of(Weights metrics, Weights subjects, Weights modalities) {
        return new Beliefs(
                new Balance(metrics, MetricOptions.JOINT),
                new Balance(subjects, SubjectOptions.JOINT),
                new Balance(modalities, ModalityOptions.JOINT));
    }
}
