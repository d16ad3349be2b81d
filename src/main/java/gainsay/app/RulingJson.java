package gainsay.app;

import gainsay.model.Relation;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import gainsay.model.Ruling.Decision;
import java.time.DateTimeException;
import java.time.Instant;

/// A ruling as a JSON object, both ways.
final class RulingJson {
    private RulingJson() {}

    static void write(JsonOut out, Ruling ruling) {
        out.text("id", ruling.id());
        out.text("decision", ruling.decision().label());
        var relation = ruling.relation();
        out.text("relation", relation == null ? null : relation.label());
        out.text("who", ruling.who());
        out.text("when", ruling.when());
        out.text("comment", ruling.comment());
        out.text("entity", ruling.entity());
        out.array("sides", ruling.sides(), side -> out.eachObject(side, RulingJson::anchor));
    }

    private static void anchor(JsonOut out, Anchor anchor) {
        out.text("sha256", anchor.sha256());
        out.text("source", anchor.source());
        out.text("metric", anchor.metric());
        out.text("text", anchor.text());
        out.number("at", anchor.at());
        out.text("exact", anchor.quote());
    }

    /// What is no ruling is an [IllegalArgumentException] that says why.
    static Ruling read(JsonIn in) {
        var relation = in.textOrNull("relation");
        return new Ruling(
                in.text("id"),
                Decision.parse(in.text("decision")),
                relation == null ? null : Relation.parse(relation),
                in.list("sides", side -> side.list(RulingJson::anchor)),
                in.text("who"),
                instant(in.text("when")),
                in.textOrNull("comment"),
                in.textOrNull("entity"));
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time '" + written + "'", e);
        }
    }

    private static Anchor anchor(JsonIn in) {
        return new Anchor(
                in.text("sha256"),
                in.text("source"),
                in.text("exact"),
                in.integer("at"),
                in.text("text"),
                in.text("metric"));
    }
}
