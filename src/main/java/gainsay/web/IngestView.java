package gainsay.web;

import static gainsay.web.Tag.tag;

import org.jspecify.annotations.Nullable;

/// Where files are handed in, and how one hand-in fares.
final class IngestView {
    private final Visit visit;

    IngestView(Visit visit) {
        this.visit = visit;
    }

    String form(@Nullable String warning) {
        return Frame.page(
                "Add articles",
                "/ingest",
                "",
                tag("h1").add("Add articles"),
                warning == null
                        ? Markup.NOTHING
                        : tag("p", "warning said").at("role", "alert").add(warning),
                Tag.form("post", "/ingest")
                        .is("draft")
                        .at("enctype", "multipart/form-data")
                        .add(
                                visit.field(),
                                tag("label")
                                        .at("for", "files")
                                        .add(
                                                "Text, Markdown, HTML, PDF, Word, PowerPoint, Excel, mails, feeds, or archives of them"),
                                tag("input")
                                        .at("id", "files")
                                        .at("name", "files")
                                        .at("type", "file")
                                        .flag("multiple")
                                        .flag("required"),
                                tag("button").at("type", "submit").add("Add to the index"),
                                Parts.note(
                                        "Up to 20 MB at once. The files are kept beside the index. Whole folders, web pages and feeds come in with ‘gainsay ingest’ in the terminal; this desk shows them as soon as they are there.")));
    }

    String job(Intake.Job job) {
        var state = job.state();
        var progress =
                tag("progress")
                        .at("id", "progress")
                        .at("max", Math.max(1, state.total()))
                        .at("aria-label", "Progress");
        if (state.finished() || state.total() > 0) {
            progress.at("value", state.finished() ? Math.max(1, state.total()) : state.done());
        }
        var live = tag("div", "live");
        if (!state.finished()) {
            live.at("data-job", job.id()).add(progress);
        }
        live.add(tag("p").at("id", "stage").at("role", "status").add(state.words()));
        return Frame.page(
                "Adding articles",
                "/ingest",
                "",
                tag("h1").add("Adding " + Wording.count(job.files(), "file")),
                live,
                state.finished()
                        ? outcome(job)
                        : tag("p").add(Tag.link("/ingest/" + job.id()).add("Look again")));
    }

    private static Markup outcome(Intake.Job job) {
        var summary = job.summary();
        if (summary == null) {
            return Markup.NOTHING;
        }
        var section = Parts.section("outcome", "What came in");
        section.add(
                tag("p").add(
                                Wording.count(summary.articles(), "new article")
                                        + ", "
                                        + Wording.count(summary.claimCount(), "claim")
                                        + (summary.unchanged() > 0
                                                ? ", "
                                                        + Wording.number(summary.unchanged())
                                                        + " unchanged"
                                                : "")
                                        + "."));
        if (!summary.failures().isEmpty()) {
            var list = tag("ul", "failures");
            summary.failures()
                    .forEach(failure -> list.add(tag("li", "said").add(failure.because())));
            section.add(list);
        }
        if (!summary.troubles().isEmpty()) {
            section.add(
                    tag("h3").add("What it clashes with"),
                    Parts.rowsOf(summary.troubles().stream().limit(20).toList()));
        }
        return section.add(tag("p").add(Tag.link("/articles").add("All articles")));
    }
}
