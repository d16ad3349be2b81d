package gainsay.bench;

import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.model.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// How the desk answers eight people while articles come in, and whether its memory grows: served
/// as a user would serve it, from a heap of half a gigabyte, with another process ingesting one
/// batch after the other all the time.
final class DeskBench {
    private static final String HEAP = "-Xmx512m";
    private static final double PAGES_A_SECOND = 40;
    private static final int BATCH = 150;
    private static final int BATCHES = 60;
    private static final int WARMING_SECONDS = 45;

    private final Setting setting;
    private final Library library;
    private final Settings settings;
    private final AtomicInteger batches = new AtomicInteger();

    DeskBench(Setting setting, Path corpus, List<Claim> real) {
        this.setting = setting;
        this.settings =
                Settings.of(
                        setting.room().resolve("desk/store"),
                        java.util.Map.of(),
                        setting.home().toString());
        this.library = new Library(Rooms.load(settings), corpus, real);
    }

    /// Makes the index and the articles that are to come in.
    String prepare(int claims) throws IOException {
        var start = System.nanoTime();
        var stored = library.fill(settings, claims);
        library.fresh(fresh(), BATCH * BATCHES);
        return String.format(
                Locale.ROOT,
                "%,d claims stored and heard in %.0f s.%n%n",
                stored,
                Clock.since(start));
    }

    private Path fresh() {
        return setting.room().resolve("fresh");
    }

    String run(int minutes) throws IOException, InterruptedException, ExecutionException {
        var told = new StringBuilder();
        var done = new AtomicBoolean();
        try (var desk = Served.open(setting, HEAP, settings.index());
                var others = Executors.newScheduledThreadPool(2)) {
            var readers = new Readers(desk.address());
            readers.read(Duration.ofSeconds(WARMING_SECONDS), PAGES_A_SECOND);
            var before = desk.liveMegabytes();
            var curve = new ArrayList<long[]>();
            others.scheduleAtFixedRate(
                    () -> curve.add(new long[] {desk.residentMegabytes(), desk.usedMegabytes()}),
                    10,
                    10,
                    TimeUnit.SECONDS);
            var ingest = others.submit(() -> ingestUntil(done));
            var answers = readers.read(Duration.ofMinutes(minutes), PAGES_A_SECOND);
            done.set(true);
            told.append(pages(answers, minutes)).append('\n').append(memory(curve));
            told.append(ended(ingest));
            others.shutdownNow();
            told.append(
                    String.format(
                            Locale.ROOT,
                            "%nAlive after a full collection: %d MB before, %d MB after; %d batches of %d articles came in.%n",
                            before,
                            desk.liveMegabytes(),
                            batches.get(),
                            BATCH));
        }
        return told.toString();
    }

    /// An ingest that failed makes the figures no load test; they are told all the same.
    private static String ended(Future<?> ingest) throws InterruptedException {
        try {
            ingest.get();
            return "";
        } catch (ExecutionException e) {
            return "\nTHE INGEST FAILED: " + e.getCause() + "\n";
        }
    }

    private void ingestUntil(AtomicBoolean done) {
        while (!done.get() && batches.get() < BATCHES) {
            ingest(fresh(), batches.get() * BATCH);
            batches.incrementAndGet();
        }
    }

    private void ingest(Path fresh, int from) {
        var arguments = new ArrayList<>(List.of("ingest", "--index", settings.index().toString()));
        for (var i = from; i < from + BATCH; i++) {
            arguments.add(fresh.resolve("fresh-" + i + ".txt").toString());
        }
        setting.gainsay("", arguments.toArray(String[]::new));
    }

    private static String pages(List<Readers.Answer> answers, int minutes) {
        var kinds = new TreeMap<String, List<Double>>();
        var refused = 0;
        for (var answer : answers) {
            kinds.computeIfAbsent(answer.kind(), _ -> new ArrayList<>()).add(answer.millis());
            refused += answer.status() < 400 ? 0 : 1;
        }
        var table = Table.of("page", "asked", "median ms", "p99 ms", "worst ms");
        kinds.forEach((kind, times) -> {
            times.sort(Double::compare);
            table.row(
                    kind,
                    times.size(),
                    at(times, 0.5),
                    at(times, 0.99),
                    at(times, 1));
        });
        return table
                + String.format(
                        Locale.ROOT,
                        "%n%.1f answers a second from 8 readers; %d of %d refused.%n",
                        answers.size() / (60.0 * minutes),
                        refused,
                        answers.size());
    }

    private static String at(List<Double> sorted, double share) {
        var place = (int) Math.ceil(share * sorted.size()) - 1;
        return String.format(Locale.ROOT, "%.1f", sorted.get(Math.max(0, place)));
    }

    /// The mean of each minute, and the slope of the last two thirds by least squares beside the
    /// scatter around it.
    private static String memory(List<long[]> curve) {
        var table = Table.of("minute", "resident MB", "heap in use MB");
        for (var i = 0; i + 6 <= curve.size(); i += 6) {
            var minute = curve.subList(i, i + 6);
            table.row(i / 6 + 1, mean(minute, 0), mean(minute, 1));
        }
        var late = curve.subList(curve.size() / 3, curve.size());
        return table + "\n" + slope("Resident", late, 0) + slope("Heap in use", late, 1);
    }

    private static String mean(List<long[]> some, int which) {
        return String.format(
                Locale.ROOT, "%.0f", some.stream().mapToLong(at -> at[which]).average().orElse(0));
    }

    private static String slope(String what, List<long[]> curve, int which) {
        var n = curve.size();
        var middle = (n - 1) / 2.0;
        var mean = curve.stream().mapToLong(at -> at[which]).average().orElse(0);
        var with = 0.0;
        var spread = 0.0;
        for (var i = 0; i < n; i++) {
            with += (i - middle) * (curve.get(i)[which] - mean);
            spread += (i - middle) * (i - middle);
        }
        var slope = spread == 0 ? 0 : with / spread;
        var rest = 0.0;
        for (var i = 0; i < n; i++) {
            var off = curve.get(i)[which] - mean - slope * (i - middle);
            rest += off * off;
        }
        var scatter = Math.sqrt(rest / Math.max(1, n - 2));
        var doubt = spread == 0 ? 0 : scatter / Math.sqrt(spread);
        return String.format(
                Locale.ROOT,
                "%s, last two thirds: %+.2f MB a minute, ± %.2f (standard error), scatter %.1f MB.%n",
                what,
                slope * 6,
                doubt * 6,
                scatter);
    }
}
