package gainsay.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A process of its own that takes in a folder, a few files at a time, and says after each lot that
/// it is done, until it is killed. Arguments: the index, the frozen claims or `-` for the real
/// models, a seed for the order, and the files.
final class KilledRun {
    private static final int A_LOT = 6;

    private KilledRun() {}

    public static void main(String[] arguments) {
        var house = Rooms.load(House.SETTINGS);
        var rooms =
                arguments[1].equals("-") ? house : FrozenRooms.read(house, Path.of(arguments[1]));
        var settings = new Settings(Path.of(arguments[0]), House.SETTINGS.models());
        var pipeline = new Pipeline(rooms, settings);
        var files = new ArrayList<>(Arrays.asList(arguments).subList(3, arguments.length));
        Collections.shuffle(files, new Random(Long.parseLong(arguments[2])));
        System.out.println("open");
        for (var from = 0; from < files.size(); from += A_LOT) {
            List<String> lot = files.subList(from, Math.min(files.size(), from + A_LOT));
            pipeline.ingest(lot, Progress.SILENT);
            System.out.println(String.join("\n", lot));
        }
        System.out.println("end");
        System.exit(0);
    }
}
