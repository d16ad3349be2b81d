package gainsay.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the given paths and addresses stand for, in order: folders are walked by name, hidden
/// entries are skipped, and what cannot be read stands at its place as a failure.
final class Inbox {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

    /// A file to read, or a reason why there is none.
    sealed interface Entry {
        /// `source` is how the user calls it: the path as given, or folder and relative path.
        record Present(Path file, String source) implements Entry {}

        /// A page, by its address.
        record Remote(String url) implements Entry {}

        record Missing(Failure failure) implements Entry {}
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Path> walked = new HashSet<>();

    private Inbox() {}

    static List<Entry> entries(List<String> paths) {
        var inbox = new Inbox();
        paths.forEach(inbox::open);
        return List.copyOf(inbox.entries);
    }

    private void open(String given) {
        if (WEB.matcher(given).matches()) {
            entries.add(new Entry.Remote(given));
            return;
        }
        if (URL.matcher(given).matches()) {
            miss(given, "is an address of a kind that is not fetched; http and https are");
            return;
        }
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            miss(given, "is no path that this system knows; check the spelling");
            return;
        }
        if (Files.isDirectory(path)) {
            openFolder(path, given);
        } else if (given.isEmpty() || Files.notExists(path)) {
            miss(given, "does not exist; check the path");
        } else {
            add(path, given);
        }
    }

    private void openFolder(Path folder, String given) {
        var before = entries.size();
        if (walk(folder, withoutLastSlash(given)) && entries.size() == before) {
            miss(given, "is a folder without a file to read; hidden files are skipped");
        }
    }

    private static String withoutLastSlash(String given) {
        var end = given.length();
        while (end > 1 && given.charAt(end - 1) == '/') {
            end--;
        }
        return given.substring(0, end);
    }

    /// False when the folder was walked already: given twice, or behind a link that leads back.
    private boolean walk(Path folder, String source) {
        List<Path> inside;
        try (var listed = Files.list(folder)) {
            if (!walked.add(folder.toRealPath())) {
                return false;
            }
            inside = listed.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            miss(source, "is a folder that cannot be listed; change its permissions with chmod");
            return true;
        }
        for (var entry : inside) {
            var name = String.valueOf(entry.getFileName());
            if (!name.startsWith(".")) {
                walkOrAdd(entry, source.endsWith("/") ? source + name : source + "/" + name);
            }
        }
        return true;
    }

    private void walkOrAdd(Path entry, String source) {
        if (Files.isDirectory(entry)) {
            walk(entry, source);
        } else {
            add(entry, source);
        }
    }

    private void add(Path file, String source) {
        if (Files.notExists(file)) {
            miss(source, "is a link that leads nowhere; check where it points");
        } else if (!Files.isRegularFile(file)) {
            miss(source, "is no regular file; copy what it holds into one");
        } else if (!Files.isReadable(file)) {
            miss(source, "cannot be opened: no read permission; change it with chmod");
        } else {
            entries.add(new Entry.Present(file, source));
        }
    }

    private void miss(String source, String because) {
        entries.add(new Entry.Missing(new Failure(source, source + " " + because + ".")));
    }
}
