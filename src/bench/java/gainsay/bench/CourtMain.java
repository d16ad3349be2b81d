package gainsay.bench;

import gainsay.app.Rooms;
import gainsay.app.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// Arguments: a file of exported claims, then the sizes.
final class CourtMain {
    private CourtMain() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        var settings = Settings.of(null, Map.of(), System.getProperty("gainsay.home"));
        var sizes = Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
        var bench = new CourtBench(Rooms.load(settings), Claims.of(Path.of(arguments[0])));
        System.out.print(bench.run(sizes));
    }
}
