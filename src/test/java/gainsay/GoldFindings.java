package gainsay;

import gainsay.app.House;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import gainsay.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which findings a run over some articles must, may and must not report.
record GoldFindings(List<Wanted> must, List<Wanted> may, List<Wanted> mustNot) {
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /// The value of a claim that a side accepts.
    private record Place(String doc, Span span) {
        boolean holds(Claim claim) {
            return House.baseName(claim.article().source()).equals(doc)
                    && claim.quantity().span().overlaps(span);
        }
    }

    /// One finding of the gold. It is said by a finding of its relation that has one claim of the
    /// left side and another of the right.
    record Wanted(
            String id,
            Relation relation,
            String why,
            Optional<String> strength,
            Optional<Integer> origins,
            int atMost,
            List<Place> left,
            List<Place> right) {
        boolean isSaidBy(Finding finding) {
            return finding.relation() == relation && isAbout(finding);
        }

        boolean isAbout(Finding finding) {
            var claims = finding.claims();
            return claims.stream()
                    .filter(claim -> holds(left, claim))
                    .anyMatch(one ->
                            claims.stream()
                                    .anyMatch(other ->
                                            !other.id().equals(one.id()) && holds(right, other)));
        }

        /// Said, and with the strength and the number of voices that the gold has.
        boolean isSaidWellBy(Finding finding) {
            var force = finding.strength();
            return isSaidBy(finding)
                    && strength.filter(wanted -> force == null || !force.label().equals(wanted))
                            .isEmpty()
                    && origins.filter(wanted -> finding.origins() != wanted).isEmpty();
        }

        private static boolean holds(List<Place> side, Claim claim) {
            return side.stream().anyMatch(place -> place.holds(claim));
        }
    }

    static GoldFindings read(Path file, List<Article> articles) throws IOException {
        var texts = articles.stream().collect(Collectors.toMap(Article::source, Article::text));
        var json = new JsonMapper().readTree(Files.readString(file));
        return new GoldFindings(
                wanted(json.path("must"), texts),
                wanted(json.path("may"), texts),
                wanted(json.path("must_not"), texts));
    }

    private static List<Wanted> wanted(JsonNode list, Map<String, String> texts) {
        return list.valueStream()
                .map(node ->
                        new Wanted(
                                node.required("id").asString(),
                                Relation.parse(node.required("relation").asString()),
                                node.path("why").asString(""),
                                Optional.ofNullable(node.get("strength")).map(JsonNode::asString),
                                Optional.ofNullable(node.get("origins")).map(JsonNode::asInt),
                                node.path("at_most").asInt(Integer.MAX_VALUE),
                                places(node.required("left"), texts),
                                places(node.required("right"), texts)))
                .toList();
    }

    private static List<Place> places(JsonNode side, Map<String, String> texts) {
        return side.valueStream()
                .map(place ->
                        new Place(
                                place.get(0).asString(),
                                span(place, texts.getOrDefault(place.get(0).asString(), ""))))
                .toList();
    }

    private static Span span(JsonNode place, String text) {
        var value = place.get(2).asString();
        if (!place.get(1).isNull()) {
            var start = place.get(1).asInt();
            return new Span(start, start + value.length());
        }
        var quote = place.get(3).asString();
        var at = quote.indexOf(value);
        var before = quote.substring(0, at);
        var after = quote.substring(at + value.length());
        var found =
                Pattern.compile(spaced(before) + "(" + spaced(value) + ")" + spaced(after))
                        .matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not in the article: " + quote);
        }
        return new Span(found.start(1), found.end(1));
    }

    /// A pattern that does not mind how blanks were extracted.
    private static String spaced(String text) {
        return Stream.of(BLANK.split(text, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
    }

    List<String> missing(List<Finding> findings) {
        return must.stream()
                .filter(wanted -> findings.stream().noneMatch(wanted::isSaidWellBy))
                .map(Wanted::id)
                .toList();
    }

    /// Those that are said by more findings than may.
    List<String> repeated(List<Finding> findings) {
        return must.stream()
                .filter(wanted -> count(findings, wanted::isSaidBy) > wanted.atMost())
                .map(Wanted::id)
                .toList();
    }

    List<String> forbidden(List<Finding> findings) {
        return mustNot.stream()
                .filter(wanted -> findings.stream().anyMatch(wanted::isSaidBy))
                .map(Wanted::id)
                .toList();
    }

    /// Disagreements that nobody asked for.
    List<Finding> alarms(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.relation().isTrouble())
                .filter(finding ->
                        Stream.of(must, may, mustNot)
                                .flatMap(List::stream)
                                .noneMatch(wanted -> wanted.isSaidBy(finding)))
                .toList();
    }

    Finding first(List<Finding> findings, String id) {
        var wanted = must.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return findings.stream().filter(wanted::isSaidBy).findFirst().orElseThrow();
    }

    /// For people: how each of the gold's findings fared, and what was said beside.
    String table(List<Finding> findings) {
        var table = new StringBuilder();
        must.forEach(wanted -> row(table, "must", wanted, findings));
        mustNot.stream()
                .filter(wanted -> findings.stream().anyMatch(wanted::isSaidBy))
                .forEach(wanted -> row(table, "must not", wanted, findings));
        var kept = mustNot.size() - forbidden(findings).size();
        table.append("  must not: ").append(kept).append(" of ").append(mustNot.size());
        table.append(" not said\n");
        for (var alarm : alarms(findings)) {
            table.append("  false alarm: ").append(told(alarm));
        }
        return table.toString();
    }

    private static void row(
            StringBuilder table, String part, Wanted wanted, List<Finding> findings) {
        var said = findings.stream().filter(wanted::isSaidBy).toList();
        var mark =
                said.stream().anyMatch(wanted::isSaidWellBy)
                        ? "said"
                        : said.isEmpty() ? "NOT SAID" : "SAID OTHERWISE";
        table.append("  ").append(part).append(' ').append(wanted.id()).append(": ").append(mark);
        table.append(" (").append(said.size()).append(")\n");
        var shown = said.isEmpty() ? findings.stream().filter(wanted::isAbout).toList() : said;
        shown.forEach(finding -> table.append("    ").append(told(finding)));
    }

    static String told(Finding finding) {
        var sides =
                finding.sides().stream()
                        .map(side ->
                                side.stream()
                                        .map(GoldFindings::place)
                                        .collect(Collectors.joining(", ", "[", "]")))
                        .collect(Collectors.joining(" "));
        return finding.relation().label()
                + (finding.strength() == null ? "" : " " + finding.strength().label())
                + " "
                + finding.metric()
                + " "
                + sides
                + " "
                + finding.reason()
                + "\n";
    }

    private static String place(Claim claim) {
        return House.baseName(claim.article().source())
                + ":"
                + claim.quantity().span().start()
                + " "
                + claim.quantity().text();
    }

    private static long count(List<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).count();
    }
}
