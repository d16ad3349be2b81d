package gainsay.web;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.Provenance;
import java.util.Map;

/// Where each thing has its page. These paths are stable: people keep them.
final class Links {
    static final String API = "/api/v1";

    private Links() {}

    static String entity(String id) {
        return "/entity/" + path(id);
    }

    static String entity(Entity entity) {
        return entity(entity.id());
    }

    static String claim(String id) {
        return "/claim/" + path(id);
    }

    static String claim(Claim claim) {
        return claim(claim.id());
    }

    static String finding(Finding finding) {
        return "/finding/" + path(finding.id());
    }

    static String article(String id) {
        return "/article/" + path(id);
    }

    static String article(Provenance article) {
        return article(article.id());
    }

    /// The article, open at one claim.
    static String place(Claim claim) {
        return article(claim.article()) + "#" + path(claim.id());
    }

    static String search(String name, String value) {
        return "/search" + Params.query(Map.of(name, value));
    }

    static String findings(String name, String value) {
        return "/findings" + Params.query(Map.of(name, value));
    }

    private static String path(String part) {
        return Params.encoded(part).replace("+", "%20");
    }
}
