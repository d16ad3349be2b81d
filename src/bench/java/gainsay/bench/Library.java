package gainsay.bench;

import gainsay.app.Inquiry;
import gainsay.app.Json;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.app.Shown;
import gainsay.index.Print;
import gainsay.index.Shelf;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Metadata;
import gainsay.model.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An index of any size with texts and findings, and articles that it does not hold yet: the sample
/// corpus over and over under other names, with other figures, at other times.
final class Library {
    private static final long SEED = 33;
    private static final long FRESH = 77;
    private static final int AT_ONCE = 20_000;

    private final Rooms rooms;
    private final List<Claim> real;
    private final Map<String, Article> articles = new HashMap<>();

    /// `corpus` is an index of the corpus, `real` are its claims.
    Library(Rooms rooms, Path corpus, List<Claim> real) {
        this.rooms = rooms;
        this.real = real;
        try (var inquiry = Inquiry.open(corpus)) {
            for (var claim : real) {
                var id = claim.article().id();
                if (!articles.containsKey(id)
                        && inquiry.show(id).orElse(null) instanceof Shown.OfArticle shown) {
                    articles.put(id, shown.article());
                }
            }
        }
    }

    /// Stores at least so many claims, hears every matter, and says how many there are.
    int fill(Settings settings, int claims) {
        var worlds = new Worlds(real, SEED);
        var stored = 0;
        var waiting = 0;
        try (var shelf =
                Shelf.open(settings.index(), new Json(), rooms.lexiconHash(), "bench")) {
            for (var group : worlds.together(claims)) {
                for (var one : byArticle(worlds.claims(group)).entrySet()) {
                    shelf.store(
                            article(one.getKey(), one.getValue()),
                            one.getValue(),
                            rooms::matter,
                            Print.NONE);
                    stored += one.getValue().size();
                    waiting += one.getValue().size();
                }
                if (waiting > AT_ONCE) {
                    shelf.commit();
                    waiting = 0;
                }
            }
            shelf.commit();
        }
        try (var inquiry = Inquiry.open(settings.index())) {
            inquiry.rulings().settle(rooms, settings);
        }
        return stored;
    }

    /// Writes so many articles that no index holds into a folder.
    Path fresh(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        var worlds = new Worlds(real, FRESH);
        var written = 0;
        for (var group : worlds.together(count * real.size())) {
            for (var one : byArticle(worlds.claims(group)).entrySet()) {
                if (written < count) {
                    var text = article(one.getKey(), one.getValue()).text();
                    Files.writeString(folder.resolve("fresh-" + written++ + ".txt"), text);
                }
            }
        }
        return folder;
    }

    private static Map<Provenance, List<Claim>> byArticle(List<Claim> claims) {
        var articles = new LinkedHashMap<Provenance, List<Claim>>();
        claims.forEach(
                claim ->
                        articles.computeIfAbsent(claim.article(), _ -> new ArrayList<>())
                                .add(claim));
        return articles;
    }

    /// The text of the real one with the sentences of these claims in the places of its own, which
    /// are as long.
    private Article article(Provenance made, List<Claim> claims) {
        var original = articles.get(made.id().substring(0, made.id().lastIndexOf('-')));
        var text = new StringBuilder(original.text());
        for (var claim : claims) {
            var at = claim.evidence().span();
            text.replace(at.start(), at.end(), claim.evidence().exact());
        }
        return new Article(
                made.id(),
                made.source(),
                made.sha256(),
                text.toString(),
                new Metadata(
                        made.title(),
                        List.of(),
                        made.publisher(),
                        made.published(),
                        made.publishedFrom(),
                        made.url(),
                        original.metadata().language()),
                original.blocks(),
                original.tables());
    }
}
