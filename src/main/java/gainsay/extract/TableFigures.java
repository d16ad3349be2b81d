package gainsay.extract;

import gainsay.model.Quantity;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures that cells of a table give, with the unit that their column, row or caption says.
final class TableFigures {
    private static final int LONGEST = 60;
    private static final int LATEST = 12;

    private final QuantityGrammar quantities;
    private final TableWords words;

    TableFigures(QuantityGrammar quantities, TableWords words) {
        this.quantities = quantities;
        this.words = words;
    }

    /// A cell and what may say its unit; `label` is empty unless rows name what is measured, `unit`
    /// is null unless a column of units names one.
    record Cell(
            Table table,
            String note,
            String first,
            String head,
            String label,
            String row,
            @Nullable String unit) {}

    /// The figure that a cell gives, if the cell is a figure and not prose.
    Optional<Quantity> figure(Cell cell, gainsay.model.Span span, String text) {
        var written = span.in(text);
        var sources = sources(cell);
        var found = quantities.find(written).stream().findFirst();
        if (found.isEmpty()) {
            return ColumnUnit.bare(sources, span, written, quantities);
        }
        if (found.get().span().start() > LATEST || written.length() > LONGEST) {
            return Optional.empty();
        }
        var figure = Shift.by(found.get(), span.start());
        if (!figure.unit().equals("1")) {
            return Optional.of(ColumnUnit.signed(figure, written));
        }
        var scaled = ColumnUnit.apply(sources, figure, quantities);
        if (scaled.isPresent()) {
            return scaled.map(q -> ColumnUnit.signed(q, written));
        }
        var signed = ColumnUnit.signed(figure, written);
        return Optional.of(
                cell.unit() == null || cell.unit().isEmpty()
                        ? signed
                        : signed.withUnit(cell.unit()));
    }

    /// Where a cell's unit may stand: its column head, its row's label, then the corner, the
    /// caption, the sentence before.
    private List<String> sources(Cell cell) {
        var sources = new ArrayList<String>();
        sources.add(cell.head());
        if (!cell.label().isEmpty()) {
            sources.add(cell.label());
        }
        var names = cell.label().isEmpty() ? List.of(cell.head()) : List.of(cell.label());
        for (var name : names) {
            if (words.named(name, "ratio").isPresent()) {
                sources.add("(x)");
            } else if (words.named(name, "money").isEmpty()
                    && words.named(name, "percent").isPresent()) {
                sources.add("%");
            }
        }
        if (words.isCounted(cell.row()) || words.isCounted(cell.head())) {
            return sources;
        }
        var each = names.stream().anyMatch(ColumnUnit::isEach);
        for (var over :
                List.of(
                        cell.label().isEmpty() ? "" : cell.first(),
                        ColumnUnit.bracketed(cell.table().caption()),
                        cell.note())) {
            sources.add(each ? ColumnUnit.unscaled(over) : over);
        }
        return sources;
    }
}
