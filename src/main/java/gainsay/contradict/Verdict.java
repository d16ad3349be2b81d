package gainsay.contradict;

import gainsay.model.Finding.Difference;
import gainsay.model.Finding.Step;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rule says about a pair.
sealed interface Verdict {
    /// Nothing to report, and why.
    record Silent(String because) implements Verdict {}

    /// A relation, with what differs, the step that shows it, and why in words.
    record Found(
            Relation relation,
            @Nullable Strength strength,
            List<Difference> differences,
            List<Step> proof,
            String why)
            implements Verdict {
        public Found {
            differences = List.copyOf(differences);
            proof = List.copyOf(proof);
        }

        static Found of(Relation relation, List<Difference> differences, Step step, String why) {
            return new Found(relation, null, differences, List.of(step), why);
        }

        static Found contradiction(
                Strength strength, List<Difference> differences, Step step, String why) {
            return new Found(Relation.CONTRADICTS, strength, differences, List.of(step), why);
        }
    }
}
