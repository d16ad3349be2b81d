package gainsay.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// The weights of one file of `models/weights/`: how much each sign speaks for an answer, as the
/// terms of a conditional logit (McFadden 1974) fitted to annotated articles. All weights are log
/// odds; a sign that the file does not list weighs nothing. They are added as whole
/// ten-thousandths: no order of the signs makes another sum of the same weights.
public final class Weights {
    /// So many make 1 in log odds.
    public static final double PARTS = 10_000;

    private final Map<String, Integer> bySign;

    private Weights(Map<String, Integer> bySign) {
        this.bySign = bySign;
    }

    /// Weights that are already at hand, by sign, in log odds.
    public static Weights of(Map<String, Double> bySign) {
        var parts = HashMap.<String, Integer>newHashMap(bySign.size());
        bySign.forEach((sign, weight) -> parts.put(sign, parts(weight)));
        return new Weights(parts);
    }

    private static int parts(double weight) {
        return (int) Math.round(weight * PARTS);
    }

    /// One sign a line, behind its weight and a space; lines with # are remarks.
    static Weights load(Path file) {
        var bySign = new HashMap<String, Integer>();
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    var space = line.indexOf(' ');
                    bySign.put(line.substring(space + 1), weight(file, number, line, space));
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadLexicon(file + ": no such file; it belongs to the program's models");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(bySign);
    }

    private static int weight(Path file, int number, String line, int space) {
        try {
            return parts(Double.parseDouble(line.substring(0, Math.max(0, space))));
        } catch (NumberFormatException e) {
            throw new BadLexicon(
                    file + ": line " + number + " must be a weight, a space and a sign");
        }
    }

    /// Hands every sign and its weight in parts to `taker`.
    public void forEach(BiConsumer<String, Integer> taker) {
        bySign.forEach(taker);
    }

    /// The sum over some signs, in parts.
    public int of(Collection<String> signs) {
        var sum = 0;
        for (var sign : signs) {
            sum += bySign.getOrDefault(sign, 0);
        }
        return sum;
    }
}
