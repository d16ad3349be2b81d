package gainsay.app;

import gainsay.article.Original;
import gainsay.article.Reading;
import gainsay.article.ReadingTaker;
import gainsay.index.Print;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Judged;
import gainsay.model.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rooms of the house without their models: the claims of each article were extracted before,
/// and are read from a file.
record FrozenRooms(Rooms house, Map<String, List<Claim>> frozen) implements Rooms {
    static FrozenRooms read(Rooms house, Path file) {
        var json = new Json();
        try (var lines = Files.lines(file)) {
            return new FrozenRooms(
                    house,
                    lines.map(json::claim)
                            .collect(Collectors.groupingBy(claim -> claim.article().id())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Claim> claims(Article article) {
        return frozen.getOrDefault(article.id(), List.of());
    }

    @Override
    public void read(Original original, ReadingTaker then) {
        house.read(original, then);
    }

    @Override
    public Reading read(String text, String source) {
        return house.read(text, source);
    }

    @Override
    public String matter(Claim claim) {
        return house.matter(claim);
    }

    @Override
    public List<Finding> hear(List<Claim> matter, Function<String, List<Claim>> claimsOfArticle) {
        return house.hear(matter, claimsOfArticle);
    }

    @Override
    public List<Finding> audit(Article article, List<Claim> claims) {
        return house.audit(article, claims);
    }

    @Override
    public Judged judge(
            Claim statement, List<Claim> evidence, Function<String, List<Claim>> claimsOfArticle) {
        return house.judge(statement, evidence, claimsOfArticle);
    }

    @Override
    public List<Judged> judgeBySide(List<Claim> statement, List<Claim> evidence) {
        return house.judgeBySide(statement, evidence);
    }

    @Override
    public List<String> recheck(
            Relation relation, List<Finding.Step> proof, List<List<Finding.Interval>> sides) {
        return house.recheck(relation, proof, sides);
    }

    @Override
    public List<Finding.Interval> figures(String text) {
        return house.figures(text);
    }

    @Override
    public Print print(Article article) {
        return house.print(article);
    }

    @Override
    public double similarity(String left, String right) {
        return house.similarity(left, right);
    }

    @Override
    public String lexiconHash() {
        return house.lexiconHash();
    }
}
