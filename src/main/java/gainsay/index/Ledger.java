package gainsay.index;

import gainsay.model.Ruling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The rulings, in a file of their own beside the index, so that none is lost when the index is
/// made anew, and that they can be given while a run holds the index. Lines are only ever added: a
/// ruling after a `+`, or after a `-` the id of one that is taken back, when and by whom. What
/// [#add] has reported is on the disk; what a killed process left unfinished is cut off. Safe for
/// many threads and processes. All methods throw [IndexProblem].
public final class Ledger {
    static final String FILE = "rulings.log";

    /// A file lock is held by the process, not by the thread.
    private static final Object ONE_THREAD = new Object();

    private final Path folder;
    private final Path file;
    private final Codec codec;

    private Ledger(Path folder, Codec codec) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.codec = codec;
    }

    public static Ledger of(Path folder, Codec codec) {
        return new Ledger(folder, codec);
    }

    /// Every ruling that was not taken back, oldest first.
    public List<Ruling> rulings() {
        return Door.through(folder, () -> read(wholeLines(bytes())));
    }

    /// Another number after every change.
    public long stamp() {
        return Door.through(folder, () -> Files.exists(file) ? Files.size(file) : 0);
    }

    /// Adds those that are not there yet, all or none, and returns them.
    public List<Ruling> add(List<Ruling> some) {
        return Door.through(
                folder,
                () -> {
                    var added = new LinkedHashMap<String, Ruling>();
                    append(standing -> {
                        some.forEach(one -> added.put(one.id(), one));
                        standing.forEach(one -> added.remove(one.id()));
                        return added.values().stream().map(one -> "+" + codec.ruling(one)).toList();
                    });
                    return List.copyOf(added.values());
                });
    }

    /// Takes a ruling back; false when there is none of that id.
    public boolean undo(String id, String who, Instant when) {
        return Door.through(
                folder,
                () ->
                        append(standing ->
                                standing.stream().anyMatch(one -> one.id().equals(id))
                                        ? List.of("-" + id + " " + when + " " + oneLine(who))
                                        : List.of()));
    }

    /// What to write when these rulings stand.
    private interface Entry {
        List<String> after(List<Ruling> standing);
    }

    private boolean append(Entry entry) throws IOException {
        synchronized (ONE_THREAD) {
            try (var channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var written = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                while (written.hasRemaining() && channel.read(written) >= 0) {}
                var whole = wholeLines(written.array());
                var lines = entry.after(read(whole));
                if (lines.isEmpty()) {
                    return false;
                }
                var end = whole.length;
                var text = String.join("\n", lines) + "\n";
                var rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                channel.truncate(end).position(end);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
                return true;
            }
        }
    }

    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new byte[0];
        }
    }

    private static byte[] wholeLines(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private List<Ruling> read(byte[] lines) {
        var standing = new LinkedHashMap<String, Ruling>();
        for (var line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("+")) {
                var ruling = ruling(line.substring(1));
                standing.put(ruling.id(), ruling);
            } else if (line.startsWith("-")) {
                standing.remove(line.substring(1).split(" ", 2)[0]);
            }
        }
        var all = new ArrayList<>(standing.values());
        all.sort(Comparator.comparing(Ruling::when).thenComparing(Ruling::id));
        return all;
    }

    private Ruling ruling(String line) {
        try {
            return codec.ruling(line);
        } catch (IllegalArgumentException e) {
            throw new IndexProblem(
                    file + " holds a line that is no ruling; take that line out.",
                    new IOException(e));
        }
    }

    private static String oneLine(String who) {
        return who.replaceAll("\\s+", " ").strip();
    }
}
