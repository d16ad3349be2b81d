package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.model.Ruling;
import gainsay.model.Ruling.Decision;
import java.util.List;

/// What people decided on a finding or claim, and the form to decide with.
final class RulingPanel {
    private final String target;
    private final List<Ruling> rulings;
    private final Visit visit;

    /// `rulings` are newest first.
    RulingPanel(String target, List<Ruling> rulings, Visit visit) {
        this.target = target;
        this.rulings = rulings;
        this.visit = visit;
    }

    Tag onFinding(boolean twoThings) {
        var buttons =
                tag("div", "buttons")
                        .add(
                                button(Decision.ACCEPT, "Accept", "a"),
                                button(Decision.REJECT, "Reject", "r"));
        if (twoThings) {
            buttons.add(button(Decision.DIFFERENT_THINGS, "Different things", "d"));
        }
        return panel(buttons.add(button(Decision.COMMENT, "Comment only", "")));
    }

    Tag onClaim() {
        var buttons =
                tag("div", "buttons")
                        .add(
                                button(Decision.ACCEPT, "Read rightly", "a"),
                                button(Decision.REJECT, "Misread", "r"),
                                button(Decision.COMMENT, "Comment only", ""),
                                button(Decision.NOT_THIS_ENTITY, "Not this entity", ""));
        return panel(
                Markup.of(
                        tag("p", "field")
                                .add(
                                        tag("label")
                                                .at("for", "entity")
                                                .add(
                                                        "Whose figure it is, where it is not this entity’s"),
                                        tag("input")
                                                .at("id", "entity")
                                                .at("name", "entity")
                                                .at("autocomplete", "off")
                                                .at("maxlength", 200)),
                        buttons));
    }

    private Tag panel(Markup buttons) {
        var section = Parts.section("ruling", "Ruling");
        section.add(history());
        return section.add(
                Tag.form("post", "/ruling")
                        .is("ruling")
                        .add(
                                visit.field(),
                                tag("input")
                                        .at("type", "hidden")
                                        .at("name", "target")
                                        .at("value", target),
                                tag("div", "pair")
                                        .add(
                                                tag("p", "field")
                                                        .add(
                                                                tag("label")
                                                                        .at("for", "who")
                                                                        .add("Your name"),
                                                                tag("input")
                                                                        .at("id", "who")
                                                                        .at("name", "who")
                                                                        .at("value", visit.name())
                                                                        .at("autocomplete", "name")
                                                                        .at("maxlength", 80)),
                                                tag("p", "field wide")
                                                        .add(
                                                                tag("label")
                                                                        .at("for", "comment")
                                                                        .add("Comment"),
                                                                tag("input")
                                                                        .at("id", "comment")
                                                                        .at("name", "comment")
                                                                        .at("autocomplete", "off")
                                                                        .at("maxlength", 500))),
                                buttons));
    }

    private Markup history() {
        return rulings.isEmpty() ? Parts.note("Nobody has ruled on this yet.") : lines("target");
    }

    /// The rulings that brought this entity together, each with what the other one said and a way
    /// back.
    Markup onEntity() {
        return rulings.isEmpty() ? Markup.NOTHING : lines("entity");
    }

    private Tag lines(String field) {
        var list = tag("ul", "history");
        rulings.forEach(ruling -> list.add(line(ruling, field)));
        return list;
    }

    private Tag line(Ruling ruling, String field) {
        var line =
                tag("li")
                        .add(
                                tag("strong").add(words(ruling.decision())),
                                Markup.words(" by "),
                                tag("span", "said").add(ruling.who()),
                                Markup.words(", "),
                                tag("span", "day").add(Wording.moment(ruling.when())));
        var comment = ruling.comment();
        if (comment != null) {
            line.add(tag("q", "said").add(comment));
        }
        if (ruling.decision() == Decision.SAME_ENTITY && ruling.sides().size() > 1) {
            line.add(
                    tag("span", "note").add(" brought in "),
                    tag("q", "said").add(ruling.sides().get(1).getFirst().quote()));
        }
        var undo =
                Tag.form("post", "/ruling/undo")
                        .is("undo")
                        .add(
                                visit.field(),
                                tag("input")
                                        .at("type", "hidden")
                                        .at("name", "ruling")
                                        .at("value", ruling.id()),
                                tag("input")
                                        .at("type", "hidden")
                                        .at("name", field)
                                        .at("value", target),
                                tag("button")
                                        .at("type", "submit")
                                        .at(
                                                "data-key",
                                                ruling.equals(rulings.getFirst()) ? "z" : null)
                                        .add("Take back")
                                        .add(
                                                tag("span", "away")
                                                        .add(
                                                                " “"
                                                                        + words(ruling.decision())
                                                                        + "”")));
        return line.add(undo);
    }

    private static Tag button(Decision decision, String label, String key) {
        var button =
                tag("button")
                        .at("type", "submit")
                        .at("name", "decision")
                        .at("value", decision.label());
        return key.isEmpty()
                ? button.add(label)
                : button.at("data-key", key)
                        .at("aria-keyshortcuts", key)
                        .add(tag("span").add(label), tag("kbd").at("aria-hidden", "true").add(key));
    }

    static String words(Decision decision) {
        return switch (decision) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case DIFFERENT_THINGS -> "different things";
            case SAME_ENTITY -> "same entity";
            case NOT_THIS_ENTITY -> "not this entity";
            case COMMENT -> "comment";
        };
    }

    static Markup chip(Ruling ruling) {
        return tag("span", "chip plain")
                .add(words(ruling.decision()) + " by ")
                .add(tag("span", "said").add(ruling.who()));
    }
}
