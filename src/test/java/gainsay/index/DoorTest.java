package gainsay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gainsay.Facts;
import gainsay.app.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static final Json JSON = new Json();

    @TempDir private Path folder;

    @Test
    @Timeout(20)
    void theSecondWriterSaysSo() {
        try (var first = Shelf.open(folder, JSON, "lexicon", "1")) {
            problem(() -> open().close()).hasMessageContaining("in use by another process");
            first.commit();
        }
        open().close();
    }

    @Test
    @Timeout(20)
    void theSecondWriterWaitsForABusyMoment() throws Exception {
        var first = open();
        var second = CompletableFuture.supplyAsync(this::open);
        Thread.sleep(400);
        first.close();
        second.get().close();
    }

    @Test
    void readersDoNotMindAWriter() {
        try (var shelf = open();
                var search = Search.open(folder, JSON)) {
            shelf.commit();
            assertThat(search.articles()).isZero();
        }
    }

    @Test
    void anotherSchemaIsRefusedWithTheWayOut() throws IOException {
        store("one.txt");
        relabel(Map.of("gainsay.schema", "999"));
        problem(() -> open().close())
                .hasMessageContaining("schema 999")
                .hasMessageContaining("gainsay reindex");
        problem(() -> Search.open(folder, JSON).close()).hasMessageContaining("gainsay reindex");
    }

    @Test
    void reindexingMakesAnotherSchemaOurs() throws IOException {
        store("one.txt");
        relabel(Map.of("gainsay.schema", "999"));
        try (var shelf = Shelf.openToReindex(folder, JSON, "new", "2")) {
            assertThat(shelf.articleIds()).hasSize(1);
            for (var id : shelf.articleIds()) {
                var article = shelf.article(id).orElseThrow();
                shelf.restore(article, List.of(), Facts::matter, Print.NONE);
            }
            shelf.commit();
            problem(() -> Search.open(folder, JSON).close()).hasMessageContaining("reindex");
            shelf.adopt();
            shelf.commit();
        }
        try (var search = Search.open(folder, JSON)) {
            assertThat(search.lexiconHash()).isEqualTo("new");
            assertThat(search.programVersion()).isEqualTo("2");
            assertThat(search.articles()).isEqualTo(1);
        }
    }

    @Test
    void anotherLexiconIsTakenWithAWarning() {
        store("one.txt");
        try (var shelf = Shelf.open(folder, JSON, "new", "1");
                var search = Search.open(folder, JSON)) {
            assertThat(shelf.warning().orElseThrow()).contains("gainsay reindex");
            assertThat(search.warning("new").orElseThrow()).contains("gainsay reindex");
            assertThat(search.warning("lexicon")).isEmpty();
            shelf.adopt();
            shelf.commit();
            search.refresh();
            assertThat(search.warning("new")).isEmpty();
            assertThat(shelf.warning()).isEmpty();
        }
    }

    @Test
    void anEmptyIndexTakesAnyLexicon() {
        open().close();
        try (var shelf = Shelf.open(folder, JSON, "new", "1")) {
            assertThat(shelf.warning()).isEmpty();
        }
    }

    @Test
    void aFolderOfOtherThingsIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.docx"), "mine");
        problem(() -> open().close()).hasMessageContaining("no Gainsay index");
        assertThat(folder).isDirectoryContaining("glob:**/thesis.docx");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void somebodyElsesIndexIsRefused() throws IOException {
        relabel(Map.of());
        problem(() -> open().close()).hasMessageContaining("not Gainsay's");
        problem(() -> Search.open(folder, JSON).close()).hasMessageContaining("not Gainsay's");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.writeString(folder.resolve("index"), "");
        problem(() -> Shelf.open(file, JSON, "lexicon", "1").close())
                .hasMessageContaining("is a file");
    }

    @Test
    void whatAKilledFirstRunLeavesIsOurs() throws IOException {
        Files.writeString(folder.resolve("write.lock"), "");
        Files.writeString(folder.resolve("_0.cfs"), "half");
        Files.writeString(folder.resolve("pending_segments_1"), "half");
        open().close();
        Search.open(folder, JSON).close();
    }

    @Test
    void noIndexIsSaidSo() {
        problem(() -> Search.open(folder, JSON).close()).hasMessageContaining("no index in");
        var missing = folder.resolve("missing");
        problem(() -> Search.open(missing, JSON).close()).hasMessageContaining("gainsay ingest");
        assertThat(missing).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noise", "?\u00d7l\u0017\bsegments"})
    void aDamagedIndexIsSaidSo(String noise) throws IOException {
        store("one.txt");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().contains("segments_")).toList()) {
                Files.writeString(file, noise);
            }
        }
        problem(() -> Search.open(folder, JSON).close()).hasMessageContaining("damaged");
        problem(() -> open().close()).hasMessageContaining("damaged");
    }

    @Test
    void aLostFileIsSaidSo() throws IOException {
        store("one.txt");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                Files.delete(file);
            }
        }
        problem(() -> Search.open(folder, JSON).close()).hasMessageContaining("damaged");
        problem(() -> open().close()).hasMessageContaining("damaged");
    }

    @Test
    void aFailedOpeningLetsGoOfTheLock() throws IOException {
        store("one.txt");
        relabel(Map.of("gainsay.schema", "999"));
        problem(() -> open().close()).hasMessageContaining("schema");
        relabel(Map.of("gainsay.schema", String.valueOf(Fields.SCHEMA)));
        open().close();
    }

    private Shelf open() {
        return Shelf.open(folder, JSON, "lexicon", "1");
    }

    private void store(String source) {
        try (var shelf = open()) {
            var article = Facts.article(source, "worth $5");
            shelf.store(
                    article, List.of(Facts.claim(article, "5", "5")), Facts::matter, Print.NONE);
            shelf.commit();
        }
    }

    private void relabel(Map<String, String> data) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    /// One plain sentence, whatever happened.
    private static AbstractThrowableAssert<?, ? extends Throwable> problem(
            ThrowingCallable action) {
        return assertThatThrownBy(action)
                .isInstanceOf(IndexProblem.class)
                .hasMessageNotContainingAny("Exception", "\n")
                .hasMessageEndingWith(".");
    }
}
