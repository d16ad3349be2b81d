package gainsay.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// The time that a figure is about: days `start` to `end`, both inclusive, or only a `length`, or
/// both where the article gives both. An instant has equal ends; "by 2040" has only an end, "since
/// 2021" only a start. `text` is how the article puts it.
public record Window(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Period length,
        @Nullable String text) {
    public static final Window NONE = new Window(null, null, null, null);

    public Window {
        if (start != null && end != null && start.isAfter(end)) {
            throw new IllegalArgumentException("a window that ends before it starts: " + text);
        }
    }

    public static Window of(LocalDate start, LocalDate end, @Nullable String text) {
        return new Window(start, end, null, text);
    }

    public static Window lasting(Period length, @Nullable String text) {
        return new Window(null, null, length, text);
    }

    public boolean isStated() {
        return start != null || end != null || length != null;
    }

    /// True when both ends are known.
    public boolean isAnchored() {
        return start != null && end != null;
    }

    /// ISO 8601: `2026-01-01/2026-06-30`, `2026-03-31`, `../2040-12-31`, `P4M`, or empty.
    public String iso() {
        if (start != null && start.equals(end)) {
            return start.toString();
        }
        if (start != null || end != null) {
            return (start == null ? ".." : start.toString())
                    + "/"
                    + (end == null ? ".." : end.toString());
        }
        return length == null ? "" : length.toString();
    }
}
