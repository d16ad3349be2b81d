package gainsay.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person decided, and the evidence that the decision hangs on: the quotes of each side, not
/// the ids of claims or findings, which another extraction may change. A ruling on a finding has
/// the finding's sides and `relation`; one on a claim has one side and no relation; one on two
/// entities has a side for each, the one that stays first. `entity` is who is meant instead of the
/// subject, where a `NOT_THIS_ENTITY` knows it.
public record Ruling(
        String id,
        Decision decision,
        @Nullable Relation relation,
        List<List<Anchor>> sides,
        String who,
        Instant when,
        @Nullable String comment,
        @Nullable String entity) {
    public Ruling {
        sides = sides.stream().map(List::copyOf).toList();
        if (sides.isEmpty() || sides.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a ruling that hangs on nothing: " + id);
        }
    }

    /// All evidence, left side first.
    public List<Anchor> anchors() {
        return sides.stream().flatMap(List::stream).toList();
    }

    /// What can be decided; the list is closed.
    public enum Decision {
        ACCEPT,
        REJECT,
        DIFFERENT_THINGS,
        SAME_ENTITY,
        NOT_THIS_ENTITY,
        COMMENT;

        /// The spelling of files and commands, as in `different-things`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Decision parse(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /// Whether a finding so ruled leaves the list of disagreements.
        public boolean overrules() {
            return this == REJECT || this == DIFFERENT_THINGS;
        }
    }

    /// One written figure: the hash of the article's bytes, the sentence, the figure, where in the
    /// sentence it starts, and the metric it was read as. `source` is for people.
    public record Anchor(
            String sha256, String source, String quote, int at, String text, String metric) {
        public static Anchor of(Claim claim) {
            var evidence = claim.evidence();
            var quantity = claim.quantity();
            return new Anchor(
                    claim.article().sha256(),
                    claim.article().source(),
                    evidence.exact(),
                    quantity.span().start() - evidence.span().start(),
                    quantity.text(),
                    claim.metric());
        }

        /// What claims and anchors must share to be the same figure, and nearly enough for it.
        public String key() {
            return sha256 + '\n' + metric + '\n' + text;
        }

        /// True when this is the very figure, also where another version of the program cuts the
        /// sentences of the article elsewhere.
        public boolean isOf(Claim claim) {
            var other = of(claim);
            return key().equals(other.key())
                    && (before().endsWith(other.before()) || other.before().endsWith(before()))
                    && (after().startsWith(other.after()) || other.after().startsWith(after()));
        }

        /// A figure outside its quote, as in the head of a table's row, has nothing around it.
        private String before() {
            return at < 0 || at > quote.length() ? "" : quote.substring(0, at);
        }

        private String after() {
            var end = at + text.length();
            return at < 0 || end > quote.length() ? "" : quote.substring(end);
        }
    }
}
