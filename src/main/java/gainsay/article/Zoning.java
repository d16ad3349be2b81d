package gainsay.article;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Zones;
import gainsay.model.Block;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gives every piece of a layout its zone and its section, by shape, neighbours and words. One
/// instance reads one layout.
final class Zoning {
    private static final int LONG_PROSE = 200;
    private static final int PROSE = 80;
    private static final int ENOUGH_TO_TELL_A_LANGUAGE = 250;
    private static final int CAPTION_AT_MOST = 300;
    private static final int BYLINES_AMONG_FIRST = 14;

    private final Layout layout;
    private final Zones words;
    private final LanguageGuess guess;
    private final @Nullable UnicodeScript script;
    private final @Nullable String language;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, List<String>> sections = new HashMap<>();
    private final Map<Integer, String> captions = new HashMap<>();
    private final List<Above> above = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private @Nullable LocalDate dateline;
    private @Nullable Region region;

    Zoning(Layout layout, Lexicon lexicon) {
        this.layout = layout;
        this.words = lexicon.zones();
        this.guess = new LanguageGuess(lexicon.languages());
        var prose = prose();
        this.script = LanguageGuess.script(prose).orElse(null);
        this.language = guess.of(prose).orElse(null);
    }

    Zoned zoned() {
        for (var i = 0; i < layout.pieces().size(); i++) {
            place(i);
        }
        var tables = layout.tables().stream().flatMap(t -> table(t).stream()).toList();
        return new Zoned(blocks, tables, authors, dateline, language);
    }

    /// What came out, with the names and the day that visible lines gave.
    record Zoned(
            List<Block> blocks,
            List<Table> tables,
            List<String> authors,
            @Nullable LocalDate dateline,
            @Nullable String language) {}

    private record Above(int level, String heading) {}

    private record Region(Zone zone, int level, boolean foreign) {}

    private String prose() {
        return layout.pieces().stream()
                .filter(piece -> piece.zone() == null && piece.shape() != Shape.CELL)
                .map(piece -> piece.span().in(layout.text()))
                .collect(Collectors.joining("\n"));
    }

    private void place(int i) {
        var piece = layout.pieces().get(i);
        var text = piece.span().in(layout.text());
        if (text.isBlank()) {
            return;
        }
        var zone = piece.zone() != null ? piece.zone() : zone(i, piece, text);
        if (zone == Zone.HEADING) {
            above.removeIf(heading -> heading.level >= piece.level());
        }
        var section = above.stream().map(Above::heading).toList();
        blocks.add(new Block(piece.span(), zone, section));
        sections.put(piece.span().start(), section);
        if (zone == Zone.CAPTION) {
            captions.put(i, text);
        }
        if (zone == Zone.HEADING) {
            above.add(new Above(piece.level(), label(text)));
        }
    }

    private Zone zone(int i, Piece piece, String text) {
        if (piece.shape() == Shape.TITLE) {
            return Zone.HEADLINE;
        }
        if (foreign(piece, text)) {
            if (piece.shape() == Shape.HEADING) {
                region = new Region(Zone.BOILERPLATE, 1, true);
            }
            return Zone.BOILERPLATE;
        }
        return piece.shape() == Shape.HEADING ? heading(i, piece, text) : below(i, piece, text);
    }

    private Zone heading(int i, Piece piece, String text) {
        var opens = words.below(text);
        if (region != null && opens.isEmpty() && !closes(region, i, piece)) {
            return region.zone();
        }
        region = opens.map(zone -> new Region(zone, piece.level(), false)).orElse(null);
        if (opens.isPresent()) {
            return opens.get() == Zone.TAKEAWAY ? Zone.HEADING : opens.get();
        }
        if (isByline(i, text)) {
            return Zone.BOILERPLATE;
        }
        if (introducesFigure(i)) {
            return Zone.CAPTION;
        }
        return words.ofLine(text).orElse(Zone.HEADING);
    }

    private boolean closes(Region open, int i, Piece heading) {
        if (open.zone() == Zone.TAKEAWAY) {
            return true;
        }
        if (open.foreign()) {
            return script == null || !LanguageGuess.mixes(heading.span().in(layout.text()), script);
        }
        var higher = !layout.guessed() && heading.level() <= open.level();
        return higher || (isLongProse(i + 1) && isLongProse(i + 2));
    }

