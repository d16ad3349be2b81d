package gainsay.extract;

import gainsay.lexicon.Reliability;
import gainsay.model.EntityType;

/// How sure a claim is, from 0 to 1, by what its reading rests on: a share of right readings among
/// those of its kind, as fitted to annotated articles.
final class Confidence {
    /// No belief counts for more log odds than this.
    private static final double MOST = 4;

    private final Reliability weights;

    Confidence(Reliability weights) {
        this.weights = weights;
    }

    double of(Draft draft) {
        var subject = draft.subject();
        var odds =
                weights.base()
                        + weights.metric() * odds(draft.certainty())
                        + weights.subject() * odds(draft.directness())
                        + (subject != null && subject.type() != EntityType.TOPIC
                                ? weights.named()
                                : 0)
                        + weights.of(draft.metric());
        return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
    }

    /// The log odds of a belief.
    static double odds(double belief) {
        return Math.clamp(Math.log(belief / (1 - belief)), -MOST, MOST);
    }
}
