package gainsay.index;

import static gainsay.Facts.article;
import static gainsay.Facts.claim;
import static gainsay.Facts.finding;

import gainsay.Facts;
import gainsay.app.Json;
import gainsay.model.Relation;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that fills an index until it is killed, and reports what it committed. It
/// goes on where the one before it was stopped.
final class Scribe {
    private Scribe() {}

    public static void main(String[] arguments) {
        try (var shelf = Shelf.open(Path.of(arguments[0]), new Json(), "lexicon", "1")) {
            System.out.println("open");
            for (var number = 0; ; number++) {
                if (write(shelf, number)) {
                    shelf.commit();
                    System.out.println(number);
                }
            }
        } catch (IndexProblem e) {
            System.err.println(e.getMessage());
        }
    }

    /// Two articles and their findings; every third pair replaces the pair before it.
    private static boolean write(Shelf shelf, int number) {
        var text = "worth $" + number;
        var left = article("left" + number / 3 * 3 + ".txt", text);
        var right = article("right" + number / 3 * 3 + ".txt", text);
        if (shelf.article(left.id()).isPresent() || isSuperseded(shelf, number)) {
            return false;
        }
        var one = claim(left, "5", "5");
        var other = claim(right, "9", "9");
        shelf.store(left, List.of(one), claim -> "m" + number, Print.NONE);
        shelf.store(right, List.of(other), claim -> "m" + number, Print.NONE);
        shelf.replaceFindings(
                "m" + number, List.of(finding("f-" + number, Relation.CONTRADICTS, 1, one, other)));
        shelf.replaceAudit(left.id(), List.of());
        return true;
    }

    private static boolean isSuperseded(Shelf shelf, int number) {
        for (var later = number + 1; later % 3 != 0; later++) {
            var text = "worth $" + later;
            if (shelf.holds(Facts.article("left" + number / 3 * 3 + ".txt", text).id())) {
                return true;
            }
        }
        return false;
    }
}
