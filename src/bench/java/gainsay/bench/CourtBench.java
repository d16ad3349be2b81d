package gainsay.bench;

import gainsay.app.Rooms;
import gainsay.model.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// All findings from scratch over generated claims, and what one more article costs, in this
/// process: start it with the heap that is to suffice.
final class CourtBench {
    private static final long SEED = 20;

    private final Rooms rooms;
    private final Worlds worlds;

    CourtBench(Rooms rooms, List<Claim> real) {
        this.rooms = rooms;
        this.worlds = new Worlds(real, SEED);
    }

    /// What was heard about the worlds of one name.
    private record Heard(int claims, int matters, int findings, int largest) {
        Heard plus(Heard other) {
            return new Heard(
                    claims + other.claims,
                    matters + other.matters,
                    findings + other.findings,
                    Math.max(largest, other.largest));
        }
    }

    Table run(List<Integer> sizes) throws InterruptedException, ExecutionException {
        var table =
                Table.of(
                        "claims",
                        "matters",
                        "largest",
                        "findings",
                        "seconds",
                        "CPU s",
                        "claims/s",
                        "one article more, ms");
        all(Math.min(20_000, sizes.getLast()));
        for (var size : sizes) {
            var cpu = Clock.cpu();
            var start = System.nanoTime();
            var heard = all(size);
            var seconds = Clock.since(start);
            table.row(
                    heard.claims(),
                    heard.matters(),
                    heard.largest(),
                    heard.findings(),
                    String.format(Locale.ROOT, "%.1f", seconds),
                    String.format(Locale.ROOT, "%.1f", Clock.cpu() - cpu),
                    String.format(Locale.ROOT, "%.0f", heard.claims() / seconds),
                    String.format(Locale.ROOT, "%.1f", oneMore(size)));
        }
        return table;
    }

    private Heard all(int size) throws InterruptedException, ExecutionException {
        var total = new Heard(0, 0, 0, 0);
        try (var crew = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var work = new ArrayList<Callable<Heard>>();
            worlds.together(size).forEach(group -> work.add(() -> hear(worlds.claims(group))));
            for (var heard : crew.invokeAll(work)) {
                total = total.plus(heard.get());
            }
        }
        return total;
    }

    private Heard hear(List<Claim> claims) {
        var articles = by(claims, claim -> claim.article().id());
        var matters = by(claims, rooms::matter);
        var findings = 0;
        var largest = 0;
        for (var matter : matters.values()) {
            findings += rooms.hear(matter, id -> articles.getOrDefault(id, List.of())).size();
            largest = Math.max(largest, matter.size());
        }
        return new Heard(claims.size(), matters.size(), findings, largest);
    }

    /// The median time to hear the matters that one article touches, in milliseconds.
    private double oneMore(int size) {
        var times = new ArrayList<Double>();
        for (var group : worlds.together(size).stream().limit(20).toList()) {
            var claims = worlds.claims(group);
            var articles = by(claims, claim -> claim.article().id());
            var matters = by(claims, rooms::matter);
            for (var article : articles.values().stream().limit(10).toList()) {
                var start = System.nanoTime();
                article.stream()
                        .map(rooms::matter)
                        .distinct()
                        .forEach(matter ->
                                rooms.hear(
                                        matters.getOrDefault(matter, List.of()),
                                        id -> articles.getOrDefault(id, List.of())));
                times.add(Clock.since(start) * 1000);
            }
        }
        times.sort(Double::compare);
        return times.get(times.size() / 2);
    }

    private static Map<String, List<Claim>> by(
            List<Claim> claims, java.util.function.Function<Claim, String> key) {
        var groups = new HashMap<String, List<Claim>>();
        claims.forEach(
                claim ->
                        groups.computeIfAbsent(key.apply(claim), _ -> new ArrayList<>())
                                .add(claim));
        return groups;
    }
}
