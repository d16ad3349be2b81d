package gainsay.app;

import gainsay.index.Search;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import gainsay.model.Ruling.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// The rulings as gold: of each claim and finding that somebody decided on, the last decision.
record RuledGold(List<Rated> claims, List<Rated> findings) {
    static RuledGold of(List<Ruling> rulings, Docket docket, Search search) {
        var claims = new LinkedHashMap<List<List<Anchor>>, Rated>();
        var findings = new LinkedHashMap<List<List<Anchor>>, Rated>();
        for (var ruling : rulings) {
            if (ruling.decision() == Decision.COMMENT || ruling.decision() == Decision.SAME_ENTITY) {
                continue;
            }
            if (isOfFinding(ruling)) {
                findings.put(ruling.sides(), finding(ruling, docket, search));
            } else {
                claims.put(ruling.sides().subList(0, 1), claim(ruling, docket, search));
            }
        }
        return new RuledGold(List.copyOf(claims.values()), List.copyOf(findings.values()));
    }

    private static boolean isOfFinding(Ruling ruling) {
        return ruling.relation() != null;
    }

    private static Rated claim(Ruling ruling, Docket docket, Search search) {
        var now = new ArrayList<Claim>();
        docket.claimsOf(ruling).forEach(id -> search.claim(id).ifPresent(now::add));
        var said = now.stream().mapToDouble(Claim::confidence).max();
        return rated(ruling, said.orElse(0), said.isPresent());
    }

    private static Rated finding(Ruling ruling, Docket docket, Search search) {
        var now = new ArrayList<Finding>();
        docket.findingsOf(ruling).forEach(id -> search.finding(id).ifPresent(now::add));
        var said = now.stream().mapToDouble(Finding::score).max();
        return rated(ruling, said.orElse(0), said.isPresent());
    }

    private static Rated rated(Ruling ruling, double said, boolean there) {
        var anchor = ruling.anchors().getFirst();
        return new Rated(
                anchor.metric(),
                said,
                ruling.decision() == Decision.ACCEPT,
                there,
                ruling.when(),
                Objects.requireNonNull(anchor.sha256()));
    }

    static long count(Collection<Rated> some, boolean right, boolean there) {
        return some.stream().filter(r -> r.right() == right && r.there() == there).count();
    }
}
