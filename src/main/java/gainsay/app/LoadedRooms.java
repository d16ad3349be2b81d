package gainsay.app;

import gainsay.annotate.Annotator;
import gainsay.article.Original;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.article.ReadingTaker;
import gainsay.contradict.Court;
import gainsay.contradict.Fingerprint;
import gainsay.extract.Extractor;
import gainsay.extract.QuantityGrammar;
import gainsay.index.Print;
import gainsay.lexicon.BadLexicon;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Judged;
import gainsay.model.Relation;
import gainsay.resolve.Resolver;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The workrooms with the lexicon read and checked. The language models take seconds and a
/// gigabyte, so they load in the background and only once claims are wanted.
final class LoadedRooms implements Rooms {
    private final Path models;
    private final String lexiconHash;
    private final Reader reader;
    private final Extractor extractor;
    private final QuantityGrammar quantities;
    private final Resolver resolver;
    private final Court court;
    private @Nullable CompletableFuture<Annotator> annotator;

    LoadedRooms(Settings settings) {
        this.models = settings.models();
        try {
            var lexicon = Lexicon.load(settings.models());
            this.lexiconHash = lexicon.hash();
            this.reader = new Reader(lexicon);
            this.extractor = new Extractor(lexicon);
            this.quantities = new QuantityGrammar(lexicon);
            this.resolver = new Resolver(lexicon);
            this.court = new Court(lexicon);
        } catch (BadLexicon e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void read(Original original, ReadingTaker then) {
        reader.read(original, then);
    }

    @Override
    public Parser parser(Limits limits) {
        var arguments = List.of(models.toString());
        return new ReaderPool(
                Runtime.getRuntime().availableProcessors(),
                () -> Child.start(ReaderProcess.class, arguments, limits, Child.ownClassPath()),
                reader::read);
    }

    @Override
    public Reading read(String text, String source) {
        return reader.read(text, source);
    }

    @Override
    public void prepare() {
        var _ = loading();
    }

    @Override
    public void await() {
        var _ = annotator();
    }

    private synchronized CompletableFuture<Annotator> loading() {
        if (annotator == null) {
            annotator = CompletableFuture.supplyAsync(Annotator::load, LoadedRooms::inBackground);
        }
        return annotator;
    }

    private static void inBackground(Runnable loading) {
        Thread.ofPlatform().daemon().name("gainsay-models").start(loading);
    }

    private Annotator annotator() {
        try {
            return loading().join();
        } catch (CompletionException e) {
            throw new CannotRun(
                    "The language models cannot be loaded ("
                            + e.getCause()
                            + "); allow Java more memory, as in GAINSAY_JAVA_OPTS=-Xmx2g, or build"
                            + " again.",
                    e);
        }
    }

    @Override
    public List<Claim> claims(Article article) {
        var annotated = annotator().annotate(article, extractor::figures);
        return resolver.resolve(article, extractor.extract(annotated));
    }

    @Override
    public String matter(Claim claim) {
        return court.matter(claim);
    }

    @Override
    public List<Finding> hear(List<Claim> matter, Function<String, List<Claim>> claimsOfArticle) {
        return court.hear(matter, claimsOfArticle);
    }

    @Override
    public List<Finding> audit(Article article, List<Claim> claims) {
        return court.audit(article, claims);
    }

    @Override
    public Judged judge(
            Claim statement, List<Claim> evidence, Function<String, List<Claim>> claimsOfArticle) {
        return court.judge(statement, evidence, claimsOfArticle);
    }

    @Override
    public List<Judged> judgeBySide(List<Claim> statement, List<Claim> evidence) {
        return court.judgeBySide(statement, evidence);
    }

    @Override
    public List<String> recheck(
            Relation relation, List<Finding.Step> proof, List<List<Finding.Interval>> sides) {
        return court.recheck(relation, proof, sides);
    }

    @Override
    public List<Finding.Interval> figures(String text) {
        return quantities.find(text).stream()
                .map(quantity -> new Finding.Interval(quantity.low(), quantity.high()))
                .toList();
    }

    @Override
    public Print print(Article article) {
        var print = Fingerprint.of(article.text());
        return new Print(print.encoded(), print.bands());
    }

    @Override
    public double similarity(String left, String right) {
        return left.isEmpty() || right.isEmpty()
                ? 0
                : Fingerprint.decode(left).similarity(Fingerprint.decode(right));
    }

    @Override
    public String lexiconHash() {
        return lexiconHash;
    }
}
