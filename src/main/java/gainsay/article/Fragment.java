package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Metadata;
import gainsay.model.Zone;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// A text that came without a page around it, as mails and feeds carry it: all of it is the
/// article, below the title that was sent along.
final class Fragment {
    private Fragment() {}

    static Layout ofHtml(Metadata metadata, String html) throws Unfit {
        var body = Jsoup.parse(html).body();
        var title = metadata.title();
        if (title != null) {
            body.prependElement("h1").text(title);
        }
        var runs = DomWalk.runs(body);
        if (runs.isEmpty()) {
            throw new Unfit("holds no text that a reader would see; fetch it again");
        }
        var zones = new ArrayList<@Nullable Zone>();
        runs.forEach(_ -> zones.add(null));
        return HtmlPage.compose(runs, zones, title == null ? -1 : 0).layout(metadata);
    }

    static Layout ofText(Metadata metadata, String text, Zones zones) {
        var title = metadata.title();
        var whole = title == null ? text : title + "\n\n" + text;
        var layout = PlainText.layout(whole, zones);
        return new Layout(
                layout.text(), layout.pieces(), layout.tables(), metadata, layout.guessed());
    }
}
