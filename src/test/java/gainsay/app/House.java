package gainsay.app;

import gainsay.article.Reading;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The program with its models, loaded once for all tests, and where its inputs lie.
public final class House {
    public static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));

    /// Articles and gold that are not part of the project; may be missing.
    public static final Path SHARED = Path.of(System.getProperty("gainsay.shared", "../shared"));

    public static final Path CORPUS = HOME.resolve("corpus");
    public static final Path SEEDS = SHARED.resolve("seeds");

    /// Articles by other hands than those that wrote the rules.
    public static final Path BLIND = HOME.resolve("src/test/resources/blind");

    /// The same, a later lot: written and annotated before the program had read any of it.
    public static final Path FRESH = HOME.resolve("src/test/resources/fresh");

    /// A third lot, in two halves: errors were read in one of them only.
    public static final Path UNSEEN = HOME.resolve("src/test/resources/unseen");

    public static final Settings SETTINGS =
            new Settings(HOME.resolve("target/no-index"), HOME.resolve("models"));
    public static final Lexicon LEXICON = Lexicon.load(SETTINGS.models());
    public static final Rooms ROOMS = Rooms.load(SETTINGS);
    public static final Evaluation EVALUATION =
            new Evaluation(ROOMS::read, ROOMS::claims, LEXICON.units());

    private House() {}

    /// A whole run into an index of its own.
    public static Summary ingest(Path index, Path folder) {
        return new Pipeline(ROOMS, new Settings(index, SETTINGS.models()))
                .ingest(List.of(folder.toString()), Progress.SILENT);
    }

    /// What a folder holds that can be read, in order of name, each called by its base name.
    public static List<Article> articles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .filter(Files::isRegularFile)
                    .flatMap(file -> ROOMS.read(file, baseName(file.toString())).stream())
                    .filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read) reading).article())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The article of that base name.
    public static Article article(Path folder, String name) {
        return ((Reading.Read) ROOMS.read(folder.resolve(name), name).getFirst()).article();
    }

    public static List<Claim> claims(List<Article> articles) {
        return articles.stream().flatMap(article -> ROOMS.claims(article).stream()).toList();
    }

    public static String baseName(String source) {
        return Evaluation.baseName(source);
    }
}
