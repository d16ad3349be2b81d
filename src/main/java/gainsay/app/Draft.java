package gainsay.app;

import gainsay.model.Article;
import gainsay.model.Judged;
import gainsay.model.Status;
import java.util.List;

/// A draft with each of its figures judged by the index.
public record Draft(Article article, List<Judged> figures) {
    public Draft {
        figures = List.copyOf(figures);
    }

    public boolean isContradicted() {
        return count(Status.CONTRADICTED) > 0;
    }

    public long count(Status status) {
        return figures.stream().filter(figure -> figure.status() == status).count();
    }

    /// All figures with their evidence, as one JSON object.
    public String json() {
        return JsonOut.contract(out -> {
            out.text("source", article.source());
            out.text("sha256", article.sha256());
            out.objects("figures", figures, Draft::figure);
        });
    }

    /// What is contradicted or out of date, as a SARIF log in lines.
    public List<String> sarif(Inquiry inquiry) {
        return Sarif.log(this, inquiry);
    }

    private static void figure(JsonOut out, Judged judged) {
        out.object("claim", claim -> ClaimJson.write(claim, judged.claim()));
        out.text("status", judged.status().label());
        out.objects("evidence", judged.evidence(), ClaimJson::write);
    }
}
