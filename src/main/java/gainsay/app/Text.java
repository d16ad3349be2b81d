package gainsay.app;

import gainsay.article.Reading;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// One text to work on: a file, or what came in on standard input.
public sealed interface Text {
    /// A file, by the path as given.
    record File(String path) implements Text {}

    /// What was typed or piped in.
    record Typed(String text) implements Text {}

    /// What the parser makes of it; several articles in one file are not one text.
    default Reading read(Rooms rooms) {
        return switch (this) {
            case Typed(var text) -> rooms.read(text, "standard input");
            case File(var path) -> file(path, rooms);
        };
    }

    private static Reading file(String path, Rooms rooms) {
        try {
            return rooms.read(Path.of(path), path).getFirst();
        } catch (InvalidPathException e) {
            return new Reading.Unreadable(
                    path, path + " is no path that this system knows; check the spelling.");
        }
    }
}