    private Zone below(int i, Piece piece, String text) {
        if (region != null) {
            if (staysInside(region, i, piece)) {
                return region.zone();
            }
            if (region.zone() == Zone.TAKEAWAY && !above.isEmpty()) {
                above.removeLast();
            }
            region = null;
        }
        return switch (piece.shape()) {
            case CELL -> Zone.TABLE_CELL;
            case CAPTION -> Zone.CAPTION;
            case QUOTE -> Zone.QUOTE;
            case ITEM -> words.ofLine(text).filter(z -> z != Zone.CAPTION).orElse(Zone.LIST_ITEM);
            case PARAGRAPH, HEADING, TITLE -> paragraph(i, text);
        };
    }

    private boolean staysInside(Region open, int i, Piece piece) {
        if (open.zone() == Zone.TAKEAWAY) {
            var afterItem = i > 0 && layout.pieces().get(i - 1).shape() == Shape.ITEM;
            return piece.shape() == Shape.ITEM
                    || (piece.shape() == Shape.PARAGRAPH && !afterItem && !layout.guessed());
        }
        return open.foreign() || !(isLongProse(i) && isLongProse(i + 1));
    }

    private Zone paragraph(int i, String text) {
        if (isByline(i, text)) {
            return Zone.BOILERPLATE;
        }
        if (dateline == null && i < BYLINES_AMONG_FIRST) {
            dateline = Byline.dateline(text).orElse(null);
        }
        if (introducesFigure(i)) {
            return Zone.CAPTION;
        }
        return words.ofLine(text)
                .or(() -> words.below(text).filter(zone -> !zone.speaksForTheArticle()))
                .orElse(Zone.BODY);
    }

    private boolean isByline(int i, String text) {
        if (i >= BYLINES_AMONG_FIRST) {
            return false;
        }
        var byline = Byline.of(oneLine(text));
        byline.ifPresent(found -> {
            found.authors().stream().filter(a -> !authors.contains(a)).forEach(authors::add);
            dateline = dateline != null ? dateline : found.published();
        });
        return byline.isPresent();
    }

    /// The line between a figure's title and its source.
    private boolean introducesFigure(int i) {
        var pieces = layout.pieces();
        return i > 0
                && i + 1 < pieces.size()
                && pieces.get(i - 1).shape() == Shape.HEADING
                && pieces.get(i).span().length() <= CAPTION_AT_MOST
                && words.ofLine(pieces.get(i + 1).span().in(layout.text()))
                        .filter(zone -> zone == Zone.CAPTION)
                        .isPresent();
    }

    private boolean isLongProse(int i) {
        if (i >= layout.pieces().size()) {
            return false;
        }
        var piece = layout.pieces().get(i);
        var text = piece.span().in(layout.text());
        return piece.shape() == Shape.PARAGRAPH
                && text.length() >= (layout.guessed() ? LONG_PROSE : PROSE)
                && PlainText.endsSentence(text);
    }

    private boolean foreign(Piece piece, String text) {
        if (piece.shape() == Shape.CELL || piece.shape() == Shape.QUOTE) {
            return false;
        }
        var own = LanguageGuess.script(text);
        if (own.isPresent() && own.get() != script) {
            return true;
        }
        return text.length() >= ENOUGH_TO_TELL_A_LANGUAGE
                && language != null
                && guess.isOther(text, language);
    }

    private Optional<Table> table(Table table) {
        var inside =
                blocks.stream().filter(block -> table.span().contains(block.span())).findFirst();
        if (inside.isEmpty() || !inside.get().zone().speaksForTheArticle()) {
            return Optional.empty();
        }
        var section = sections.getOrDefault(inside.get().span().start(), List.of());
        return Optional.of(new Table(table.span(), caption(table), section, table.rows()));
    }

    private String caption(Table table) {
        if (!table.caption().isEmpty()) {
            return table.caption();
        }
        var pieces = layout.pieces();
        for (var i = 0; i + 1 < pieces.size(); i++) {
            if (table.span().contains(pieces.get(i + 1).span())) {
                return captions.getOrDefault(i, "");
            }
        }
        return "";
    }

    private static String label(String heading) {
        var words = oneLine(heading);
        return words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
