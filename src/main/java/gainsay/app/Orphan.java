package gainsay.app;

import gainsay.model.Ruling;

/// A ruling that is kept though what it hangs on is not in the index any more, and what is missing.
public record Orphan(Ruling ruling, Missing missing) {
    /// What a ruling has lost.
    public enum Missing {
        /// The article is gone or was changed, or the figure is no longer read there.
        EVIDENCE("the figure it hangs on is not in the index any more"),

        /// The figures are there, but are not found to stand so to one another any more.
        FINDING("its figures are still there, but no finding says so of them any more");

        private final String sentence;

        Missing(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
