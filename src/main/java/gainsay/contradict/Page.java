package gainsay.contradict;

import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Finding.Difference;
import gainsay.model.Finding.Step;
import gainsay.model.Relation;
import gainsay.model.Span;
import gainsay.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An article with its claims, as the checks read it.
record Page(Article article, List<Claim> claims, Knowledge known) {
    Page {
        claims =
                claims.stream()
                        .filter(claim -> claim.evidence().zone().speaksForTheArticle())
                        .sorted(Position.ORDER)
                        .toList();
    }

    Words words() {
        return known.words();
    }

    String text() {
        return article.text();
    }

    /// Sentences, list items and table rows, each with the claims that stand in it, in order.
    List<Passage> passages() {
        Map<Span, List<Claim>> bySpan = new LinkedHashMap<>();
        for (var claim : claims) {
            bySpan.computeIfAbsent(claim.evidence().span(), span -> new ArrayList<>()).add(claim);
        }
        return bySpan.entrySet().stream()
                .map(entry ->
                        new Passage(entry.getKey(), entry.getKey().in(text()), entry.getValue()))
                .sorted(Comparator.comparing(Passage::span))
                .toList();
    }

    /// The claims that stand in a stretch of text, in order.
    List<Claim> within(Span span, Predicate<Claim> which) {
        return claims.stream()
                .filter(claim -> span.contains(claim.quantity().span()))
                .filter(which)
                .toList();
    }

    Optional<Block> blockOf(Span span) {
        return article.blocks().stream().filter(block -> block.span().contains(span)).findFirst();
    }

    boolean isInTable(Span span) {
        return article.tables().stream().map(Table::span).anyMatch(table -> table.contains(span));
    }

    /// One finding of an audit: `ranges` hold what was computed against what is written.
    Finding finding(
            String rule,
            boolean holds,
            boolean exactly,
            List<Claim> left,
            List<Claim> right,
            Range computed,
            Range written,
            String reason) {
        var relation = holds ? Relation.CONSISTENT : Relation.INCONSISTENT;
        var all = new ArrayList<>(left);
        all.addAll(right);
        var proof = List.of(new Step(rule, computed.interval(), written.interval(), null));
        return new Finding(
                Ids.finding(relation, all, rule),
                relation,
                null,
                left.getFirst().metric(),
                right.isEmpty() ? List.of(left) : List.of(left, right),
                reason,
                List.<Difference>of(),
                proof,
                null,
                Voices.count(all),
                Score.of(relation, null, 1, proof, all),
                holds ? !exactly : null);
    }

    /// The same check on the same figures is told once, however often the article repeats them.
    List<Finding> distinct(List<Finding> findings) {
        Map<List<Object>, Finding> told = new LinkedHashMap<>();
        for (var finding : findings) {
            told.putIfAbsent(key(finding), finding);
        }
        return told.values().stream()
                .sorted(
                        Comparator.comparingDouble(Finding::score)
                                .reversed()
                                .thenComparing(Finding::id))
                .toList();
    }

    private static List<Object> key(Finding finding) {
        var figures = new ArrayList<Object>();
        figures.add(finding.relation());
        figures.add(finding.proof().getFirst().rule());
        finding.claims().stream().map(Page::figure).sorted().distinct().forEach(figures::add);
        return figures;
    }

    private static String figure(Claim claim) {
        var subject = claim.subject();
        return (subject == null ? "" : subject.id())
                + claim.metric()
                + claim.quantity().written().stripTrailingZeros().toPlainString()
                + claim.quantity().unit();
    }

    static @Nullable String subject(Claim claim) {
        var subject = claim.subject();
        return subject == null ? null : subject.id();
    }

    /// A sentence, list item or table row, and the claims in it.
    record Passage(Span span, String text, List<Claim> claims) {
        /// What stands between two claims of the passage.
        String between(Claim one, Claim other) {
            var from = one.quantity().span().end() - span.start();
            var to = other.quantity().span().start() - span.start();
            return from >= 0 && to <= text.length() && from <= to ? text.substring(from, to) : "";
        }

        String before(Claim claim) {
            var to = claim.quantity().span().start() - span.start();
            return to >= 0 && to <= text.length() ? text.substring(0, to) : "";
        }

        String after(Claim claim) {
            var from = claim.quantity().span().end() - span.start();
            return from >= 0 && from <= text.length() ? text.substring(from) : "";
        }
    }
}
