package gainsay.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /// A name beside a date; it may be a place or an outlet as well, so it is no author.
    private static final Pattern NAMED =
            Pattern.compile("(?:The )?\\p{Lu}[\\p{L}.'’-]*,?|(?:The )?" + NAME + ",?");

    private static final Pattern PARTS =
            Pattern.compile("[|·•–—]|(?<=\\p{L}{3}|\\d)\\. |, ?\\||\\s-\\s");

    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\d]+|\\s+$");

    private static final Pattern AND = Pattern.compile(",? and | & |, ");

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?i)\\b(?:published|posted|released|publication date|date|on|at|by|mon|tue|wed|thu|fri|sat|sun"
                            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues|thur|thurs"
                            + "|am|pm|a\\.m\\.?|p\\.m\\.?|et|est|edt|pst|pdt|gmt|utc|bst|cet|cest|t|z)\\b|\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d+[ -]min(?:ute)?s?(?: read)?|[^\\p{L}\\d]+");

    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:(?:last )?updated|modified|revised|last reviewed)\\b");

    /// LONDON, March 4, 2026 (Wire) - at the head of a paragraph.
    private static final Pattern WIRE =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}.'’/-]*,? ){1,5}?(?:\\([^)]{2,60}\\),? )?(?:\\p{L}{3,9}\\.? \\d|\\d).{4,16}?"
                            + "(?: ?\\([^)]{2,40}\\))? ?(?:--|-|–|—)(?= )");

    Byline {
        authors = List.copyOf(authors);
    }

    /// The byline that a line is, if it holds nothing besides names and a date.
    static Optional<Byline> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var changed = CHANGED.matcher(line);
        var until = changed.find() ? line.substring(0, changed.start()) : line;
        var dated = Dates.find(line).isPresent();
        var date = Dates.find(until);
        var rest =
                Dates.find(line)
                        .map(d -> line.substring(0, d.start()) + "|" + line.substring(d.end()));
        var authors = new ArrayList<String>();
        for (var part : PARTS.split(rest.orElse(line).strip())) {
            var by = BY.matcher(EDGE.matcher(part).replaceAll(""));
            if (by.find()) {
                authors.addAll(names(by.group(1)));
            }
            var left = by.reset().replaceFirst("");
            var bare = WORDS.matcher(left).replaceAll("").isBlank();
            if (!bare && !(dated && NAMED.matcher(left.strip()).matches())) {
                return Optional.empty();
            }
        }
        return dated || !authors.isEmpty()
                ? Optional.of(new Byline(authors, date.map(Dates.Found::date).orElse(null)))
                : Optional.empty();
    }

    /// The date of a wire's dateline at the head of a paragraph, where it names the year.
    static Optional<LocalDate> dateline(String paragraph) {
        var head = WIRE.matcher(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
        return head.find() ? Dates.find(head.group()).map(Dates.Found::date) : Optional.empty();
    }

    /// With a single comma, what follows it is a role or an outlet.
    private static List<String> names(String list) {
        var names = AND.splitAsStream(list).map(String::strip).filter(n -> !n.isEmpty()).toList();
        var single =
                names.size() == 2
                        && list.contains(", ")
                        && !list.contains(" and ")
                        && !list.contains("&");
        return single ? names.subList(0, 1) : names;
    }
}
