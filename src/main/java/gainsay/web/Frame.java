package gainsay.web;

import static gainsay.web.Tag.tag;

import java.util.List;

/// What stands around every page: the head, the box to search with, and the way to the other pages.
final class Frame {
    private static final List<Room> ROOMS =
            List.of(
                    new Room("/", "Overview"),
                    new Room("/search", "Search"),
                    new Room("/findings", "Disagreements"),
                    new Room("/articles", "Articles"),
                    new Room("/check", "Check"),
                    new Room("/ingest", "Add"));

    private record Room(String path, String name) {}

    private Frame() {}

    /// A whole document. `here` is the path of the room that the page belongs to; `words` is what
    /// stands in the search box.
    static String page(String title, String here, String words, Markup... content) {
        var html = new StringBuilder(16_384).append("<!doctype html>");
        tag("html")
                .at("lang", "en")
                .add(head(title))
                .add(
                        tag("body")
                                .add(
                                        Tag.link("#main").is("skip").add("Skip to the content"),
                                        banner(here, words),
                                        tag("main")
                                                .at("id", "main")
                                                .at("tabindex", "-1")
                                                .add(content),
                                        footer()))
                .write(html);
        return html.toString();
    }

    private static Tag head(String title) {
        return tag("head")
                .add(
                        tag("meta").at("charset", "utf-8"),
                        tag("meta")
                                .at("name", "viewport")
                                .at("content", "width=device-width, initial-scale=1"),
                        tag("meta").at("name", "color-scheme").at("content", "light dark"),
                        tag("title").add(title + " · Gainsay"),
                        Tag.sheet(Assets.path("desk.css")),
                        Tag.icon(Assets.path("icon.svg")),
                        Tag.script(Assets.path("desk.js")));
    }

    private static Tag banner(String here, String words) {
        return tag("header", "top")
                .add(
                        Tag.link("/").is("brand").add("Gainsay"),
                        Tag.form("get", "/search")
                                .is("find")
                                .at("role", "search")
                                .add(
                                        tag("label", "away")
                                                .at("for", "q")
                                                .add("Search for a name, a metric or words"),
                                        tag("input")
                                                .at("id", "q")
                                                .at("name", "q")
                                                .at("type", "search")
                                                .at("value", words)
                                                .at("placeholder", "Name, metric or words")
                                                .at("autocomplete", "off")
                                                .at("spellcheck", "false")
                                                .at("maxlength", 200),
                                        tag("button").at("type", "submit").add("Search")),
                        ways(here));
    }

    private static Tag ways(String here) {
        var list = tag("ul");
        for (var room : ROOMS) {
            var link = Tag.link(room.path()).add(room.name());
            list.add(
                    tag("li")
                            .add(
                                    room.path().equals(here)
                                            ? link.at("aria-current", "page")
                                            : link));
        }
        return tag("nav").at("aria-label", "Pages").add(list);
    }

    private static Tag footer() {
        return tag("footer")
                .add(
                        tag("p").add(
                                        Tag.link("/keys").add("Keys"),
                                        Tag.link(Links.API + "/openapi.json").add("API"),
                                        tag("span")
                                                .add("Gainsay " + gainsay.app.Program.version())));
    }
}
