package gainsay.article;

import gainsay.model.Metadata;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself: JSON-LD first, then Open Graph, then older meta tags, then
/// `<time>`.
final class PageMetadata {
    private static final List<String> DATE_NAMES =
            List.of(
                    "datepublished",
                    "date",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "publication_date",
                    "publication-date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.date",
                    "dcterms.created",
                    "dcterms.issued",
                    "dc.date.created",
                    "parsely-pub-date",
                    "sailthru.date",
                    "article.published",
                    "citation_publication_date",
                    "cxenseparse:recs:publishtime",
                    "article:published",
                    "date.issued",
                    "originalpublicationdate",
                    "bt:pubdate",
                    "cxenseparse:publishtime");

    private static final Pattern UNIVERSAL =
            Pattern.compile("T\\d{2}:\\d{2}\\S*?(?:Z|[+-]00:?00)$");

    private static final Pattern DAY_IN_ADDRESS =
            Pattern.compile(
                    "(?i)/((?:19|20)\\d\\d)(?:/(\\d{1,2}|[a-z]{3,9})/(\\d{1,2})/|-(\\d\\d)-(\\d\\d)[/-])");

    private final Document page;
    private final JsonLd stated;

    PageMetadata(Document page) {
        this.page = page;
        var scripts = page.select("script[type*=ld+json]");
        this.stated = JsonLd.of(scripts.stream().map(Element::data).toList());
    }

    Metadata metadata() {
        var published = published();
        return new Metadata(
                title(),
                authors(),
                publisher(),
                published.map(Published::day).orElse(null),
                published.map(Published::from).orElse(null),
                url(),
                language());
    }

    private record Published(LocalDate day, String from, String written) {}

    private @Nullable String title() {
        return first(
                stated.headline(),
                property("og:title"),
                name("twitter:title"),
                Zoning.oneLine(page.title()));
    }

    private List<String> authors() {
        if (!stated.authors().isEmpty()) {
            return stated.authors();
        }
        var named =
                Stream.of(
                                name("author"),
                                property("article:author"),
                                name("parsely-author"),
                                name("dc.creator"),
                                name("byl"),
                                attribute("[rel=author]"))
                        .filter(Objects::nonNull)
                        .filter(author -> !author.startsWith("http"))
                        .map(author -> author.replaceFirst("^(?i)by ", ""))
                        .findFirst();
        return named.map(List::of).orElse(List.of());
    }

    private @Nullable String publisher() {
        return first(
                stated.publisher(),
                property("og:site_name"),
                name("publisher"),
                name("application-name"));
    }

    private Optional<Published> published() {
        return stated().map(this::onTheWritersDay).or(this::addressed);
    }

    /// A moment in universal time may lie on the day before or after the writer's own, which the
    /// address names.
    private Published onTheWritersDay(Published stated) {
        return UNIVERSAL.matcher(stated.written()).find()
                ? addressed()
                        .filter(own ->
                                Math.abs(own.day().toEpochDay() - stated.day().toEpochDay()) == 1)
                        .map(own -> new Published(own.day(), stated.from(), stated.written()))
                        .orElse(stated)
                : stated;
    }

    /// The day that stands in the page's own address, as in `/2026/03/09/` or `/2026/mar/09/`.
    private Optional<Published> addressed() {
        var url = url();
        var path = DAY_IN_ADDRESS.matcher(url == null ? "" : url);
        if (!path.find()) {
            return Optional.empty();
        }
        var dashed = path.group(2) == null;
        var month = path.group(dashed ? 4 : 2);
        var day = path.group(dashed ? 5 : 3);
        var named = Character.isLetter(month.charAt(0));
        var year = path.group(1);
        var date = named ? day + " " + month + " " + year : year + "-" + month + "-" + day;
        return published(date, url, "url");
    }

    private Optional<Published> stated() {
        return Stream.of(
                        published(stated.published(), "json-ld"),
                        published(property("article:published_time"), "open-graph"),
                        published(property("og:article:published_time"), "open-graph"),
                        DATE_NAMES.stream()
                                .flatMap(name -> published(named(name), "meta").stream())
                                .findFirst(),
                        published(time(), "time"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Published> published(@Nullable String written, String from) {
        return published(written, written, from);
    }

    private static Optional<Published> published(
            @Nullable String date, @Nullable String written, String from) {
        return Dates.parse(date).map(day -> new Published(day, from, String.valueOf(written)));
    }

    private @Nullable String url() {
        return first(attributeOf("link[rel=canonical]", "href"), property("og:url"), stated.url());
    }

    private @Nullable String language() {
        var code =
                first(
                        attributeOf("html", "lang"),
                        attributeOf("meta[http-equiv=content-language]", "content"),
                        property("og:locale"));
        return code == null || !code.matches("[A-Za-z]{2}(?:[-_].*)?")
                ? null
                : code.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    /// A `<time>` that is marked as the day of publication, or all that agree within the article's
    /// own head. Teasers carry their own, so one that stands alone is needed.
    private @Nullable String time() {
        var marked =
                first(
                        attributeOf("time[pubdate]", "datetime"),
                        attributeOf("time[itemprop=datePublished]", "datetime"),
                        attributeOf("time.entry-date.published, time.published", "datetime"));
        if (marked != null) {
            return marked;
        }
        var inside =
                page.select("article time[datetime], main time[datetime], header time[datetime]");
        return inside.isEmpty() ? besideHeadline() : single(inside);
    }

    /// The time that stands with the headline, where nothing says which part is the article.
    private @Nullable String besideHeadline() {
        var around = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        for (var up = 0; up < 3 && around != null; up++) {
            around = around.parent();
            var times = around == null ? null : around.select("time[datetime]");
            if (times != null && !times.isEmpty()) {
                return single(times);
            }
        }
        return null;
    }

    private static @Nullable String single(List<Element> times) {
        var days =
                times.stream()
                        .flatMap(time -> Dates.parse(time.attr("datetime")).stream())
                        .distinct()
                        .toList();
        return days.size() == 1 ? times.getFirst().attr("datetime") : null;
    }

    private @Nullable String named(String name) {
        return first(
                name(name),
                attributeOf("[itemprop=" + quoted(name) + "]", "content"),
                property(name));
    }

    private @Nullable String name(String name) {
        return attributeOf("meta[name=" + quoted(name) + "]", "content");
    }

    private @Nullable String property(String property) {
        return attributeOf("meta[property=" + quoted(property) + "]", "content");
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    private @Nullable String attribute(String query) {
        var element = page.selectFirst(query);
        return element == null || element.text().isBlank() ? null : element.text();
    }

    private @Nullable String attributeOf(String query, String attribute) {
        var element = page.selectFirst(query);
        return element == null || element.attr(attribute).isBlank()
                ? null
                : element.attr(attribute).strip();
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }
}
