package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Modality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How firmly the figures of one article are put: what the cues say, unless the signs around a
/// figure weigh clearly more for another answer. Asked in reading order.
final class Moods {
    /// How much more another answer must weigh than that of the cues, in log odds.
    private static final double CLEARLY = 0.5;

    private final ModalityOptions options;
    private final Balance weights;
    private final Map<Draft, Modality> before = new LinkedHashMap<>();

    Moods(Lexicon lexicon, Beliefs beliefs, Article article, List<Line> lines) {
        this.options = new ModalityOptions(lexicon, article, lines);
        this.weights = beliefs.modalities();
    }

    Modality of(Draft draft) {
        var own = options.ofRules(draft);
        if (draft.metric().equals("acquisition_price")) {
            before.put(draft, own);
            return own; // what is agreed is agreed, however far off its closing
        }
        var all = options.of(draft, own, before);
        before.put(draft, own);
        var best = Option.best(all, weights);
        var rules = all.stream().filter(o -> o.answer() == own).findFirst();
        return best.filter(b -> b.weight(weights) - rules.orElse(b).weight(weights) >= CLEARLY)
                .map(Option::answer)
                .orElse(own);
    }
}
