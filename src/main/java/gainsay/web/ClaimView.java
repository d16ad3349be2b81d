package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.Shown;
import gainsay.model.Claim;
import gainsay.model.Party;
import gainsay.model.Ruling;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One claim: the figure, its quote in context, everything that was read into it, and the findings
/// that it takes part in.
final class ClaimView {
    private final Shown.OfClaim shown;
    private final Claim claim;

    private final List<Ruling> rulings;
    private final Visit visit;

    /// `rulings` are newest first.
    ClaimView(Shown.OfClaim shown, List<Ruling> rulings, Visit visit) {
        this.rulings = rulings;
        this.visit = visit;
        this.shown = shown;
        this.claim = shown.claim();
    }

    String html() {
        return Frame.page(
                Wording.value(claim.quantity()) + ", " + Wording.subject(claim),
                "",
                "",
                tag("p", "what")
                        .add(
                                Parts.subject(claim),
                                tag("span", "metric").add(Wording.metric(claim.metric()))),
                tag("h1", "said").add(Parts.figure(claim)),
                tag("p").add(Parts.scope(claim)),
                Parts.context(claim, shown.article(), 400),
                tag("p").add(
                                Tag.link(Links.place(claim))
                                        .is("said")
                                        .add(Wording.title(claim.article())))
                        .add(", ")
                        .add(
                                tag("span", "said").add(Wording.source(claim.article())),
                                Markup.words(", " + Wording.day(claim.article()))),
                findings(),
                facts(),
                new RulingPanel(claim.id(), rulings, visit).onClaim(),
                Parts.section("take", "Take along").add(Parts.citation(Wording.citation(claim))));
    }

    private Tag findings() {
        var section = Parts.section("findings", "What other figures say");
        return shown.findings().isEmpty()
                ? section.add(Parts.note("No other figure bears on this one."))
                : section.add(Parts.rowsOf(shown.findings()));
    }

    private Tag facts() {
        var quantity = claim.quantity();
        var scope = claim.scope();
        var list = tag("dl", "facts");
        fact(list, "from", plain(quantity.low()));
        fact(list, "to", plain(quantity.high()));
        fact(list, "unit", quantity.unit());
        fact(list, "comparator", quantity.bound().sign());
        fact(list, "last written digit", plain(quantity.step()));
        fact(list, "counted", quantity.counted());
        fact(list, "window", scope.window().isStated() ? When.words(scope.window()) : null);
        fact(list, "window as written", scope.window().text());
        fact(list, "topic", scope.topic());
        fact(list, "round", scope.round());
        fact(list, "basis", scope.basis());
        fact(list, "per", scope.per() == null ? quantity.per() : scope.per());
        fact(list, "region", scope.region());
        fact(list, "segment", scope.segment());
        fact(list, "put as", Wording.modality(claim.modality()));
        fact(list, "according to", claim.attribution());
        fact(list, "stands in", Wording.zone(claim.evidence().zone()));
        fact(
                list,
                "below",
                claim.evidence().section().isEmpty()
                        ? null
                        : String.join(" › ", claim.evidence().section()));
        claim.parties().forEach(party -> party(list, party));
        fact(list, "copied from", claim.origin());
        fact(list, "confidence", String.format(java.util.Locale.ROOT, "%.2f", claim.confidence()));
        fact(list, "characters", quantity.span().start() + "–" + quantity.span().end());
        fact(list, "sha256", claim.article().sha256());
        fact(list, "id", claim.id());
        return Parts.section("facts", "As it was read").add(list);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static void fact(Tag list, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(tag("dt").add(name), tag("dd", "said").add(value));
        }
    }

    private static void party(Tag list, Party party) {
        list.add(
                tag("dt").add(party.role().label().replace('_', ' ')),
                tag("dd")
                        .add(
                                Tag.link(Links.entity(party.entity()))
                                        .is("said")
                                        .add(party.entity().name())));
    }
}
