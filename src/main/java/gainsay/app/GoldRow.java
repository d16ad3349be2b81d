package gainsay.app;

import gainsay.model.Modality;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a gold file: a figure that an article of base name `doc` claims. `span` is null
/// where offsets hang on how the text is extracted; the quote then says where the figure stands.
record GoldRow(
        String doc,
        @Nullable Span span,
        String text,
        String quote,
        String metric,
        boolean optional,
        List<String> subjects,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        String comparator,
        Modality modality,
        @Nullable String per) {
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    GoldRow {
        subjects = List.copyOf(subjects);
    }

    /// The row's name in the lists of what was right: `doc:start:text`, or the quote for the start.
    String key() {
        return doc + ":" + (span == null ? quote : span.start()) + ":" + text;
    }

    boolean isMoney() {
        return CURRENCY.matcher(unit).matches();
    }

    /// Where the figure stands in that text; several places only where the quote is not unique.
    List<Span> placesIn(String article) {
        if (span != null && span.end() <= article.length() && span.in(article).equals(text)) {
            return List.of(span);
        }
        var places = new ArrayList<Span>();
        var figure = wholeWords(text);
        var quotes = wholeWords(quote).matcher(article);
        while (quotes.find()) {
            var inside = figure.matcher(article).region(quotes.start(), quotes.end());
            inside.useTransparentBounds(true);
            if (inside.find()) {
                places.add(new Span(inside.start(), inside.end()));
            }
        }
        return places;
    }

    /// Any white space stands for any other, because lines wrap; "42" is not found in "1942".
    private static Pattern wholeWords(String words) {
        var folded =
                WHITE.splitAsStream(words.strip())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[\\s\\p{Z}]+"));
        var before = startsWithWord(words) ? "(?<![\\p{L}\\p{N}])" : "";
        var after = endsWithWord(words) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + folded + after);
    }

    private static boolean startsWithWord(String words) {
        return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(0));
    }

    private static boolean endsWithWord(String words) {
        return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(words.length() - 1));
    }
}
