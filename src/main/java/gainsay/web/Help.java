package gainsay.web;

import static gainsay.web.Tag.tag;

/// The two pages that hold no figures: what went wrong, and which keys do what.
final class Help {
    private Help() {}

    static String error(int status, String sentence) {
        return Frame.page(
                status == 404 ? "Not found" : "It did not work",
                "",
                "",
                tag("h1").add(status == 404 ? "Not found" : "It did not work"),
                tag("p", "lead said").add(sentence),
                tag("p").add(Tag.link("/").add("To the overview")));
    }

    static String keys() {
        var list = tag("dl", "facts");
        key(list, "/", "search");
        key(list, "j, k", "next and previous row of a list");
        key(list, "Enter", "open the row");
        key(list, "u", "back to the list");
        key(list, "g then o, s, d, a, c", "overview, search, disagreements, articles, check");
        key(list, "a", "accept a disagreement");
        key(list, "r", "reject it: no disagreement");
        key(list, "d", "different things");
        key(list, "c", "write a comment");
        key(list, "z", "take the last ruling back");
        key(list, "y", "copy the citation");
        key(list, "?", "this page");
        return Frame.page(
                "Keys",
                "",
                "",
                tag("h1").add("Keys"),
                tag("p").add(
                                "Everything also works with the mouse, with Tab and Enter alone, and without scripts."),
                list);
    }

    private static void key(Tag list, String keys, String does) {
        list.add(tag("dt").add(tag("kbd").add(keys)), tag("dd").add(does));
    }
}
