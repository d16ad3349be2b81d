package gainsay.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table in Markdown, as the read-me shows it.
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> head) {
        rows.add(head);
        rows.add(head.stream().map(_ -> "---").toList());
    }

    static Table of(String... head) {
        return new Table(List.of(head));
    }

    void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }
}
