package gainsay.extract;

import gainsay.model.Block;
import gainsay.model.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bold words that open a paragraph of a round-up or an item of a list, and the name in them:
/// "**2. Notary Hall, $250M, legal software.**" is about Notary Hall.
final class Label {
    private static final Pattern BOLD =
            Pattern.compile("^\\s*(?:[-*•]\\s+)?(\\*\\*|__)(?<label>.{2,120}?)\\1");
    private static final Pattern NAME =
            Pattern.compile(
                    "^(?:\\d{1,2}[.)]\\s*)?(?:\\([a-z]{2,6}\\)\\s*)?"
                            + "(?<name>\\p{Lu}[\\p{L}\\d&.'’-]*(?:\\s(?:&\\s)?\\p{Lu}[\\p{L}\\d&'’-]*){0,3})"
                            + "\\s*(?:[,(—–]|\\s-\\s|$)");

    private Label() {}

    /// Where the bold words that open a block stand in the text.
    static Optional<Span> of(Block block, String text) {
        var bold = BOLD.matcher(block.span().in(text));
        return bold.find()
                ? Optional.of(
                        new Span(bold.start("label"), bold.end("label"))
                                .shifted(block.span().start()))
                : Optional.empty();
    }

    /// The name that a label begins with, before a comma, a bracket or a dash.
    static Optional<String> name(Block block, String text) {
        return of(block, text)
                .map(span -> NAME.matcher(span.in(text)))
                .filter(name -> name.find() && isListed(name.group(), name.group("name")))
                .map(name -> name.group("name"));
    }

    /// One word alone may be any heading.
    private static boolean isListed(String whole, String name) {
        return name.contains(" ") || !whole.stripTrailing().endsWith(name);
    }
}
