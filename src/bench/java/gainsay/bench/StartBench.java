package gainsay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How long a short command takes from the shell, over an index of the sample corpus.
final class StartBench {
    private static final int RUNS = 21;

    private final Setting setting;

    StartBench(Setting setting) {
        this.setting = setting;
    }

    Table run() throws IOException, InterruptedException {
        var index = setting.room().resolve("start").toString();
        setting.settle();
        setting.gainsay("", "ingest", "--index", index, setting.home().resolve("corpus").toString());
        var table = Table.of("command", "median s", "best s", "median CPU s");
        row(table, "--help");
        row(table, "search", "--index", index, "--metric", "valuation", "--min", "1B");
        row(table, "conflicts", "--index", index);
        return table;
    }

    private void row(Table table, String... command) {
        var runs = new ArrayList<Child>();
        for (var i = 0; i < RUNS; i++) {
            runs.add(setting.gainsay("", command));
        }
        table.row(
                "gainsay " + command[0],
                at(runs, Child::seconds, RUNS / 2),
                at(runs, Child::seconds, 0),
                at(runs, Child::cpu, RUNS / 2));
    }

    private static String at(List<Child> runs, ToDoubleFunction<Child> figure, int place) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return String.format(Locale.ROOT, "%.2f", sorted[place]);
    }
}
