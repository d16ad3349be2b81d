package gainsay.resolve;

import java.text.Normalizer;
import java.util.Locale;

/// A name as an id: lower case, accents folded, everything else a hyphen.
final class Slug {
    private Slug() {}

    static String of(String name) {
        var folded =
                Normalizer.normalize(name.replace("'", "").replace("’", ""), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replace("&", " and ")
                        .toLowerCase(Locale.ROOT);
        return folded.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }
}
