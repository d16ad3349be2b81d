package gainsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the tests of this room share: a reader, files made on the spot, and the law of offsets.
final class Given {
    static final Reader READER =
            new Reader(Lexicon.load(Path.of(System.getProperty("gainsay.home", "."), "models")));

    private Given() {}

    static Article article(String name, String content) {
        return article(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Article article(String name, byte[] content) {
        var reading = reading(name, content);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).article();
    }

    static String refusal(String name, byte[] content) {
        return refusal(reading(name, content));
    }

    static String refusal(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).because();
    }

    static Reading reading(String name, byte[] content) {
        return readings(name, content).getFirst();
    }

    static Article article(List<Reading> readings, String source) {
        var reading =
                readings.stream().filter(r -> r.source().equals(source)).findFirst().orElseThrow();
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).article();
    }

    static List<Reading> readings(String name, byte[] content) {
        try {
            var folder = Files.createTempDirectory("gainsay");
            var file = Files.write(folder.resolve(name), content);
            var readings = READER.read(file, name);
            Files.delete(file);
            Files.delete(folder);
            return readings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file or folder of the yardsticks, which lie outside the project and may be missing.
    static Path shared(String name) {
        var path = Path.of(System.getProperty("gainsay.shared", "../shared"), name);
        assumeTrue(Files.exists(path), path + " is not at hand");
        return path;
    }

    static List<String> words(Article article, Zone zone) {
        return article.blocks().stream()
                .filter(block -> block.zone() == zone)
                .map(block -> block.span().in(article.text()))
                .toList();
    }

    static Block block(Article article, String start) {
        return article.blocks().stream()
                .filter(block -> block.span().in(article.text()).startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block begins with " + start));
    }

    /// Blocks and cells lie inside the text, in order, and never overlap.
    static void assertOffsetsHold(Article article) {
        var end = 0;
        for (var block : article.blocks()) {
            assertThat(block.span().start()).as(article.source()).isGreaterThanOrEqualTo(end);
            assertThat(block.span().isEmpty()).isFalse();
            end = block.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(article.text().length());
        for (var table : article.tables()) {
            var cells = table.rows().stream().flatMap(row -> row.cells().stream()).toList();
            var at = table.span().start();
            for (Span cell : cells) {
                assertThat(cell.start()).as(article.source()).isGreaterThanOrEqualTo(at);
                at = cell.end();
            }
            assertThat(at).isLessThanOrEqualTo(table.span().end());
            assertThat(article.blocks().stream().map(Block::span))
                    .containsAll(cells.stream().filter(cell -> !cell.isEmpty()).toList());
        }
    }
}
