package gainsay.contradict;

import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An announced count against the list that follows: in parentheses, after a colon, or as bullets.
final class AnnouncedCount implements Check {
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("^[^.;:()\\d]{2,60}\\(([^()]{5,200})\\)");
    private static final Pattern BETWEEN_DASHES =
            Pattern.compile("^[^.;:()\\d]{2,60} [—–] ?([^—–.;:()]{5,200}?) ?[—–]");
    private static final Pattern LAST_OF_ALL = Pattern.compile(",? and \\p{Lu}[^,]*$");
    private static final Pattern AFTER_COLON =
            Pattern.compile("^[^.;:()]{2,100}:\\s+(.{5,300}?)[.]?$");
    private static final Pattern OPEN =
            Pattern.compile(
                    "\\b(?:including|such as|like|e\\.g|among|etc|others?|more|mainly|notably|mostly"
                            + "|for example|up from|down from|respectively|or)\\b");

    /// After so many blocks a list item belongs to another list.
    private static final int BREAK = 3;

    /// How many signs behind a list the next number of its own would stand.
    private static final int NEARBY = 300;

    private static final BigDecimal MOST = BigDecimal.valueOf(20);

    /// How many items a list may be read as: "Smith and Sons" is one or two.
    private record Items(int least, int most, boolean clear) {}

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var passage : page.passages()) {
            for (var claim : passage.claims()) {
                if (isSmallCount(claim) && !page.isInTable(passage.span())) {
                    items(page, passage, claim)
                            .flatMap(items -> weigh(page, claim, items))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean isSmallCount(Claim claim) {
        var quantity = claim.quantity();
        return claim.metric().equals("count")
                && quantity.isPoint()
                && !quantity.bound().isApproximate()
                && quantity.written().compareTo(BigDecimal.ONE) > 0
                && quantity.written().compareTo(MOST) <= 0;
    }

    private static Optional<Items> items(Page page, Page.Passage passage, Claim claim) {
        var after = passage.after(claim);
        var inParentheses = IN_PARENTHESES.matcher(after);
        if (inParentheses.find()) {
            return items(inParentheses.group(1), true);
        }
        var betweenDashes = BETWEEN_DASHES.matcher(after);
        if (betweenDashes.find()) {
            return items(betweenDashes.group(1), isAllOfThem(betweenDashes.group(1)));
        }
        if (after.strip().endsWith(":")) {
            return bullets(page, passage);
        }
        var afterColon = AFTER_COLON.matcher(after.strip());
        return afterColon.find()
                ? items(afterColon.group(1), isAllOfThem(afterColon.group(1)))
                : Optional.empty();
    }

    /// "Porto, Brno and Turin": nothing comes behind the last name.
    private static boolean isAllOfThem(String list) {
        return LAST_OF_ALL.matcher(list).find();
    }

    private static Optional<Items> items(String list, boolean closed) {
        var plain = list.replaceAll("\\([^()]*\\)", "");
        if (OPEN.matcher(plain).find() || plain.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var parts = plain.split("[,;]\\s*(?:and |& )?");
        var ands = plain.split("\\s(?:and|&)\\s", -1).length - 1;
        var joined = plain.split("[,;]\\s*(?:and|&)\\s", -1).length - 1;
        var names = true;
        for (var part : parts) {
            names &= !part.isBlank() && Character.isUpperCase(part.strip().charAt(0));
            names &= part.strip().split("\\s+").length <= 6;
        }
        var most = parts.length + ands - joined;
        return most < 2
                ? Optional.empty()
                : Optional.of(new Items(parts.length, most, names && closed));
    }

    private static Optional<Items> bullets(Page page, Page.Passage passage) {
        var blocks = page.article().blocks();
        var at = 0;
        while (at < blocks.size() && !blocks.get(at).span().contains(passage.span())) {
            at++;
        }
        var count = 0;
        while (at + 1 + count < blocks.size()
                && blocks.get(at + 1 + count).zone() == Zone.LIST_ITEM) {
            count++;
        }
        var ends = at < blocks.size() && passage.span().end() >= blocks.get(at).span().end() - 2;
        var goesOn =
                blocks.stream()
                        .skip(at + 1L + count)
                        .limit(BREAK)
                        .anyMatch(block -> block.zone() == Zone.LIST_ITEM);
        return count < 2 || !ends || goesOn || isNumberedOn(page, blocks.get(at + count), count)
                ? Optional.empty()
                : Optional.of(new Items(count, count, true));
    }

    /// "3) to limit transfers" behind an item that ran over its line: the list has not ended.
    private static boolean isNumberedOn(Page page, Block last, int count) {
        var start = last.span().start();
        var end = Math.min(page.text().length(), last.span().end() + NEARBY);
        var next = Pattern.compile("(?m)(?:^|\\s)" + (count + 1) + "[).]\\s");
        return next.matcher(page.text().substring(start, end)).find();
    }

    private static Optional<Finding> weigh(Page page, Claim claim, Items items) {
        var count = claim.quantity().written().intValue();
        var holds = count >= items.least() && count <= items.most();
        if (!holds && !items.clear()) {
            return Optional.empty();
        }
        var listed =
                Range.closed(BigDecimal.valueOf(items.least()), BigDecimal.valueOf(items.most()));
        return Optional.of(
                page.finding(
                        "announced-count",
                        holds,
                        true,
                        List.of(claim),
                        List.of(),
                        listed,
                        Reading.written(claim.quantity()),
                        "The text announces "
                                + claim.quantity().text()
                                + " and lists "
                                + items.least()
                                + (items.most() > items.least() ? " or " + items.most() : "")
                                + "."));
    }
}
