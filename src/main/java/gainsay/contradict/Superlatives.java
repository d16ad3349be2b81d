package gainsay.contradict;

import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Table;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "The largest", "the second largest", "the highest growth rate": a superlative or a rank against
/// the article's own table.
final class Superlatives implements Check {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?<who>[^.,;:!?—–]{3,90}?)\\s(?:is|are|was|were|remains?|remained|shows?|showed|has|"
                            + "had|posts?|posted|records?|recorded|represents?|constitutes?|ranks|stays|"
                            + "commands|boasts|sees|enjoys|becomes|became)\\s(?:still |also |by far |now )?"
                            + "(?:the )(?:single )?(?<rank>second|third|fourth|fifth)?[- ]?(?<how>largest|biggest|smallest|highest|lowest|"
                            + "fastest[- ]growing|slowest[- ]growing)(?<what>[^.,;:!?—–]{0,60})");
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "^\\s*(?:ever|since|after|outside|among|so far|to date|in (?!absolute|size|value|the"
                            + " table|terms|dollar|revenue)|of its kind|yet)\\b");
    private static final Set<String> RATES =
            Set.of("growth", "cagr", "rate", "share", "margin", "rise");
    private static final Set<String> GENERIC =
            Set.of(
                    "segment",
                    "category",
                    "market",
                    "sector",
                    "area",
                    "field",
                    "group",
                    "division",
                    "region",
                    "player",
                    "however",
                    "indeed",
                    "meanwhile",
                    "size",
                    "term",
                    "absolute");
    private static final List<String> RANKS = List.of("second", "third", "fourth", "fifth");
    private static final int AFTER = 2500;
    private static final int BEFORE = 1000;

    /// The n-th from the top, or from the bottom.
    private record Rank(int place, boolean fromBelow) {}

    @Override
    public List<Finding> of(Page page) {
        if (page.article().tables().isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var block : page.article().blocks()) {
            if (block.zone() == Zone.TABLE_CELL || !block.zone().speaksForTheArticle()) {
                continue;
            }
            var matcher = STATEMENT.matcher(block.span().in(page.text()));
            while (matcher.find()) {
                statement(page, block, matcher).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> statement(Page page, Block block, Matcher matcher) {
        var what = matcher.group("what").toLowerCase(Locale.ROOT);
        var near =
                Grid.of(page).stream()
                        .filter(grid -> isNear(grid.table(), block))
                        .min(Comparator.comparingInt(grid -> distance(grid.table(), block)));
        if (near.isEmpty() || ELSEWHERE.matcher(what).find()) {
            return Optional.empty();
        }
        var grid = near.get();
        var row = row(page, grid, matcher.group("who"));
        var columns = columns(page, grid, matcher.group("how").toLowerCase(Locale.ROOT), what);
        return row == null || columns.isEmpty()
                ? Optional.empty()
                : weigh(
                        grid,
                        row,
                        columns,
                        matcher.group().strip(),
                        new Rank(rank(matcher), isLeast(matcher.group("how"))));
    }

    /// "The second largest" is behind one.
    private static int rank(Matcher matcher) {
        var rank = matcher.group("rank");
        return rank == null ? 1 : 2 + RANKS.indexOf(rank.toLowerCase(Locale.ROOT));
    }

    private static boolean isNear(Table table, Block block) {
        var after = block.span().start() - table.span().end();
        var before = table.span().start() - block.span().end();
        return (after >= 0 && after <= AFTER) || (before >= 0 && before <= BEFORE);
    }

    private static int distance(Table table, Block block) {
        return Math.max(
                block.span().start() - table.span().end(),
                table.span().start() - block.span().end());
    }

    private static boolean isLeast(String how) {
        var word = how.toLowerCase(Locale.ROOT);
        return word.startsWith("smallest") || word.startsWith("lowest") || word.startsWith("slow");
    }

    /// The one row whose label shares most with the words before the verb; a word that every row
    /// has says nothing.
    private static Table.@org.jspecify.annotations.Nullable Row row(
            Page page, Grid grid, String who) {
        var words = new HashSet<>(page.words().of(who));
        words.removeAll(GENERIC);
        Table.Row best = null;
        var most = 0.0;
        var tied = false;
        for (var row : grid.parts()) {
            var score = 0.0;
            var label = page.words().of(grid.label(row));
            for (var word : words) {
                score += label.contains(word) ? weight(page, grid, word) : 0;
            }
            tied = score == most ? true : tied && score < most;
            if (score > most) {
                most = score;
                best = row;
                tied = false;
            }
        }
        if (best == null || tied || words.isEmpty()) {
            return null;
        }
        var hit = Words.shared(words, page.words().of(grid.label(best)));
        return 2 * hit >= words.size() ? best : null;
    }

    private static double weight(Page page, Grid grid, String word) {
        var rows =
                grid.parts().stream()
                        .filter(row -> page.words().of(grid.label(row)).contains(word))
                        .count();
        return rows == grid.parts().size() ? 0 : 1.0 / rows;
    }

    private static List<Integer> columns(Page page, Grid grid, String how, String what) {
        var words = page.words().of(what);
        var rates = how.contains("growing") || Words.shared(words, RATES) > 0;
        var sizes = how.equals("largest") || how.equals("biggest") || how.equals("smallest");
        if (!rates && !sizes) {
            return List.of();
        }
        var columns = new ArrayList<Integer>();
        for (var column = 1; column < grid.columns(); column++) {
            if (isFull(grid, column, rates) && yearFits(grid, column, what)) {
                columns.add(column);
            }
        }
        return rates && columns.size() > 1 ? List.of() : columns;
    }

    private static boolean isFull(Grid grid, int column, boolean rates) {
        for (var row : grid.parts()) {
            var claim = grid.cell(row, column);
            var percent = claim.filter(c -> c.quantity().unit().equals("%")).isPresent();
            var amount =
                    claim.filter(c -> c.quantity().isMoney() || c.quantity().unit().equals("1"))
                            .isPresent();
            if (rates ? !percent : !amount) {
                return false;
            }
        }
        return grid.parts().size() > 1;
    }

    private static boolean yearFits(Grid grid, int column, String what) {
        var year = grid.year(column);
        var named = Pattern.compile("\\b(?:19|20)\\d\\d\\b").matcher(what);
        return !named.find()
                || (year.isPresent() && named.group().equals(String.valueOf(year.getAsInt())));
    }

    private static Optional<Finding> weigh(
            Grid grid, Table.Row row, List<Integer> columns, String statement, Rank rank) {
        if (rank.place() > grid.parts().size()) {
            return Optional.empty();
        }
        var own = new ArrayList<Claim>();
        var first = new ArrayList<Claim>();
        var holds = 0;
        Table.Row top = row;
        for (var column : columns) {
            var claim = grid.cell(row, column).orElseThrow();
            var winner = winner(grid, column, rank);
            var best = grid.cell(winner, column).orElseThrow();
            own.add(claim);
            first.add(best);
            if (isAnother(best, claim, rank)) {
                top = winner;
            } else {
                holds++;
            }
        }
        if (holds != 0 && holds != columns.size()) {
            return Optional.empty();
        }
        return Optional.of(finding(grid, holds > 0, row, top, own, first, statement));
    }

    /// The row that has the place in this column.
    private static Table.Row winner(Grid grid, int column, Rank rank) {
        var order =
                Comparator.comparing((Table.Row row) ->
                        grid.cell(row, column).orElseThrow().quantity().written());
        return grid.parts().stream()
                .sorted(rank.fromBelow() ? order : order.reversed())
                .skip(rank.place() - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAnother(Claim best, Claim claim, Rank rank) {
        var a = Reading.written(best.quantity());
        var b = Reading.written(claim.quantity());
        if (rank.place() > 1) {
            return a.isBelow(b) || b.isBelow(a);
        }
        return rank.fromBelow() ? a.isBelow(b) : b.isBelow(a);
    }

    private static Finding finding(
            Grid grid,
            boolean holds,
            Table.Row row,
            Table.Row top,
            List<Claim> own,
            List<Claim> first,
            String statement) {
        var others = first.stream().filter(claim -> !own.contains(claim)).toList();
        return grid.page()
                .finding(
                        "superlative-against-table",
                        holds,
                        true,
                        own,
                        others,
                        Reading.written(own.getFirst().quantity()),
                        Reading.written(first.getFirst().quantity()),
                        "The text says “"
                                + statement
                                + "”; in the article's own table "
                                + grid.label(row)
                                + " has "
                                + Reasons.figure(own.getFirst().quantity())
                                + (holds
                                        ? ", and none is beyond it."
                                        : ", and "
                                                + grid.label(top)
                                                + " has "
                                                + Reasons.figure(first.getFirst().quantity())
                                                + "."));
    }
}
