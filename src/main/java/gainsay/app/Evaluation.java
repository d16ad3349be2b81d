package gainsay.app;

import gainsay.article.Reading;
import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Units;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Scores a reading against a gold file: `eval GOLD.jsonl`.
///
/// Rows and claims of one article, which the gold calls by its base name, are aligned one to one by
/// overlap of their values; where the gold gives no offsets, its quote says where the value stands.
/// Claims without a subject and claims of boilerplate are not reported, so they count nowhere. Only
/// articles that the gold names are read.
///
/// At each level, precision is what is right of what was reported, recall what is right of what was
/// wanted. A claim that overlaps no row is a false alarm; one that overlaps only rows that other
/// claims took is reported twice; both weigh on precision at every level. An optional row that is
/// right at a level counts as a required one would; one that is missed, or read otherwise than the
/// gold has it, is left out of that level altogether. That is the kind reading of "finding it is
/// right, missing it costs nothing", so [Scores#strict] stands beside it and lets nothing out.
/// Aligned claims count under the gold's metric and unit, false alarms under their own.
public final class Evaluation {
    private final BiFunction<Path, String, List<Reading>> reader;
    private final Function<Article, List<Claim>> claims;
    private final Marker marker;

    /// `reader` takes a file and the source to call it by; `claims` is the whole way from an
    /// article to its claims.
    Evaluation(
            BiFunction<Path, String, List<Reading>> reader,
            Function<Article, List<Claim>> claims,
            Units units) {
        this(reader, claims, new Marker(new UnitNames(units)));
    }

    private Evaluation(
            BiFunction<Path, String, List<Reading>> reader,
            Function<Article, List<Claim>> claims,
            Marker marker) {
        this.reader = reader;
        this.claims = claims;
        this.marker = marker;
    }

    /// Scores the program itself, with the models of these settings.
    public static Evaluation open(Settings settings) {
        var rooms = Rooms.load(settings);
        rooms.prepare();
        return of(rooms, settings);
    }

    /// Scores what these rooms make of articles, by the units of these settings.
    public static Evaluation of(Rooms rooms, Settings settings) {
        var units = Lexicon.load(settings.models()).units();
        return new Evaluation(rooms::read, rooms::claims, units);
    }

    /// The folder that holds an article of the gold: that of the gold file, or a folder beside it
    /// or beside its parent that is called as the gold file is up to its first dot.
    public static Optional<Path> folderFor(Path gold) {
        var docs = Gold.read(gold).docs();
        var parent = gold.toAbsolutePath().normalize().getParent();
        var name = String.valueOf(gold.getFileName()).split("[.]", 2)[0];
        return parent == null
                ? Optional.empty()
                : Stream.of(parent, parent.resolve(name), parent.resolveSibling(name))
                        .filter(folder ->
                                docs.stream().anyMatch(d -> Files.isRegularFile(folder.resolve(d))))
                        .findFirst();
    }

    /// Reads the articles of the gold in `folder` and scores what was made of them. A gold file
    /// that cannot be read is an [java.io.UncheckedIOException] whose message is one plain
    /// sentence; an article that cannot be read is a line in [Scores#unread], and its rows are
    /// missed.
    public Scores score(Path gold, Path folder) {
        var wanted = Gold.read(gold);
        var answers = new ArrayList<Answer>();
        var unread = new ArrayList<String>();
        for (var doc : wanted.docs()) {
            var rows = wanted.rows().stream().filter(row -> row.doc().equals(doc)).toList();
            var articles = articles(folder.resolve(doc), doc, unread);
            answers.addAll(answers(rows, articles));
        }
        return new ScoreKeeper(answers).scores(wanted.name(), wanted.docs().size(), unread);
    }

    /// Scores what an index holds of the articles of the gold, without reading anything again.
    public Scores score(Path gold, Inquiry index) {
        var wanted = Gold.read(gold);
        var articles = new TreeMap<String, SortedSet<String>>();
        try (var claims = index.export(true)) {
            claims.map(Claim::article)
                    .forEach(article ->
                            articles.computeIfAbsent(
                                            baseName(article.source()), _ -> new TreeSet<>())
                                    .add(article.id()));
        }
        var shelved = new Evaluation(reader, a -> index.claimsOfArticle(a.id()), marker);
        var answers = new ArrayList<Answer>();
        var unread = new ArrayList<String>();
        for (var doc : wanted.docs()) {
            var rows = wanted.rows().stream().filter(row -> row.doc().equals(doc)).toList();
            var held =
                    articles.getOrDefault(doc, new TreeSet<>()).stream()
                            .flatMap(id -> index.article(id).stream())
                            .toList();
            if (held.isEmpty()) {
                unread.add(doc + ": the index holds no figure of an article of that name");
            }
            answers.addAll(shelved.answers(rows, held));
        }
        return new ScoreKeeper(answers).scores(wanted.name(), wanted.docs().size(), unread);
    }

    private List<Article> articles(Path file, String doc, List<String> unread) {
        if (!Files.isRegularFile(file)) {
            unread.add(doc + ": there is no such file in the folder of the articles");
            return List.of();
        }
        var articles = new ArrayList<Article>();
        for (var reading : reader.apply(file, doc)) {
            switch (reading) {
                case Reading.Read(var article) -> articles.add(article);
                case Reading.Unreadable(_, var because) -> unread.add(doc + ": " + because);
            }
        }
        return articles;
    }

    /// A file may hold several articles: what one does not answer is asked of the next.
    private List<Answer> answers(List<GoldRow> rows, List<Article> articles) {
        var answers = new ArrayList<Answer>();
        var open = rows.stream().map(row -> new Answer.Missed(row, null)).toList();
        for (var article : articles) {
            var asked = open.stream().map(Answer.Missed::row).toList();
            var missed = new ArrayList<Answer.Missed>();
            for (var answer : Alignment.of(marker, article, asked, claims.apply(article))) {
                if (answer instanceof Answer.Missed none) {
                    missed.add(none);
                } else {
                    answers.add(answer);
                }
            }
            open = missed;
        }
        answers.addAll(open);
        return answers;
    }

    /// The name that a gold file calls an article by.
    static String baseName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }
}
