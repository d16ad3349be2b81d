package gainsay.cli;

import gainsay.app.MetricNames;
import gainsay.app.Times;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Modality;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How values of the house are put to people, in few words.
final class Wording {
    private Wording() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `one(1, "claim")` is "1 claim", of two it is "2 claims".
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// As written, with the sign of an open or approximate figure in front.
    static String value(Quantity quantity) {
        var text = Plain.line(quantity.text());
        var sign = quantity.bound().sign();
        return "=".equals(sign) || text.startsWith(sign) ? text : sign + " " + text;
    }

    static String subject(Claim claim) {
        var subject = claim.subject();
        return subject == null ? "(nobody found)" : subject.name();
    }

    static String metric(String id) {
        return MetricNames.of(id);
    }

    static String date(Provenance article) {
        var published = article.published();
        return published == null ? "undated" : published.toString();
    }

    /// For a table: nothing where there is nothing to say.
    static String said(Claim claim) {
        return claim.article().published() == null ? "" : date(claim.article());
    }

    static String firmness(Claim claim) {
        return claim.modality() == Modality.ASSERTED ? "" : claim.modality().label();
    }

    /// The whole path, or its last part where room is scarce.
    static String source(Claim claim, Screen screen) {
        var source = claim.article().source();
        return screen.isTerminal() ? source.substring(source.lastIndexOf('/') + 1) : source;
    }

    /// For a table: days, or how long.
    static String window(Claim claim) {
        var window = claim.scope().window();
        return window.isAnchored() ? window.iso() : Times.said(window);
    }

    /// As people say it, as in "October 2025 to March 2026".
    static String time(Claim claim) {
        return Times.said(claim.scope().window());
    }

    /// What narrows the figure, besides its window.
    static String scope(Claim claim) {
        var parts = new ArrayList<String>();
        var scope = claim.scope();
        add(parts, "", scope.round());
        add(parts, "", scope.basis());
        add(parts, "per ", scope.per() == null ? claim.quantity().per() : scope.per());
        add(parts, "", scope.region());
        add(parts, "", scope.segment());
        add(parts, "", claim.quantity().counted());
        return String.join(", ", parts);
    }

    private static void add(
            List<String> parts, String before, @org.jspecify.annotations.Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(before + part);
        }
    }

    /// One word for what the claims say together, with the strength where there is one.
    static String verdict(Finding finding) {
        var word =
                switch (finding.relation()) {
                    case CONTRADICTS -> "contradicts";
                    case CORROBORATES -> "agrees";
                    case REFINES -> "refines";
                    case UPDATES -> "updates";
                    case DIFFERS_IN_SCOPE -> "differs in scope";
                    case INCONSISTENT -> "inconsistent";
                    case CONSISTENT -> "consistent";
                };
        var strength = finding.strength();
        return strength == null ? word : word + " (" + strength.label() + ")";
    }

    static String subject(Finding finding) {
        return finding.claims().stream().findFirst().map(Wording::subject).orElse("");
    }

    static boolean isGood(Relation relation) {
        return switch (relation) {
            case CORROBORATES, REFINES, CONSISTENT -> true;
            case CONTRADICTS, UPDATES, DIFFERS_IN_SCOPE, INCONSISTENT -> false;
        };
    }
}
