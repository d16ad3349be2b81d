package gainsay.extract;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Mention;
import gainsay.model.Span;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the paragraph right before a table speaks of: its figures are of the table's kind.
final class Lead {
    /// A paragraph no longer than this that ends no sentence is a caption.
    private static final int SHORT = 90;

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?i)\\b(?:figures|amounts|numbers|values|sums|everything)\\b(?: (?:are|is|below|given|stated|shown|here|all))*( in [^.;]{1,40})");

    private final List<Draft> drafts;
    private final Optional<Mention> main;
    private final Optional<Span> paragraph;
    private final String unit;

    private Lead(
            List<Draft> drafts, Optional<Mention> main, Optional<Span> paragraph, String unit) {
        this.drafts = drafts;
        this.main = main;
        this.paragraph = paragraph;
        this.unit = unit;
    }

    /// `main` is whom the article is about.
    static Lead to(Table table, Article article, List<Draft> drafts, Optional<Mention> main) {
        var start = table.span().start();
        var block =
                article.blocks().stream()
                        .filter(b -> b.span().end() <= start)
                        .filter(b -> b.zone() == Zone.BODY || b.zone() == Zone.CAPTION)
                        .reduce((_, later) -> later);
        var said =
                block.map(b ->
                                drafts.stream()
                                        .filter(d -> b.span().contains(d.quantity().span()))
                                        .filter(Draft::isCued)
                                        .toList())
                        .orElse(List.of());
        var paragraph = block.map(Block::span);
        return new Lead(
                said, main, paragraph, paragraph.map(p -> unit(p.in(article.text()))).orElse(""));
    }

    /// "All figures in € million": what a paragraph says of the unit of the figures below.
    String unit() {
        return unit;
    }

    /// The paragraph itself.
    Optional<Span> paragraph() {
        return paragraph;
    }

    private static String unit(String paragraph) {
        if (paragraph.length() <= SHORT && !paragraph.matches("(?s).*[.!?:]")) {
            return ColumnUnit.bracketed(paragraph);
        }
        var said = UNIT.matcher(paragraph);
        return said.find() ? said.group(1) : "";
    }

    /// The metric of the paragraph's figures of that family: of the one that rests on most.
    Optional<String> metric(String family) {
        return drafts.stream()
                .filter(d -> d.family().equals(family))
                .max(java.util.Comparator.comparingDouble(d -> d.choice().score()))
                .map(Draft::metric);
    }

    /// Whose figures a table gives that names nobody.
    Optional<Mention> owner() {
        return drafts.stream()
                .flatMap(d -> Optional.ofNullable(d.subject()).stream())
                .findFirst()
                .or(() -> main);
    }

    /// Whose figure a row of totals gives.
    Optional<Mention> whole() {
        return drafts.isEmpty()
                ? main
                : drafts.stream()
                        .flatMap(d -> Optional.ofNullable(d.subject()).stream())
                        .findFirst();
    }
}
