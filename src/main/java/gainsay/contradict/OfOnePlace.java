package gainsay.contradict;

import java.util.Arrays;
import java.util.regex.Pattern;

/// A figure said to be of one place only, which the statement does not name, may be a part of the
/// larger figure that is stated.
final class OfOnePlace {
    private static final Pattern IN_A_PLACE =
            Pattern.compile("^\\s*(?:\\p{Ll}+ ){0,3}in (?:the )?((?:\\p{Lu}[\\p{L}.'-]+ ?){1,4})");

    private OfOnePlace() {}

    static boolean isPart(Position evidence, Position stated) {
        var claim = evidence.first();
        var end = claim.quantity().span().end() - claim.evidence().span().start();
        var exact = claim.evidence().exact();
        if (end < 0 || end > exact.length() || !isSmaller(evidence, stated)) {
            return false;
        }
        var place = IN_A_PLACE.matcher(exact.substring(end));
        var said = stated.first().evidence().exact();
        return place.find() && Arrays.stream(place.group(1).split(" ")).noneMatch(said::contains);
    }

    private static boolean isSmaller(Position evidence, Position stated) {
        return evidence.quantity().written().compareTo(stated.quantity().written()) < 0;
    }
}
