package gainsay.app;

import gainsay.model.Finding;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// How well the index stands up to the rulings: of what people accepted, how much is still read or
/// found; of all that they decided on and that is there, how much they accepted. And what fitting
/// would gain, on rulings held back.
public record RuledScores(
        SortedMap<String, Cut> claims,
        SortedMap<String, Cut> findings,
        SortedMap<String, Cut> months,
        Fit.Trial confidence,
        Fit.Trial order) {
    /// Accepted and rejected, and how many of each are there now.
    public record Cut(int accepted, int acceptedThere, int rejected, int rejectedThere) {
        static Cut of(Collection<Rated> some) {
            return new Cut(
                    (int) some.stream().filter(Rated::right).count(),
                    (int) RuledGold.count(some, true, true),
                    (int) some.stream().filter(r -> !r.right()).count(),
                    (int) RuledGold.count(some, false, true));
        }

        /// Of what is there, the share that was accepted.
        public double precision() {
            var there = acceptedThere + rejectedThere;
            return there == 0 ? 1 : acceptedThere / (double) there;
        }

        /// Of what was accepted, the share that is there.
        public double recall() {
            return accepted == 0 ? 1 : acceptedThere / (double) accepted;
        }
    }

    static RuledScores of(RuledGold gold) {
        var all = new java.util.ArrayList<>(gold.claims());
        all.addAll(gold.findings());
        return new RuledScores(
                cuts(gold.claims(), Rated::metric),
                cuts(gold.findings(), Rated::metric),
                cuts(all, r -> r.when().atOffset(ZoneOffset.UTC).toString().substring(0, 7)),
                Fit.trial(gold.claims().stream().filter(Rated::there).toList()),
                Fit.trial(gold.findings().stream().filter(Rated::there).toList()));
    }

    private static SortedMap<String, Cut> cuts(List<Rated> some, Function<Rated, String> by) {
        var parts = new TreeMap<String, List<Rated>>();
        some.forEach(r -> parts.computeIfAbsent(by.apply(r), _ -> new java.util.ArrayList<>()).add(r));
        var cuts = new TreeMap<String, Cut>();
        parts.forEach((name, part) -> cuts.put(name, Cut.of(part)));
        if (cuts.size() > 1) {
            cuts.put("~ all", Cut.of(some));
        }
        return cuts;
    }

    public String table() {
        var text = new StringBuilder();
        part(text, "claims", claims);
        part(text, "findings", findings);
        part(text, "by month of the ruling", months);
        trial(text, "confidence of claims", confidence);
        trial(text, "score of findings", order);
        return text.toString();
    }

    private static void part(StringBuilder text, String title, SortedMap<String, Cut> cuts) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-24s %9s %9s %9s %9s%n",
                        title, "accepted", "rejected", "precision", "recall"));
        for (Map.Entry<String, Cut> entry : cuts.entrySet()) {
            var cut = entry.getValue();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  %-22s %9d %9d %9.2f %9.2f%n",
                            entry.getKey().replace("~ ", "").replace('_', ' '),
                            cut.accepted(),
                            cut.rejected(),
                            cut.precision(),
                            cut.recall()));
        }
        text.append('\n');
    }

    private static void trial(StringBuilder text, String what, Fit.Trial trial) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s, on %d rulings held back (%d accepted)%n"
                                + "  squared error  %.3f before, %.3f fitted%n"
                                + "  right order    %.3f before, %.3f fitted%n",
                        what,
                        trial.rulings(),
                        trial.right(),
                        trial.before().error(),
                        trial.after().error(),
                        trial.before().order(),
                        trial.after().order()));
    }

    public String json() {
        return JsonOut.contract(out -> {
            out.object("claims", to -> claims.forEach((name, cut) -> cut(to, name, cut)));
            out.object("findings", to -> findings.forEach((name, cut) -> cut(to, name, cut)));
            out.object("months", to -> months.forEach((name, cut) -> cut(to, name, cut)));
            out.object("confidence", to -> trial(to, confidence));
            out.object("order", to -> trial(to, order));
        });
    }

    private static void cut(JsonOut out, String name, Cut cut) {
        out.object(
                name.replace("~ ", ""),
                to -> {
                    to.number("accepted", cut.accepted());
                    to.number("accepted_there", cut.acceptedThere());
                    to.number("rejected", cut.rejected());
                    to.number("rejected_there", cut.rejectedThere());
                });
    }

    private static void trial(JsonOut out, Fit.Trial trial) {
        out.number("rulings", trial.rulings());
        out.number("accepted", trial.right());
        out.object("before", to -> quality(to, trial.before()));
        out.object("fitted", to -> quality(to, trial.after()));
    }

    private static void quality(JsonOut out, Fit.Quality quality) {
        out.number("squared_error", quality.error());
        out.number("right_order", quality.order());
    }

    /// The findings in the order that rulings teach; equals stay as they are.
    static List<Finding> ordered(List<Finding> findings, Fit fit) {
        return findings.stream()
                .sorted(
                        java.util.Comparator.comparing(Finding::isAccepted)
                                .thenComparingDouble(f -> fit.of(f.metric(), f.score()))
                                .reversed())
                .toList();
    }
}
