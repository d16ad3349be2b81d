package gainsay.index;

import java.util.SortedSet;
import java.util.TreeSet;

/// What storing an article changed: `matters` are those that lost or won a claim and want to be
/// heard again, none when the very same article was there already.
public record Stored(boolean changed, SortedSet<String> matters) {
    public static final Stored NOTHING = new Stored(false, new TreeSet<>());
}
