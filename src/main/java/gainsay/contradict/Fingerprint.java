package gainsay.contradict;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The signature of a text by which near-duplicates are found: MinHash over word shingles (Broder,
/// "On the resemblance and containment of documents", 1997), cut into bands for locality-sensitive
/// hashing, so that finding copies is linear in the number of articles. Two texts that share four
/// fifths of their shingles share a band with a probability above 0.99.
public final class Fingerprint {
    private static final int HASHES = 96;
    private static final int ROWS = 4;
    private static final int SHINGLE = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final int[] least;

    private Fingerprint(int[] least) {
        this.least = least;
    }

    public static Fingerprint of(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        var least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var i = 0; i + 1 <= Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
            add(shingle(words, i), least);
        }
        return new Fingerprint(least);
    }

    private static long shingle(List<String> words, int at) {
        var hash = 0xcbf29ce484222325L;
        for (var word : words.subList(at, Math.min(words.size(), at + SHINGLE))) {
            for (var i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }

    /// One mixed value for each of the hash functions, of which the least is kept.
    private static void add(long shingle, int[] least) {
        for (var i = 0; i < HASHES; i++) {
            var mixed = shingle + 0x9e3779b97f4a7c15L * (i + 1);
            mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            var value = (int) ((mixed ^ (mixed >>> 31)) >>> 33);
            least[i] = Math.min(least[i], value);
        }
    }

    /// Texts that share a band may be near-duplicates; texts that share none are not compared. A
    /// text without words has none.
    public List<String> bands() {
        var bands = new ArrayList<String>();
        if (least[0] == Integer.MAX_VALUE) {
            return bands;
        }
        for (var band = 0; band < HASHES / ROWS; band++) {
            var rows = Arrays.copyOfRange(least, band * ROWS, (band + 1) * ROWS);
            bands.add(band + ":" + Integer.toHexString(Arrays.hashCode(rows)));
        }
        return bands;
    }

    /// The estimated share of common shingles, between 0 and 1.
    public double similarity(Fingerprint other) {
        var equal = 0;
        for (var i = 0; i < HASHES; i++) {
            equal += least[i] == other.least[i] ? 1 : 0;
        }
        return (double) equal / HASHES;
    }

    public String encoded() {
        var bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public static Fingerprint decode(String encoded) {
        var bytes = Base64.getUrlDecoder().decode(encoded);
        if (bytes.length != HASHES * Integer.BYTES) {
            throw new IllegalArgumentException("not a fingerprint: " + encoded);
        }
        var least = new int[HASHES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(least);
        return new Fingerprint(least);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint fingerprint && Arrays.equals(least, fingerprint.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }
}
