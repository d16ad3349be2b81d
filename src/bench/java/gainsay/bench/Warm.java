package gainsay.bench;

import gainsay.app.Pipeline;
import gainsay.app.Progress;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The whole of Gainsay in one process that goes on: reading, extraction, index, comparison.
/// Arguments: a folder for the index, then folders of stories, taken in one after the other; for
/// each it prints the articles and the seconds.
final class Warm {
    private Warm() {}

    public static void main(String[] arguments) {
        var home = System.getProperty("gainsay.home");
        var settings = Settings.of(Path.of(arguments[0]), Map.of(), home);
        var pipeline = new Pipeline(Rooms.load(settings), settings);
        for (var folder : List.of(arguments).subList(1, arguments.length)) {
            var start = System.nanoTime();
            var cpu = Clock.cpu();
            var articles = pipeline.ingest(List.of(folder), Progress.SILENT).articles();
            System.out.printf(
                    "MEASURED %d %.3f %.3f%n", articles, Clock.since(start), Clock.cpu() - cpu);
        }
    }
}
