package gainsay.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The weights of one file of `models/weights/`: how much each sign speaks for an answer, as the
/// terms of a conditional logit (McFadden 1974) fitted to annotated articles. All weights are log
/// odds; a sign that the file does not list weighs nothing.
public final class Weights {
    private final Map<String, Double> bySign;
    private final Set<String> openings;

    private Weights(Map<String, Double> bySign) {
        this.bySign = bySign;
        this.openings =
                bySign.keySet().stream()
                        .map(sign -> sign.substring(0, (sign + " ").indexOf(' ')))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Weights that are already at hand, by sign, in log odds.
    public static Weights of(Map<String, Double> bySign) {
        return new Weights(Map.copyOf(bySign));
    }

    /// One sign a line, behind its weight and a space; lines with # are remarks.
    static Weights load(Path file) {
        var bySign = new HashMap<String, Double>();
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

    private static double weight(Path file, int number, String line, int space) {
        try {
            return Double.parseDouble(line.substring(0, Math.max(0, space)));
        } catch (NumberFormatException e) {
            throw new BadLexicon(
                    file + ": line " + number + " must be a weight, a space and a sign");
        }
    }

    /// Some sign opens with that word.
    public boolean know(String opening) {
        return openings.contains(opening);
    }

    /// The sum over some signs, in log odds.
    public double of(Collection<String> signs) {
        var sum = 0.0;
        for (var sign : signs) {
            sum += bySign.getOrDefault(sign, 0.0);
        }
        return sum;
    }
}
