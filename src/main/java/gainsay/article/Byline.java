package gainsay.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line that says who wrote and when, and nothing else.
record Byline(List<String> authors, @Nullable LocalDate published) {
    private static final int LONGEST = 160;

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|van|von|de|der|da|di|bin|al)){1,4}";

    private static final Pattern BY =
            Pattern.compile(
                    "^(?:[Ww]ritten )?[Bb][Yy]:? ("
                            + NAME
                            + "(?:(?:,| and| &|, and) "
                            + NAME
                            + ")*)");
    private static final Pattern AND = Pattern.compile(",? and | & |, ");

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?i)\\b(?:published|posted|released|publication date|date|on|at|by|mon|tue|wed|thu|fri|sat|sun"
                            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues|thur|thurs"
                            + "|am|pm|a\\.m\\.?|p\\.m\\.?|et|est|edt|pst|pdt|gmt|utc|bst|cet|cest|t|z)\\b|\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d+[ -]min(?:ute)?s?(?: read)?|[^\\p{L}\\d]+");

    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:updated|modified|revised|last reviewed)\\b");

    /// LONDON, March 4, 2026 (Wire) - at the head of a paragraph.
    private static final Pattern WIRE =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}.'’/-]*,? ){1,5}?(?:\\p{L}{3,9}\\.? \\d|\\d).{4,16}?"
                            + "(?: ?\\([^)]{2,40}\\))? ?(?:--|-|–|—)(?= )");

    Byline {
        authors = List.copyOf(authors);
    }

    /// The byline that a line is, if it holds nothing besides names and a date.
    static Optional<Byline> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var by = BY.matcher(line.strip());
        var named = by.find();
        var authors = named ? names(by.group(1)) : List.<String>of();
        var rest = named ? line.strip().substring(by.end()) : line.strip();
        var changed = CHANGED.matcher(rest);
        var untilChange = changed.find() ? rest.substring(0, changed.start()) : rest;
        var date = Dates.find(untilChange);
        var residue =
                date.map(d -> untilChange.substring(0, d.start()) + untilChange.substring(d.end()))
                        .orElse(untilChange);
        var bare = WORDS.matcher(residue).replaceAll("").isBlank();
        if (!bare || (authors.isEmpty() && Dates.find(rest).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Byline(authors, date.map(Dates.Found::date).orElse(null)));
    }

    /// The date of a wire's dateline at the head of a paragraph, where it names the year.
    static Optional<LocalDate> dateline(String paragraph) {
        var head = WIRE.matcher(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
        return head.find() ? Dates.find(head.group()).map(Dates.Found::date) : Optional.empty();
    }

    private static List<String> names(String list) {
        return Stream.of(AND.split(list)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    }
}
