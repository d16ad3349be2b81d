package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.Shown;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Party;
import gainsay.model.Ruling;
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
                Parts.along(),
                tag("p", "what")
                        .add(
                                Parts.subject(claim),
                                tag("span", "metric").add(Wording.metric(claim.metric()))),
                tag("h1", "said").add(Parts.figure(claim)),
                tag("p").add(Parts.scope(claim)),
                tag("div", "reading").add(Parts.context(claim, shown.article(), 400)),
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
        fact(list, "value", Proof.interval(interval(), quantity.unit()));
        fact(list, "written to the nearest", Proof.exact(quantity.step(), quantity.unit()));
        fact(list, "counted", quantity.counted());
        fact(list, "time", scope.window().isStated() ? When.words(scope.window()) : null);
        fact(list, "time as written", scope.window().text());
        fact(list, "topic", scope.topic());
        fact(list, "round", scope.round() == null ? null : Wording.rounds(scope.round()));
        fact(list, "basis", scope.basis());
        fact(list, "per", scope.per() == null ? quantity.per() : scope.per());
        fact(list, "region", scope.region());
        fact(list, "segment", scope.segment());
        fact(list, "how it is put", Wording.modality(claim.modality()));
        fact(list, "according to", claim.attribution());
        fact(list, "place in the article", Wording.zone(claim.evidence().zone()));
        fact(
                list,
                "under the heading",
                claim.evidence().section().isEmpty()
                        ? null
                        : String.join(" › ", claim.evidence().section()));
        claim.parties().forEach(party -> party(list, party));
        fact(list, "goes back to", origin());
        fact(
                list,
                "read rightly, we think, in",
                String.format(
                        java.util.Locale.ROOT, "%.0f of 100 such cases", 100 * claim.confidence()));
        fact(list, "characters of the text", quantity.span().start() + "–" + quantity.span().end());
        fact(list, "sha256", claim.article().sha256());
        fact(list, "id", claim.id());
        return Parts.section("facts", "As it was read").add(list);
    }

    /// A name, not the key it is kept by.
    private @Nullable String origin() {
        var origin = claim.origin();
        return origin == null ? null : origin.replace('-', ' ');
    }

    private Finding.Interval interval() {
        return new Finding.Interval(claim.quantity().low(), claim.quantity().high());
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
