package gainsay.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What an article costs in a batch of a thousand, of five thousand, and of all there are, each a
/// whole process in a heap of one gigabyte.
final class GrowthBench {
    private final Setting setting;

    GrowthBench(Setting setting) {
        this.setting = setting;
    }

    Table run(List<Integer> sizes) throws IOException, InterruptedException {
        setting.settle();
        var stories = setting.stories();
        var table =
                Table.of("stories", "seconds", "CPU s", "ms/article", "CPU ms/article", "peak MB");
        for (var size : sizes) {
            var count = Math.min(size, stories.size());
            var folder = stories.write(setting.room().resolve("growth-" + count), 0, count);
            var index = setting.room().resolve("growth-index-" + count).toString();
            var run = setting.gainsay("-Xmx1g", "ingest", "--index", index, folder.toString());
            table.row(
                    count,
                    format(run.seconds()),
                    format(run.cpu()),
                    format(run.seconds() * 1000 / count),
                    format(run.cpu() * 1000 / count),
                    run.megabytes());
        }
        return table;
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
