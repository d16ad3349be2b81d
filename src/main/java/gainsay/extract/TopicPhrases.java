package gainsay.extract;

import gainsay.lexicon.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Strips from a phrase the words that do not narrow a topic.
final class TopicPhrases {
    private TopicPhrases() {}

    static String bare(String phrase, Words words) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word ->
                        !words.has("topic-fillers", word) && !words.has("empty-nouns", word))
                .collect(Collectors.joining(" "));
    }
}
