package gainsay.article;

import gainsay.lexicon.Zones;
import gainsay.model.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom and JSON feeds: each entry is an article of its own, dated by the feed.
final class Feed {
    private static final Pattern ROOT =
            Pattern.compile(
                    "\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>]*>\\s*)*<(?:rss|feed|rdf:RDF)[\\s>]",
                    Pattern.DOTALL);
    private static final Pattern JSON_VERSION =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version");
    private static final List<String> CONTENTS =
            List.of("content:encoded", "content", "description", "summary");
    private static final List<String> DATES =
            List.of("pubDate", "published", "dc:date", "issued", "updated");

    private Feed() {}

    static boolean isXmlFeed(String head) {
        return ROOT.matcher(head).find();
    }

    static boolean isJsonFeed(String head) {
        return head.stripLeading().startsWith("{") && JSON_VERSION.matcher(head).find();
    }

    static void each(byte[] bytes, Zones zones, Allowance allowance, Member.Taker taker)
            throws Unfit {
        var written = Decoder.decode(bytes);
        var entries = isJsonFeed(written) ? json(written) : xml(written);
        if (entries.isEmpty()) {
            throw new Unfit("is a feed without an entry; fetch it again later");
        }
        for (var i = 0; i < entries.size(); i++) {
            allowance.member();
            var entry = entries.get(i);
            taker.take(
                    new Member(
                            entry.id() == null ? String.valueOf(i + 1) : entry.id(),
                            "entry",
                            entry.written(),
                            () -> entry.layout(zones),
                            null,
                            null));
        }
    }

    /// An entry before it is read; `text` where the feed sent no markup.
    private record Entry(
            @Nullable String id, Metadata metadata, @Nullable String html, String text) {
        byte[] written() {
            var whole =
                    String.join(
                            "\n",
                            String.valueOf(metadata.title()),
                            String.valueOf(metadata.url()),
                            String.valueOf(metadata.published()),
                            html == null ? text : html);
            return whole.getBytes(StandardCharsets.UTF_8);
        }

        Layout layout(Zones zones) throws Unfit {
            return html == null
                    ? Fragment.ofText(metadata, text, zones)
                    : Fragment.ofHtml(metadata, html);
        }
    }

    private static List<Entry> xml(String written) {
        var feed = Jsoup.parse(written, "", Parser.xmlParser());
        var channel = feed.selectFirst("channel, feed");
        return feed.select("item, entry").stream().map(item -> entry(item, channel)).toList();
    }

    private static Entry entry(Element item, @Nullable Element channel) {
        var date = DATES.stream().flatMap(name -> words(item, name).stream()).findFirst();
        var day = date.flatMap(Dates::parse).orElse(null);
        var url = link(item);
        var metadata =
                new Metadata(
                        words(item, "title").map(Feed::plain).orElse(null),
                        authors(item),
                        channel == null ? null : words(channel, "title").orElse(null),
                        day,
                        day == null ? null : "feed",
                        url.orElse(null),
                        language(channel));
        var id = url.or(() -> words(item, "guid")).or(() -> words(item, "id"));
        return new Entry(id.orElse(null), metadata, content(item), "");
    }

    private static Optional<String> words(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.normalName().equalsIgnoreCase(name))
                .map(child -> Zoning.oneLine(child.text()))
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    /// Feeds escape their titles once or twice, with or without markup.
    private static String plain(String title) {
        return title.contains("<") || title.contains("&") ? Jsoup.parse(title).text() : title;
    }

    private static Optional<String> link(Element item) {
        return item.children().stream()
                .filter(child -> child.normalName().equals("link"))
                .filter(link -> List.of("", "alternate").contains(link.attr("rel")))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
                .map(String::strip)
                .filter(url -> url.startsWith("http"))
                .findFirst();
    }

    private static List<String> authors(Element item) {
        return item.children().stream()
                .filter(child -> List.of("author", "dc:creator").contains(child.normalName()))
                .map(child -> words(child, "name").orElse(Zoning.oneLine(child.text())))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static @Nullable String language(@Nullable Element channel) {
        var stated =
                channel == null
                        ? Optional.<String>empty()
                        : words(channel, "language")
                                .or(() -> Optional.of(channel.attr("xml:lang")));
        return stated.map(Feed::language).orElse(null);
    }

    private static @Nullable String language(String tag) {
        return tag.matches("[A-Za-z]{2}(?:[-_].*)?")
                ? tag.substring(0, 2).toLowerCase(java.util.Locale.ROOT)
                : null;
    }

    /// The fullest text that the entry carries; Atom may carry it as markup of its own.
    private static String content(Element item) {
        return CONTENTS.stream()
                .flatMap(name ->
                        item.children().stream().filter(child -> child.normalName().equals(name)))
                .map(child -> child.attr("type").equals("xhtml") ? child.html() : child.wholeText())
                .filter(content -> !content.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<Entry> json(String written) {
        var root = Json.parse(written).orElse(null);
        if (!(root instanceof Json.Mapping feed)
                || !(feed.entries().get("items") instanceof Json.Sequence(var items))) {
            return List.of();
        }
        return items.stream()
                .filter(Json.Mapping.class::isInstance)
                .map(item -> entry((Json.Mapping) item, feed))
                .toList();
    }

    private static Entry entry(Json.Mapping item, Json.Mapping feed) {
        var day = field(item, "date_published").flatMap(Dates::parse).orElse(null);
        var url = field(item, "url").or(() -> field(item, "external_url"));
        var metadata =
                new Metadata(
                        field(item, "title").map(Zoning::oneLine).orElse(null),
                        names(item),
                        field(feed, "title").orElse(null),
                        day,
                        day == null ? null : "feed",
                        url.orElse(null),
                        field(item, "language")
                                .or(() -> field(feed, "language"))
                                .map(Feed::language)
                                .orElse(null));
        var text = field(item, "content_text").or(() -> field(item, "summary")).orElse("");
        return new Entry(
                url.or(() -> field(item, "id")).orElse(null),
                metadata,
                field(item, "content_html").orElse(null),
                text);
    }

    private static Optional<String> field(Json.Mapping mapping, String name) {
        return mapping.entries().get(name) instanceof Json.Text(var value)
                        && !value.isBlank()
                        && !value.equals("null")
                ? Optional.of(value)
                : Optional.empty();
    }

    private static List<String> names(Json.Mapping item) {
        var many =
                item.entries().get("authors") instanceof Json.Sequence(var authors)
                        ? authors.stream()
                        : Stream.<Json>empty();
        return Stream.concat(many, Stream.ofNullable(item.entries().get("author")))
                .flatMap(author ->
                        author instanceof Json.Mapping mapping
                                ? field(mapping, "name").stream()
                                : Stream.empty())
                .distinct()
                .toList();
    }
}
