package gainsay.bench;

import gainsay.app.Json;
import gainsay.app.Rooms;
import gainsay.index.Bare;
import gainsay.index.Print;
import gainsay.index.Search;
import gainsay.index.Shelf;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Metadata;
import gainsay.model.Provenance;
import gainsay.model.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// How large an index is and how fast it answers, by entity, metric, amount and time, beside what
/// Lucene alone needs for the same answers.
final class IndexBench {
    private static final long SEED = 21;
    private static final int QUESTIONS = 300;
    private static final int HITS = 50;

    private final Rooms rooms;
    private final Worlds worlds;
    private final Path room;

    IndexBench(Rooms rooms, List<Claim> real, Path room) {
        this.rooms = rooms;
        this.worlds = new Worlds(real, SEED);
        this.room = room;
    }

    Table run(List<Integer> sizes) throws IOException {
        var table =
                Table.of(
                        "claims",
                        "bytes/claim",
                        "asked by",
                        "median ms",
                        "p99 ms",
                        "Lucene alone, median ms",
                        "p99 ms",
                        "p99 ratio");
        for (var size : sizes) {
            var folder = room.resolve("index-" + size);
            var some = fill(folder, size);
            var bytes = bytes(folder) / size;
            try (var search = Search.open(folder, new Json());
                    var bare = new Bare(folder)) {
                for (var kind : questions(some).entrySet()) {
                    measure(table, size, bytes, kind.getKey(), kind.getValue(), search, bare);
                }
            }
        }
        return table;
    }

    /// Some of the claims that were stored, to ask for.
    private List<Claim> fill(Path folder, int size) {
        var random = new Random(SEED);
        var some = new ArrayList<Claim>();
        try (var shelf = Shelf.open(folder, new Json(), "bench", "bench")) {
            var stored = 0;
            for (var group : worlds.together(size)) {
                var claims = worlds.claims(group);
                some.add(claims.get(random.nextInt(claims.size())));
                var articles = new LinkedHashMap<Provenance, List<Claim>>();
                claims.forEach(
                        claim ->
                                articles.computeIfAbsent(claim.article(), _ -> new ArrayList<>())
                                        .add(claim));
                articles.forEach(
                        (article, own) ->
                                shelf.store(empty(article), own, rooms::matter, Print.NONE));
                stored += claims.size();
                if (stored > 20_000) {
                    shelf.commit();
                    stored = 0;
                }
            }
            shelf.dueMatters().forEach(matter -> shelf.replaceFindings(matter, List.of()));
            shelf.commit();
        }
        return some;
    }

    /// The text is not there, so that the size is that of claims.
    private static Article empty(Provenance article) {
        return new Article(
                article.id(),
                article.source(),
                article.sha256(),
                "",
                Metadata.NONE,
                List.of(),
                List.of());
    }

    private static long bytes(Path folder) throws IOException {
        var bytes = 0L;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static Map<String, List<Query>> questions(List<Claim> some) {
        var random = new Random(SEED);
        var kinds = new LinkedHashMap<String, List<Query>>();
        for (var i = 0; i < QUESTIONS; i++) {
            var claim = some.get(random.nextInt(some.size()));
            var subject = claim.subject();
            var figure = claim.quantity().written();
            var window = claim.scope().window();
            var any = Query.ANY.limitedTo(HITS);
            if (subject != null) {
                add(kinds, "entity", any.withEntity(subject.name()));
            }
            add(kinds, "metric", any.withMetric(claim.metric()));
            add(kinds, "amount", any.withAmount(figure, figure.multiply(BigDecimal.TEN)));
            if (window.isAnchored()) {
                add(kinds, "window", any.withTime(window.start(), window.end()));
            }
        }
        return kinds;
    }

    private static void add(Map<String, List<Query>> kinds, String kind, Query query) {
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(query);
    }

    private static void measure(
            Table table,
            int size,
            long bytes,
            String kind,
            List<Query> questions,
            Search search,
            Bare bare)
            throws IOException {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var round = 0; round < 3; round++) {
            ours.clear();
            theirs.clear();
            for (var question : questions) {
                var ready = bare.ready(question);
                var start = System.nanoTime();
                var hits = ready.ask();
                theirs.add(Clock.since(start) * 1000);
                start = System.nanoTime();
                var claims = search.claims(question);
                ours.add(Clock.since(start) * 1000);
                if (claims.size() != hits) {
                    throw new IllegalStateException(question + ": " + hits + ", " + claims.size());
                }
            }
        }
        table.row(
                size,
                bytes,
                kind,
                at(ours, 0.5),
                at(ours, 0.99),
                at(theirs, 0.5),
                at(theirs, 0.99),
                String.format(Locale.ROOT, "%.1f", place(ours, 0.99) / place(theirs, 0.99)));
    }

    private static String at(List<Double> times, double share) {
        return String.format(Locale.ROOT, "%.2f", place(times, share));
    }

    private static double place(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (share * (times.size() - 1)));
    }
}
