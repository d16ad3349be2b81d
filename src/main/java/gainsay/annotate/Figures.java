package gainsay.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Makes one token of each figure. The parser reads "$ 1.03 B seed" as a company called B; as one
/// cardinal it hangs where it belongs.
final class Figures {
    private static final String CARDINAL = "100";

    private Figures() {}

    /// `spans` count in the text that the words' offsets count in.
    static List<CoreLabel> merge(List<CoreLabel> words, List<Span> spans) {
        var merged = new ArrayList<CoreLabel>();
        for (var i = 0; i < words.size(); ) {
            var figure = covering(words.get(i), spans);
            var end = i + 1;
            while (figure != null && end < words.size() && overlaps(words.get(end), figure)) {
                end++;
            }
            merged.add(figure == null ? words.get(i) : figure(words.subList(i, end), figure));
            i = end;
        }
        for (var i = 0; i < merged.size(); i++) {
            merged.get(i).setIndex(i + 1);
        }
        return merged;
    }

    static boolean inside(List<CoreLabel> words, List<Span> spans) {
        var all = new Span(words.get(0).beginPosition(), words.get(words.size() - 1).endPosition());
        return spans.stream().anyMatch(all::overlaps);
    }

    /// A figure that stands for a cardinal is tagged as one, whatever the tagger makes of it.
    static void settleTag(CoreLabel word) {
        if (CARDINAL.equals(word.word())) {
            word.setTag("CD");
        }
    }

    private static @org.jspecify.annotations.Nullable Span covering(
            CoreLabel word, List<Span> spans) {
        return spans.stream().filter(span -> overlaps(word, span)).findFirst().orElse(null);
    }

    private static boolean overlaps(CoreLabel word, Span span) {
        return word.beginPosition() < span.end() && span.start() < word.endPosition();
    }

    /// "three years" stays a noun, "$1.03B" and "40%" become cardinals.
    private static CoreLabel figure(List<CoreLabel> parts, Span span) {
        var last = parts.get(parts.size() - 1);
        var whole = new CoreLabel(last);
        whole.setBeginPosition(parts.get(0).beginPosition());
        whole.setEndPosition(Math.max(last.endPosition(), span.end()));
        var noun = parts.size() > 1 && last.word().chars().allMatch(Character::isLetter);
        whole.setWord(
                noun && last.word().length() > 3 && !isScale(last.word()) ? last.word() : CARDINAL);
        return whole;
    }

    private static boolean isScale(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "million",
                    "billion",
                    "trillion",
                    "thousand",
                    "hundred",
                    "crore",
                    "lakh",
                    "dlrs",
                    "percent",
                    "dollars",
                    "euros",
                    "pounds" ->
                    true;
            default -> false;
        };
    }
}
