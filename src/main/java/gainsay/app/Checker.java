package gainsay.app;

import gainsay.article.Reading;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Judged;
import gainsay.model.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Judges the figures of a draft by what the index holds, and leaves the index as it is.
public final class Checker {
    private final Rooms rooms;
    private final Inquiry inquiry;

    public Checker(Rooms rooms, Inquiry inquiry) {
        this.rooms = rooms;
        this.inquiry = inquiry;
    }

    /// A draft that cannot be read is a [CannotRun].
    public Draft check(Text text) {
        rooms.prepare();
        return switch (text.read(rooms)) {
            case Reading.Read(var article) -> checked(article);
            case Reading.Unreadable(var _, var because) -> throw new CannotRun(because);
        };
    }

    /// As [#check], for a file that nobody vouches for: it is parsed as an ingest parses, apart
    /// from this process. Of several articles in one file the first is judged.
    public Draft checkApart(Path file, Settings settings) {
        rooms.prepare();
        var documents = new ArrayList<Document>();
        var order = IngestOrder.of(List.of(file.toString()));
        new Pipeline(rooms, settings).read(order, documents::add);
        if (documents.isEmpty()) {
            throw new CannotRun(file.getFileName() + " holds no article.");
        }
        return switch (documents.getFirst()) {
            case Document.Parsed(var article) -> checked(article);
            case Document.Unparsed(var failure) -> throw new CannotRun(failure.because());
        };
    }

    private Draft checked(Article article) {
        var claims = rooms.claims(article);
        var known = new HashMap<String, List<Claim>>();
        return new Draft(article, claims.stream().map(c -> judged(c, claims, known)).toList());
    }

    /// An earlier version of the draft on the shelf is no evidence for it.
    private Judged judged(Claim claim, List<Claim> draft, Map<String, List<Claim>> known) {
        var subject = claim.subject();
        if (subject == null) {
            return new Judged(claim, Status.NEW, List.of());
        }
        var evidence =
                known.computeIfAbsent(subject.id(), inquiry::claimsOfEntity).stream()
                        .filter(other -> !isOf(claim, other))
                        .toList();
        return rooms.judge(
                claim,
                evidence,
                id -> id.equals(claim.article().id()) ? draft : inquiry.claimsOfArticle(id));
    }

    private static boolean isOf(Claim draft, Claim other) {
        return other.article().id().equals(draft.article().id())
                || other.article().sha256().equals(draft.article().sha256());
    }
}
