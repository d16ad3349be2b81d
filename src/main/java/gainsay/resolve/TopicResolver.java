package gainsay.resolve;

import gainsay.lexicon.Lexicon;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Topics that are one matter, through the topic file: a phrase that names a topic, once the words
/// that do not narrow it are gone, is that topic; any other phrase is a topic of its own.
final class TopicResolver {
    private final Lexicon lexicon;

    TopicResolver(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Entity> of(String phrase) {
        var plain = phrase.replaceAll("\\([^)]*\\)", " ").strip();
        var bare = bare(plain);
        var known = lexicon.topics().naming(plain).or(() -> lexicon.topics().naming(bare));
        if (known.isPresent()) {
            var topic = known.get();
            return Optional.of(
                    new Entity(topic.id(), topic.name(), EntityType.TOPIC, topic.phrases()));
        }
        var id = Slug.of(plain.replaceFirst("(?i)^(the|a|an)\\s+", ""));
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entity(id, plain, EntityType.TOPIC, List.of()));
    }

    private String bare(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !lexicon.words().has("topic-fillers", word))
                .collect(Collectors.joining(" "));
    }
}
