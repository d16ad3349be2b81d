package gainsay.web;

import java.util.List;

/// A piece of a page. There are only these, and all of them escape what they are given.
sealed interface Markup permits Tag, Markup.Words, Markup.Several {
    Markup NOTHING = new Several(List.of());

    void write(StringBuilder to);

    static Markup words(String text) {
        return new Words(text);
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
