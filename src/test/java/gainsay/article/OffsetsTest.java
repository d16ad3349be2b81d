package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.model.Zone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// The law of offsets, over all inputs at hand.
class OffsetsTest {
    @Test
    void holdInTheSeedsWhoseTextIsTheFileItself() throws IOException {
        try (var seeds = Files.list(Given.shared("seeds"))) {
            for (var seed : seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
                var article =
                        ((Reading.Read) Given.READER.read(seed, seed.toString()).getFirst())
                                .article();
                assertThat(article.text()).isEqualTo(Files.readString(seed));
                assertThat(article.metadata().language()).isEqualTo("en");
                Given.assertOffsetsHold(article);
            }
        }
    }

    @Test
    void holdInWireCopiesWhoseParagraphsAreNotTorn() throws IOException {
        var stories = Given.shared("bench/reuters21578.jsonl.gz");
        var mapper = new ObjectMapper();
        var torn = 0;
        var blocks = 0;
        try (var lines =
                new java.io.BufferedReader(
                        new java.io.InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(stories)),
                                StandardCharsets.UTF_8))) {
            for (var line : lines.lines().limit(300).toList()) {
                var story = mapper.readTree(line);
                var text = story.get("title").asString() + "\n\n" + story.get("body").asString();
                var article = Given.article("story.txt", text);
                Given.assertOffsetsHold(article);
                for (var words : Given.words(article, Zone.BODY)) {
                    blocks++;
                    torn += Character.isLowerCase(words.codePointAt(0)) ? 1 : 0;
                }
            }
        }
        assertThat(torn).as("torn of " + blocks).isLessThan(blocks / 100);
    }
}
