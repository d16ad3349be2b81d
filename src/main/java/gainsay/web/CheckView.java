package gainsay.web;

import static gainsay.web.Tag.tag;

import gainsay.app.Draft;
import gainsay.model.Judged;
import gainsay.model.Span;
import gainsay.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft, pasted or dropped in, with each figure supported, contradicted, updated or new.
final class CheckView {
    private static final int EVIDENCE = 5;

    private final Visit visit;

    CheckView(Visit visit) {
        this.visit = visit;
    }

    String empty(@Nullable String warning) {
        return Frame.page(
                "Check a draft",
                "/check",
                "",
                tag("h1").add("Check a draft"),
                warning(warning),
                form(""));
    }

    String judged(Draft draft, String text) {
        return Frame.page(
                "Check a draft",
                "/check",
                "",
                tag("h1").add("Check a draft"),
                tally(draft),
                tag("div", "columns")
                        .add(
                                tag("article", "text")
                                        .at("aria-label", "The draft")
                                        .add(
                                                ArticleView.text(
                                                        draft.article(),
                                                        null,
                                                        span -> marked(draft, span))),
                                tag("div", "verdicts")
                                        .add(
                                                tag("h2", "away").add("Figure by figure"),
                                                figures(draft))),
                tag("details").add(tag("summary").add("Check another draft"), form(text)));
    }

    private static Markup warning(@Nullable String warning) {
        return warning == null
                ? Markup.NOTHING
                : tag("p", "warning said").at("role", "alert").add(warning);
    }

    private Tag form(String text) {
        return Tag.form("post", "/check")
                .is("draft")
                .at("enctype", "multipart/form-data")
                .add(
                        visit.field(),
                        tag("label").at("for", "draft").add("Paste the draft"),
                        tag("textarea")
                                .at("id", "draft")
                                .at("name", "text")
                                .at("rows", 12)
                                .at("data-drop", "")
                                .add("\n" + text),
                        tag("label")
                                .at("for", "file")
                                .add("or choose a file: text, Word, PDF, HTML"),
                        tag("input").at("id", "file").at("name", "file").at("type", "file"),
                        tag("button").at("type", "submit").add("Check"),
                        Parts.note(
                                "The draft is judged by what the index holds and not added to it. The first check loads the language models and takes some seconds."));
    }

    private static Tag tally(Draft draft) {
        var line = tag("p", "what").at("role", "status");
        if (draft.figures().isEmpty()) {
            return line.add("No figure was found in the draft.");
        }
        for (var status :
                List.of(Status.CONTRADICTED, Status.UPDATED, Status.NEW, Status.SUPPORTED)) {
            var count = draft.count(status);
            if (count > 0) {
                line.add(
                        Parts.badge(
                                Wording.tone(status),
                                Wording.number(count) + " " + Wording.status(status)));
            }
        }
        return line;
    }

    private static List<Markup> marked(Draft draft, Span span) {
        var parts = new ArrayList<Markup>();
        var text = draft.article().text();
        var at = span.start();
        for (var judged : draft.figures()) {
            var value = judged.claim().quantity().span();
            if (value.start() >= at && value.end() <= span.end() && !value.isEmpty()) {
                parts.add(Markup.words(text.substring(at, value.start())));
                parts.add(
                        tag("mark", Wording.tone(judged.status()))
                                .add(
                                        Tag.link("#j-" + judged.claim().id())
                                                .at("title", Wording.status(judged.status()))
                                                .add(value.in(text))));
                at = value.end();
            }
        }
        parts.add(Markup.words(text.substring(at, span.end())));
        return parts;
    }

    private static Tag figures(Draft draft) {
        var list = tag("ol", "rows");
        draft.figures().forEach(judged -> list.add(figure(judged)));
        return list;
    }

    private static Tag figure(Judged judged) {
        var claim = judged.claim();
        var row =
                tag("li", "row")
                        .at("id", "j-" + claim.id())
                        .at("data-row", "")
                        .add(
                                tag("p", "what")
                                        .add(
                                                Parts.badge(
                                                        Wording.tone(judged.status()),
                                                        Wording.status(judged.status())),
                                                Parts.figure(claim),
                                                tag("span", "subject said")
                                                        .add(Wording.subject(claim)),
                                                tag("span", "metric")
                                                        .add(Wording.metric(claim.metric())),
                                                Parts.scope(claim)));
        var evidence = tag("ul", "evidence");
        judged.evidence().stream()
                .limit(EVIDENCE)
                .forEach(other ->
                        evidence.add(
                                tag("li")
                                        .add(
                                                Tag.link(Links.claim(other))
                                                        .is("to")
                                                        .add(Parts.figure(other)),
                                                Markup.words(" "),
                                                Parts.quote(other),
                                                Markup.words(" "),
                                                Parts.source(other))));
        return judged.evidence().isEmpty()
                ? row.add(
                        tag("p", "note evidence")
                                .add("No figure in the index is about the same thing."))
                : row.add(evidence);
    }
}
