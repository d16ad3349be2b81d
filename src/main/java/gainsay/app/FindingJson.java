package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import gainsay.model.Ruling;
import gainsay.model.Strength;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A finding as the contract's JSON object, both ways. The contract names claims by id only; what
/// we keep for ourselves holds them whole, under `members`.
final class FindingJson {
    private FindingJson() {}

    static void write(JsonOut out, Finding finding) {
        out.text("id", finding.id());
        out.text("relation", finding.relation().label());
        var strength = finding.strength();
        out.text("strength", strength == null ? null : strength.label());
        out.text("metric", finding.metric());
        out.array("claims", finding.claims(), claim -> out.string(claim.id()));
        out.array("sides", finding.sides(), side -> out.values(side, c -> out.string(c.id())));
        out.text("reason", finding.reason());
        out.objects("differences", finding.differences(), FindingJson::difference);
        out.objects("proof", finding.proof(), FindingJson::step);
        out.objects("evidence", finding.claims(), FindingJson::evidence);
        reconciliation(out, finding.reconciliation());
        out.number("origins", finding.origins());
        out.number("score", finding.score());
        ruling(out, finding.ruling());
        var throughRounding = finding.throughRounding();
        if (throughRounding != null) {
            out.flag("through_rounding", throughRounding);
        }
        if (out.isExact()) {
            out.objects("members", finding.claims(), ClaimJson::write);
        }
    }

    private static void ruling(JsonOut out, @Nullable Ruling ruling) {
        if (ruling == null) {
            out.nothing("ruling");
        } else {
            out.object("ruling", to -> RulingJson.write(to, ruling));
        }
    }

    private static void difference(JsonOut out, Finding.Difference difference) {
        out.text("aspect", difference.aspect());
        out.text("left", difference.left());
        out.text("right", difference.right());
        out.text("relation", difference.relation());
    }

    private static void step(JsonOut out, Finding.Step step) {
        out.text("rule", step.rule());
        out.figures("left", step.left().low(), step.left().high());
        out.figures("right", step.right().low(), step.right().high());
        if (step.note() != null) {
            out.text("note", step.note());
        }
    }

    private static void evidence(JsonOut out, Claim claim) {
        out.text("claim", claim.id());
        out.text("source", claim.article().source());
        out.text("sha256", claim.article().sha256());
        out.text("exact", claim.evidence().exact());
        out.number("start", claim.evidence().span().start());
        out.number("end", claim.evidence().span().end());
        out.number("low", claim.quantity().low());
        out.number("high", claim.quantity().high());
        out.text("comparator", claim.quantity().bound().sign());
    }

    private static void reconciliation(JsonOut out, Finding.@Nullable Reconciliation sides) {
        if (sides == null) {
            out.nothing("reconciliation");
            return;
        }
        out.object(
                "reconciliation",
                to -> {
                    to.objects("shared", sides.shared(), FindingJson::part);
                    to.objects("only_left", sides.onlyLeft(), FindingJson::part);
                    to.objects("only_right", sides.onlyRight(), FindingJson::part);
                    to.object(
                            "unexplained",
                            rest -> {
                                rest.number("left", sides.unexplainedLeft());
                                rest.number("right", sides.unexplainedRight());
                            });
                    to.text("smallest_change", sides.smallestChange());
                });
    }

    private static void part(JsonOut out, Finding.Part part) {
        out.text("name", part.name());
        out.number("value", part.value());
        out.text("claim", part.claim());
        if (part.exceedsTotal()) {
            out.flag("exceeds_total", true);
        }
    }

    static Finding read(JsonIn in) {
        var strength = in.textOrNull("strength");
        return new Finding(
                in.text("id"),
                Relation.parse(in.text("relation")),
                strength == null ? null : Strength.parse(strength),
                in.text("metric"),
                sides(in),
                in.text("reason"),
                in.list("differences", FindingJson::difference),
                in.list("proof", FindingJson::step),
                in.has("reconciliation") ? reconciliation(in.at("reconciliation")) : null,
                in.integer("origins"),
                in.fraction("score"),
                in.has("through_rounding") ? in.flag("through_rounding") : null,
                in.has("ruling") ? RulingJson.read(in.at("ruling")) : null);
    }

    private static List<List<Claim>> sides(JsonIn in) {
        var members = new HashMap<String, Claim>();
        for (var claim : in.list("members", ClaimJson::read)) {
            members.put(claim.id(), claim);
        }
        return in.list("sides", side -> side.list(id -> member(members, id.asText())));
    }

    private static Claim member(Map<String, Claim> members, String id) {
        var claim = members.get(id);
        if (claim == null) {
            throw new IllegalArgumentException("the finding does not hold its claim " + id);
        }
        return claim;
    }

    private static Finding.Difference difference(JsonIn in) {
        return new Finding.Difference(
                in.text("aspect"),
                in.textOrNull("left"),
                in.textOrNull("right"),
                in.text("relation"));
    }

    static Finding.Step step(JsonIn in) {
        return new Finding.Step(
                in.text("rule"),
                interval(in.at("left")),
                interval(in.at("right")),
                in.textOrNull("note"));
    }

    private static Finding.Interval interval(JsonIn in) {
        return new Finding.Interval(in.at(0).asDecimalOrNull(), in.at(1).asDecimalOrNull());
    }

    private static Finding.Reconciliation reconciliation(JsonIn in) {
        return new Finding.Reconciliation(
                in.list("shared", FindingJson::part),
                in.list("only_left", FindingJson::part),
                in.list("only_right", FindingJson::part),
                in.at("unexplained").decimal("left"),
                in.at("unexplained").decimal("right"),
                in.textOrNull("smallest_change"));
    }

    private static Finding.Part part(JsonIn in) {
        return new Finding.Part(
                in.text("name"), in.decimal("value"), in.text("claim"), in.flag("exceeds_total"));
    }
}
