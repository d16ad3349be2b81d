package gainsay.app;

import gainsay.index.Shelf;
import java.util.List;
import java.util.function.Consumer;

/// Takes out what the user names: a source, an article by its id, or a folder or archive with all
/// that came from it.
final class Removal {
    private Removal() {}

    /// Done when this returns; the count goes to whoever is given to the result.
    static Consumer<Tally> of(String given, Shelf shelf, Copies copies) {
        var sources = sources(given, shelf);
        var ids =
                sources.stream()
                        .flatMap(source -> shelf.articleFrom(source).stream())
                        .map(article -> article.id())
                        .toList();
        sources.forEach(copies::remove);
        if (sources.isEmpty()) {
            var failure =
                    new Failure(
                            given,
                            given
                                    + " is not in the index; name a source as 'gainsay export' or"
                                    + " 'gainsay show' write it, its folder, or an article's id.");
            return tally -> tally.fail(failure);
        }
        return tally -> {
            tally.remove(ids.size());
            tally.take(new Taken(given, Taken.Fate.REMOVED, ids, 0, List.of()));
        };
    }

    private static List<String> sources(String given, Shelf shelf) {
        var article = shelf.article(given);
        if (article.isPresent()) {
            return List.of(article.get().source());
        }
        var folder = given.endsWith("/") ? given : given + "/";
        return shelf.sources().stream()
                .filter(source ->
                        source.equals(given)
                                || source.startsWith(folder)
                                || source.startsWith(given + "!/"))
                .toList();
    }
}
