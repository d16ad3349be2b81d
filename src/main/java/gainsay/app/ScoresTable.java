package gainsay.app;

import static java.lang.String.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Scores for people, in plain text.
final class ScoresTable {
    private static final int MOST_FREQUENT = 20;
    private static final int WIDEST = 160;

    private final StringBuilder out = new StringBuilder();

    private ScoresTable() {}

    static String of(Scores scores) {
        var table = new ScoresTable();
        table.marks(scores);
        table.reliability(scores.reliability());
        table.frequent(scores.slips());
        scores.unread().forEach(why -> table.line("could not be read: " + why));
        table.slips(scores.slips());
        return table.out.toString();
    }

    private void marks(Scores scores) {
        line(
                format(
                        Locale.ROOT,
                        "%s: %d rows, %d of them optional, in %d articles",
                        scores.gold(),
                        scores.all().rows(),
                        scores.all().optional(),
                        scores.articles()));
        line("");
        var heads = new StringBuilder(format(Locale.ROOT, "%-22s %5s %6s", "", "rows", "claims"));
        var columns = new StringBuilder(format(Locale.ROOT, "%-22s %5s %6s", "", "", ""));
        for (var level : Level.values()) {
            heads.append(format(Locale.ROOT, "  | %-17s", level.label()));
            columns.append(format(Locale.ROOT, "  | %-5s %-5s %-5s", "prec", "rec", "F1"));
        }
        line(heads.toString().stripTrailing());
        line(columns.toString().stripTrailing());
        cut("all", scores.all());
        cut("money", scores.money());
        cut("all, none optional", scores.strict());
        scores.metrics().forEach(this::cut);
    }

    private void cut(String name, Scores.Cut cut) {
        var line =
                new StringBuilder(
                        format(Locale.ROOT, "%-22s %5d %6d", name, cut.rows(), cut.reported()));
        for (var level : Level.values()) {
            var tally = cut.at(level);
            line.append(
                    format(
                            Locale.ROOT,
                            "  | %.3f %.3f %.3f",
                            tally.precision(),
                            tally.recall(),
                            tally.f1()));
        }
        line(line.toString());
    }

    private void reliability(List<Scores.Bin> bins) {
        line("");
        line("confidence   claims  right  share");
        for (var bin : bins) {
            line(
                    format(
                            Locale.ROOT,
                            "%.1f to %.1f %9d %6d  %.3f",
                            bin.from(),
                            bin.to(),
                            bin.claims(),
                            bin.right(),
                            bin.share()));
        }
    }

    private void frequent(List<Scores.Slip> slips) {
        line("");
        line("errors, optional rows aside");
        var required = slips.stream().filter(slip -> !slip.optional()).toList();
        for (var kind : Scores.Kind.values()) {
            var count = required.stream().filter(slip -> slip.kind() == kind).count();
            if (count > 0) {
                line(format(Locale.ROOT, "%5d  %s", count, kind.label()));
            }
        }
        line("");
        line("most frequent");
        Slips.frequent(required).entrySet().stream()
                .limit(MOST_FREQUENT)
                .forEach(entry ->
                        line(format(Locale.ROOT, "%5d  %s", entry.getValue(), entry.getKey())));
    }

    private void slips(List<Scores.Slip> slips) {
        line("");
        for (var slip : slips) {
            line(
                    format(
                            Locale.ROOT,
                            "%s%s: %s  %s  \"%s\"",
                            slip.kind().label(),
                            slip.optional() ? " (optional)" : "",
                            slip.about(),
                            slip.doc(),
                            slip.text()));
            for (var part : parts(slip)) {
                line("    " + part);
            }
        }
    }

    private static List<String> parts(Scores.Slip slip) {
        var parts = new ArrayList<String>();
        if (!slip.expected().isEmpty()) {
            parts.add("expected  " + slip.expected());
        }
        if (!slip.got().isEmpty()) {
            parts.add("got       " + slip.got());
        }
        parts.add("in        " + shortened(slip));
        return parts;
    }

    /// The sentence on one line; a long one only around the figure.
    private static String shortened(Scores.Slip slip) {
        var sentence = slip.sentence().replaceAll("\\s+", " ").strip();
        if (sentence.length() <= WIDEST) {
            return sentence;
        }
        var at = Math.max(0, sentence.indexOf(slip.text().replaceAll("\\s+", " ")));
        var from = Math.max(0, Math.min(at - WIDEST / 2, sentence.length() - WIDEST));
        var to = from + WIDEST;
        return (from > 0 ? "…" : "")
                + sentence.substring(from, to)
                + (to < sentence.length() ? "…" : "");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
