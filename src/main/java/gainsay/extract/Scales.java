package gainsay.extract;

import gainsay.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words and letters that multiply the number before them: "million", "bn", "K".
final class Scales {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What is grand without being a thousand.
    private static final Set<String> GRAND =
            Set.of(
                    "tourer",
                    "tourers",
                    "prix",
                    "slam",
                    "slams",
                    "jury",
                    "juries",
                    "piano",
                    "total",
                    "opening",
                    "final",
                    "finals",
                    "coupe",
                    "pianos",
                    "masters",
                    "challenges");

    private static final Set<String> EXTENT =
            Set.of("high", "wide", "long", "tall", "deep", "thick", "by", "diameter", "radius");

    /// Units that are only ever written short, so that a small m before them is a million.
    private static final Set<String> HAULED =
            Set.of("dwt", "teu", "boe", "bbl", "bbls", "boepd", "bpd", "mt", "cu");

    private final Map<String, BigDecimal> words;
    private final Map<String, BigDecimal> letters;
    private final Set<String> unsafe;

    Scales(Numbers numbers) {
        words = numbers.values("scales");
        letters = numbers.values("suffixes");
        unsafe = Set.copyOf(numbers.words("unsafe_suffixes"));
    }

    /// What a scale word stands for, in the singular only.
    @Nullable BigDecimal word(String lower) {
        return words.get(lower);
    }

    boolean isWord(Piece piece) {
        return words.containsKey(piece.lower());
    }

    /// A scale word long enough to be no abbreviation, above a hundred.
    @Nullable BigDecimal large(String lower) {
        var scale = words.get(lower);
        return scale != null && lower.length() > 4 && scale.compareTo(HUNDRED) > 0 ? scale : null;
    }

    /// The scale that begins at piece `i`, after a number; `money` says that a currency sign stands
    /// before the number.
    Phrasebook.@Nullable Match<BigDecimal> at(Pieces pieces, int i, boolean money) {
        boolean tied = pieces.at(i).isDash() && pieces.glued(i) && pieces.glued(i + 1);
        int at = tied ? i + 1 : i;
        var piece = pieces.at(at);
        if (!piece.isWord()) {
            return null;
        }
        var scale = words.get(piece.lower());
        if (scale == null && piece.lower().endsWith("s") && !piece.is("mills")) {
            scale = words.get(piece.lower().substring(0, piece.lower().length() - 1));
        }
        if (piece.is("grand") && GRAND.contains(pieces.at(at + 1).lower())) {
            return null;
        }
        boolean sure = piece.lower().length() > 2 || money || !tied;
        if (scale != null && sure) {
            return new Phrasebook.Match<>(scale, at + 1);
        }
        return tied ? null : letter(pieces, i, money);
    }

    /// "4.6B", "500K", "12m": a letter that touches the digits; "$ 5 M" with money before.
    private Phrasebook.@Nullable Match<BigDecimal> letter(Pieces pieces, int i, boolean money) {
        var piece = pieces.at(i);
        var scale = letters.get(piece.lower());
        if (scale == null || !pieces.at(i - 1).isNumber()) {
            return null;
        }
        boolean upper = piece.isCapitalised();
        boolean loose = !piece.glued() && !(money && upper);
        boolean safe = !unsafe.contains(piece.lower()) && (upper || !piece.is("m"));
        boolean millions =
                piece.is("m") && (millionsOf(pieces, i + 1) || tiedMillions(pieces, i + 1));
        return !loose && (money || safe || millions)
                ? new Phrasebook.Match<>(Objects.requireNonNull(scale), i + 1)
                : null;
    }

    /// "A 1.2m-barrel cargo", not "a 3m-high wall".
    private static boolean tiedMillions(Pieces pieces, int i) {
        return pieces.is(i, "-")
                && pieces.glued(i)
                && pieces.at(i + 1).isWord()
                && !EXTENT.contains(pieces.at(i + 1).lower());
    }

    /// Whether "12.3m" goes on as millions of things: a plural follows, not the end or a sign.
    private static boolean millionsOf(Pieces pieces, int i) {
        var next = pieces.at(i);
        boolean word = next.isWord() && !next.glued() && next.lower().length() > 3;
        boolean plural = next.lower().endsWith("s") || pieces.at(i + 1).lower().endsWith("s");
        boolean hauled = HAULED.contains(next.lower()) && !next.glued();
        return (word && plural) || hauled || next.is("people");
    }
}
