package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Zone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a web page: all that it shows becomes text, the article and the rest told apart.
final class HtmlPage {
    private static final int HEAD = 8192;
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private HtmlPage() {}

    static Layout layout(byte[] bytes, @Nullable String charset, Zones zones) throws Unfit {
        var page = parse(bytes, charset);
        var metadata = new PageMetadata(page).metadata();
        var runs = DomWalk.runs(page.body());
        if (runs.isEmpty()) {
            throw new Unfit(
                    "holds no text that a browser would show; save the page when it is loaded");
        }
        var headline = headline(runs, metadata.title());
        var zoned = MainText.zones(runs, zones, page.body(), headline);
        return compose(runs, zoned, headline).layout(metadata);
    }

    private static Document parse(byte[] bytes, @Nullable String stated) throws Unfit {
        var charset = Decoder.usable(bytes, stated);
        if (charset != null) {
            return Jsoup.parse(Decoder.decode(bytes, charset.name()));
        }
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        try {
            return DECLARED.matcher(head).find()
                    ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
                    : Jsoup.parse(Decoder.decode(bytes));
        } catch (IOException e) {
            throw new Unfit("could not be parsed as HTML (" + e.getMessage() + "); save it again");
        }
    }

    static Composer compose(List<Run> runs, List<@Nullable Zone> zones, int headline) {
        var composer = new Composer();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var zone = zones.get(i);
            if (i == headline) {
                composer.add(run.words(), Shape.TITLE, 1, null);
            } else if (run.isTable()) {
                composer.addTable(run.rows(), caption(run.owner()), zone);
            } else {
                composer.add(run.words(), run.shape(), run.level(), zone);
            }
        }
        return composer;
    }

    private static String caption(Element table) {
        var caption = table.selectFirst("caption");
        return caption == null ? "" : caption.text();
    }

    /// The heading that says what the metadata's title says; without one, the first of the highest
    /// level. -1 where there is none.
    private static int headline(List<Run> runs, @Nullable String title) {
        var best = -1;
        var score = 0.0;
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.shape() == Shape.HEADING && run.level() <= 3) {
                var rank =
                        (run.level() == 1 ? 0.35 : 0)
                                + (title == null ? 0 : likeness(run.words(), title));
                if (rank > score + 0.01) {
                    best = i;
                    score = rank;
                }
            }
        }
        return score >= 0.35 ? best : -1;
    }

    /// Shared words over all words of the shorter.
    static double likeness(String left, String right) {
        var a = words(left);
        var b = words(right);
        var shared = a.stream().filter(b::contains).count();
        var shorter = Math.min(a.size(), b.size());
        return shorter == 0 || a.size() < 2
                ? 0
                : (double) shared / Math.max(shorter, Math.max(a.size(), b.size()) * 0.6);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> words.add(m.group()));
        return words;
    }
}
