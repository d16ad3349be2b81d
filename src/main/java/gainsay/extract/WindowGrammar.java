package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.TimeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what says when or how long in a stretch of text. A length counts only where words make it
/// a window ("in six months", "the past decade"); "three years" on its own is a quantity. Words
/// that name a day without telling which ("Tuesday" in an article of no known date) come with a
/// window that states nothing, so that their numbers are not taken for figures.
final class WindowGrammar {
    private final TimeWords words;

    WindowGrammar(Lexicon lexicon) {
        words = lexicon.timeWords();
    }

    /// All time expressions in order, without overlaps; `anchor` is the article's own date.
    List<TimeExpression> find(String text, @Nullable LocalDate anchor) {
        var cut = new TimeText(text, words);
        var parser = new WindowParser(cut, words, anchor);
        var found = new ArrayList<TimeExpression>();
        var at = 0;
        while (at < cut.size()) {
            var window = words.opens(cut.at(at)) ? parser.at(at) : null;
            if (window == null) {
                at++;
                continue;
            }
            var span = cut.span(window.from(), window.next());
            found.add(new TimeExpression(span, window.window(cut.written(span))));
            at = window.next();
        }
        return List.copyOf(found);
    }
}
