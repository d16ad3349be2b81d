package gainsay.app;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells which files of some folders are new or changed, once nothing more is written to them.
public final class FolderWatch implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final long MOMENT = 100;

    private final WatchService service;
    private final Map<WatchKey, Place> places = new HashMap<>();
    private final Map<String, Long> changed = new HashMap<>();
    private final List<String> given;
    private boolean overflowed;

    /// A watched folder, and what its files' sources begin with.
    private record Place(Path folder, String source) {}

    private FolderWatch(WatchService service, List<String> given) {
        this.service = service;
        this.given = given;
    }

    /// Watches those of the inputs that are folders, with all below them. What happens from now on
    /// is told, so the first scan comes afterwards.
    public static FolderWatch over(List<String> inputs) {
        var folders = inputs.stream().filter(input -> isFolder(input)).toList();
        if (folders.isEmpty()) {
            throw new CannotRun("There is no folder to watch among the inputs; name one.");
        }
        try {
            var service = Path.of(folders.getFirst()).getFileSystem().newWatchService();
            var watch = new FolderWatch(service, folders);
            for (var folder : folders) {
                watch.register(Path.of(folder), folder.replaceFirst("(?<=.)/+$", ""), false);
            }
            return watch;
        } catch (IOException e) {
            throw new CannotRun(
                    "The folders cannot be watched ("
                            + e.getMessage()
                            + "); raise the system's limit for watches, or use --every.",
                    e);
        }
    }

    private static boolean isFolder(String input) {
        return !input.contains("://") && Files.isDirectory(Path.of(input));
    }

    private void register(Path folder, String source, boolean isNew) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes a)
                            throws IOException {
                        if (!at.equals(folder) && isHidden(at)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        var key = at.register(service, ENTRY_CREATE, ENTRY_MODIFY, OVERFLOW);
                        places.put(key, new Place(at, source(at)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes a) {
                        if (isNew && !isHidden(at)) {
                            changed.put(source(at), System.nanoTime());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path at, IOException e) {
                        // Gone again, or closed to us: reading it says so.
                        return FileVisitResult.CONTINUE;
                    }

                    private String source(Path at) {
                        var inside = folder.relativize(at).toString().replace('\\', '/');
                        return inside.isEmpty() ? source : join(source, inside);
                    }
                });
    }

    private static String join(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    private static boolean isHidden(Path at) {
        return String.valueOf(at.getFileName()).startsWith(".");
    }

    /// Waits until files have changed and settled, for so long at most, and names them as inputs.
    /// None when the time is over or the run was asked to stop.
    public Set<String> await(Duration atMost, Stop stop) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!stop.isAsked() && System.nanoTime() < deadline) {
            gather();
            var settled = settled();
            if (!settled.isEmpty()) {
                return settled;
            }
        }
        return Set.of();
    }

    private void gather() {
        try {
            for (var key = service.poll(MOMENT, TimeUnit.MILLISECONDS);
                    key != null;
                    key = service.poll()) {
                var place = places.get(key);
                for (var event : key.pollEvents()) {
                    if (event.kind().equals(OVERFLOW) || place == null) {
                        overflowed = true;
                    } else if (event.context() instanceof Path name && !isHidden(name)) {
                        note(place.folder().resolve(name), join(place.source(), name.toString()));
                    }
                }
                if (!key.reset()) {
                    places.remove(key);
                }
            }
        } catch (IOException e) {
            overflowed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The watch was interrupted; start it again.", e);
        }
    }

    private void note(Path path, String source) throws IOException {
        if (Files.isDirectory(path)) {
            register(path, source, true);
        } else if (Files.exists(path)) {
            changed.put(source, System.nanoTime());
        }
    }

    private Set<String> settled() {
        var settled = new LinkedHashSet<String>();
        if (overflowed) {
            // More happened than the system could tell: look at everything.
            overflowed = false;
            settled.addAll(given);
        }
        var now = System.nanoTime();
        changed.entrySet().stream()
                .filter(entry -> now - entry.getValue() > SETTLED.toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(settled::add);
        changed.keySet().removeAll(settled);
        return settled;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new CannotRun("The watch could not be ended (" + e.getMessage() + ").", e);
        }
    }
}
