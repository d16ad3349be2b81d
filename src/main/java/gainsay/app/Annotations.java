package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures as annotations of the W3C's model, on the text that the program has read. Positions
/// count characters, as the model wants it, not the UTF-16 units of the house.
final class Annotations {
    static final String HEAD =
            "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:gainsay:annotations\","
                    + "\"type\":\"AnnotationPage\",\"items\":[";

    private static final int AROUND = 32;

    private final Inquiry inquiry;

    /// Claims come article by article.
    private @Nullable Article last;

    Annotations(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    String annotation(Claim claim) {
        return Inert.jsonInPage(JsonOut.contract(out -> annotation(out, claim)));
    }

    private void annotation(JsonOut out, Claim claim) {
        out.text("id", "urn:gainsay:" + claim.id());
        out.text("type", "Annotation");
        out.text("motivation", "describing");
        out.object(
                "body",
                body -> {
                    body.text("type", "TextualBody");
                    body.text("value", body(claim));
                    body.text("format", "text/plain");
                    body.text("language", "en");
                    body.text("purpose", "describing");
                });
        out.object(
                "target",
                target -> {
                    target.text("source", Sources.uri(claim.article()));
                    target.objects(
                            "selector",
                            List.of(true, false),
                            (to, quote) -> selector(to, claim, quote));
                });
    }

    private void selector(JsonOut out, Claim claim, boolean quote) {
        var span = claim.quantity().span();
        var text = text(claim);
        if (quote) {
            var before = Math.max(0, span.start() - AROUND);
            var after = Math.min(text.length(), span.end() + AROUND);
            out.text("type", "TextQuoteSelector");
            out.text("exact", claim.quantity().text());
            out.text("prefix", text.substring(before, span.start()));
            out.text("suffix", text.substring(span.end(), after));
        } else {
            var start = text.codePointCount(0, span.start());
            out.text("type", "TextPositionSelector");
            out.number("start", start);
            out.number("end", start + text.codePointCount(span.start(), span.end()));
        }
    }

    private String text(Claim claim) {
        var article = last;
        if (article == null || !article.id().equals(claim.article().id())) {
            article =
                    inquiry.article(claim.article().id())
                            .orElseThrow(() ->
                                    new CannotRun(
                                            "The index has changed while it was read; start again."));
            last = article;
        }
        return article.text();
    }

    private static String body(Claim claim) {
        var subject = claim.subject();
        return MetricNames.of(claim.metric())
                + (subject == null ? "" : " of " + subject.name())
                + " "
                + claim.quantity().bound().sign()
                + " "
                + claim.quantity().text()
                + (claim.modality().isFirm() ? "" : ", " + claim.modality().label());
    }
}
