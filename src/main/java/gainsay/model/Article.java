package gainsay.model;

import java.time.LocalDate;
import java.util.List;

/// One parsed document. Every offset of the house counts UTF-16 units in `text`. Blocks are in
/// reading order and do not overlap; the cells of `tables` are also blocks, of zone `table-cell`.
/// `source` is the path or URL as it was given; `sha256` is that of the file's bytes, in hex.
public record Article(
        String id,
        String source,
        String sha256,
        String text,
        Metadata metadata,
        List<Block> blocks,
        List<Table> tables) {
    public Article {
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
    }

    /// The same with a day of publication, and where that was found.
    public Article dated(LocalDate day, String from) {
        return new Article(id, source, sha256, text, metadata.dated(day, from), blocks, tables);
    }

    /// The name that people see first: the title, or the file's own name.
    public String displayName() {
        var title = metadata.title();
        return title != null ? title : source.substring(source.lastIndexOf('/') + 1);
    }
}
