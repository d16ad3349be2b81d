package gainsay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of a page. There are only these, and all of them escape what they are given.
sealed interface Markup permits Tag, Markup.Words, Markup.Several {
    Pattern LAYOUT = Pattern.compile("\\*\\*(?=\\S)|(?<=\\S)\\*\\*|^\\| | \\|$");
    Markup NOTHING = new Several(List.of());

    void write(StringBuilder to);

    static Markup words(String text) {
        return new Words(text);
    }

    /// Words of an article, with the asterisks and bars that only lay them out put out of sight.
    static Markup prose(String text) {
        var parts = new ArrayList<Markup>();
        var at = 0;
        var signs = LAYOUT.matcher(text);
        while (signs.find()) {
            parts.add(words(text.substring(at, signs.start())));
            parts.add(Tag.tag("span", "layout").add(signs.group()));
            at = signs.end();
        }
        parts.add(words(text.substring(at)));
        return of(parts);
    }

    static Markup of(Markup... parts) {
        return new Several(List.of(parts));
    }

    static Markup of(List<? extends Markup> parts) {
        return new Several(List.copyOf(parts));
    }

    /// Running text, with everything in it that steers or hides shown as a mark.
    record Words(String text) implements Markup {
        @Override
        public void write(StringBuilder to) {
            Escape.text(to, text);
        }
    }

    record Several(List<Markup> parts) implements Markup {
        @Override
        public void write(StringBuilder to) {
            parts.forEach(part -> part.write(to));
        }
    }
}
