package gainsay.contradict;

import gainsay.model.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A figure said to be of one place only, which the statement does not name, may be a part of the
/// larger figure that is stated.
final class OfOnePlace {
    private static final Pattern IN_A_PLACE =
            Pattern.compile("^\\s*(?:\\p{Ll}+ ){0,3}in (?:the )?((?:\\p{Lu}[\\p{L}.'-]+ ?){1,4})");

    private OfOnePlace() {}

    static boolean isPart(Position evidence, Position stated) {
        var said = stated.first().evidence().exact();
        return isSmaller(evidence, stated)
                && place(evidence)
                        .filter(words -> Arrays.stream(words).noneMatch(said::contains))
                        .isPresent();
    }

    /// True where the statement is of a place that the evidence never names.
    static boolean isElsewhere(Position stated, List<Position> evidence) {
        return place(stated)
                .filter(words ->
                        evidence.stream()
                                .map(Position::first)
                                .noneMatch(claim -> names(claim, words)))
                .isPresent();
    }

    private static boolean names(Claim claim, String... words) {
        var said = claim.evidence().exact() + " " + claim.article().title();
        return Arrays.stream(words).anyMatch(said::contains);
    }

    private static Optional<String[]> place(Position position) {
        var claim = position.first();
        var end = claim.quantity().span().end() - claim.evidence().span().start();
        var exact = claim.evidence().exact();
        if (end < 0 || end > exact.length()) {
            return Optional.empty();
        }
        var place = IN_A_PLACE.matcher(exact.substring(end));
        return place.find() ? Optional.of(place.group(1).split(" ")) : Optional.empty();
    }

    private static boolean isSmaller(Position evidence, Position stated) {
        return evidence.quantity().written().compareTo(stated.quantity().written()) < 0;
    }
}
