package gainsay.app;

import gainsay.article.Reading;
import gainsay.model.Article;
import gainsay.model.Claim;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares two texts without an index: the left one is the evidence, the right one the statement
/// that is judged, and the two are always two voices.
public final class Comparer {
    private final Rooms rooms;

    /// One line of a batch, with its number for people.
    private record Numbered(int number, String line) {}

    public Comparer(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Compares two inputs; one that cannot be read is a [CannotRun].
    public Compared compare(Text left, Text right) {
        rooms.prepare();
        return compared(null, article(left), article(right));
    }

    /// Compares pair after pair, a JSON object `{"id","left","right"}` a line; answers come in the
    /// order of the lines, while later ones are still being worked on.
    public void batch(Stream<String> lines, Consumer<Compared> then) {
        rooms.prepare();
        var count = new int[1];
        Iterator<Numbered> numbered =
                lines.map(line -> new Numbered(++count[0], line))
                        .filter(each -> !each.line().isBlank())
                        .iterator();
        try (var crew = Crew.ofAllCores()) {
            crew.each(() -> numbered, this::pair, then);
        }
    }

    private Compared pair(Numbered each) {
        var name = "line " + each.number();
        try {
            var pair = JsonIn.parse(each.line());
            var id = pair.textOrNull("id");
            return Desk.attempt(
                    id == null ? name : id,
                    () ->
                            between(
                                    id,
                                    rooms.read(pair.text("left"), "left"),
                                    rooms.read(pair.text("right"), "right")),
                    failure -> Compared.failed(id, failure.because()));
        } catch (IllegalArgumentException e) {
            return Compared.failed(
                    null, name + " is no object {\"id\",\"left\",\"right\"}; correct it.");
        }
    }

    /// A text without a word holds no figure, which is no failure of the other.
    private Compared between(@Nullable String id, Reading left, Reading right) {
        return switch (left) {
            case Reading.Unreadable(var _, var because) -> Compared.failed(id, because);
            case Reading.Read(var evidence) ->
                    switch (right) {
                        case Reading.Unreadable(var _, var because) -> Compared.failed(id, because);
                        case Reading.Read(var statement) -> compared(id, evidence, statement);
                    };
        };
    }

    private Article article(Text text) {
        return switch (text.read(rooms)) {
            case Reading.Read(var article) -> article;
            case Reading.Unreadable(var _, var because) -> throw new CannotRun(because);
        };
    }

    private Compared compared(@Nullable String id, Article left, Article right) {
        var evidence = claims(left);
        var statement = claims(apart(left, right));
        var all = new ArrayList<>(evidence);
        all.addAll(statement);
        var leftId = left.id();
        var findings =
                rooms.hear(
                        all.stream().filter(claim -> claim.subject() != null).toList(),
                        article -> article.equals(leftId) ? evidence : statement);
        return new Compared(id, all, findings, rooms.judgeBySide(statement, evidence), null);
    }

    /// Each text is a voice of its own here, whomever it quotes.
    private List<Claim> claims(Article article) {
        return rooms.claims(article).stream().map(claim -> claim.withOrigin(null)).toList();
    }

    /// The same file on both sides would be one article.
    private static Article apart(Article left, Article right) {
        return left.id().equals(right.id())
                ? new Article(
                        right.id() + "-right",
                        right.source(),
                        right.sha256(),
                        right.text(),
                        right.metadata(),
                        right.blocks(),
                        right.tables())
                : right;
    }
}
