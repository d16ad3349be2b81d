package gainsay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Gainsay's ingest against the stock pipeline, whole process and warm, in one run over the same
/// stories. The warm pass is the second of a process, over stories that it has not seen.
final class ReadingBench {
    private static final int STORIES = 300;

    private final Setting setting;

    ReadingBench(Setting setting) {
        this.setting = setting;
    }

    /// Wall and processor seconds.
    private record Pass(double seconds, double cpu, long megabytes) {}

    Table run() throws IOException, InterruptedException {
        setting.settle();
        var stories = setting.stories();
        var first = stories.write(setting.room().resolve("first"), 0, STORIES);
        var second = stories.write(setting.room().resolve("second"), STORIES, 2 * STORIES);

        var stock = setting.java(Stock.class, List.of(), first.toString());
        var tokens = stock.measured()[0];
        var warmStock =
                setting.java(Stock.class, List.of(), second.toString(), first.toString())
                        .measured();
        var ours = ingest(first);
        var warmOurs =
                setting.java(
                                Warm.class,
                                Setting.READING,
                                setting.room().resolve("warm").toString(),
                                second.toString(),
                                first.toString())
                        .measured();

        var table =
                Table.of(
                        STORIES + " stories, " + (int) tokens + " tokens",
                        "seconds",
                        "CPU s",
                        "tokens/s",
                        "articles/s",
                        "peak MB",
                        "ratio",
                        "ratio by CPU");
        var whole = new Pass(stock.seconds(), stock.cpu(), stock.megabytes());
        row(table, "stock, whole process", whole, whole, tokens);
        row(table, "gainsay ingest, whole process", ours, whole, tokens);
        var warm = new Pass(warmStock[1], warmStock[2], 0);
        row(table, "stock, warm", warm, warm, tokens);
        row(table, "gainsay, warm", new Pass(warmOurs[1], warmOurs[2], 0), warm, tokens);
        return table;
    }

    private Pass ingest(Path folder) {
        var index = setting.room().resolve("whole").toString();
        var child = setting.gainsay("", "ingest", "--index", index, folder.toString());
        return new Pass(child.seconds(), child.cpu(), child.megabytes());
    }

    private static void row(Table table, String what, Pass pass, Pass stock, double tokens) {
        table.row(
                what,
                format("%.1f", pass.seconds()),
                format("%.1f", pass.cpu()),
                format("%.0f", tokens / pass.seconds()),
                format("%.1f", STORIES / pass.seconds()),
                pass.megabytes() == 0 ? "" : pass.megabytes(),
                format("%.1f", stock.seconds() / pass.seconds()),
                format("%.1f", stock.cpu() / pass.cpu()));
    }

    private static String format(String how, double number) {
        return String.format(Locale.ROOT, how, number);
    }
}
