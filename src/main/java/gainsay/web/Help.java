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
        var list = tag("dl", "facts keyboard");
        key(list, "/", "search");
        key(list, "j k", "next and previous row of a list");
        key(list, "Enter", "open the row");
        key(list, "n p", "next and previous of the list that one came from");
        key(list, "u", "back to the list");
        key(list, "g o", "go to the overview");
        key(list, "g s", "go to search");
        key(list, "g d", "go to disagreements");
        key(list, "g a", "go to articles");
        key(list, "g c", "go to check");
        key(list, "g i", "go to add");
        key(list, "a", "accept: it is a disagreement, or the figure is read rightly");
        key(list, "r", "reject: it is none, or the figure is misread");
        key(list, "d", "different things: the two figures do not mean the same");
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
        var term = tag("dt");
        for (var key : keys.split(" ")) {
            term.add(tag("kbd").add(key), Markup.words(" "));
        }
        list.add(term, tag("dd").add(does));
    }
}
