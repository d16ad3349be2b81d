package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Modality;
import gainsay.model.Nature;
import gainsay.model.Scope;
import gainsay.model.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Folds the mentions of one matter into positions: in one article, the same figure told again is
/// one position, and what one mention leaves out the other may add.
final class Positions {
    private static final Pattern PART =
            Pattern.compile(
                    "(?:['’]s|\\b[Ii]ts|\\b[Tt]he) (?:\\p{Ll}+ ){1,2}(?:operations|division|unit|arm|subsidiary|segment) (?:had|has|have|\\p{Ll}+ed)\\b"
                            + "|\\b[Tt]he (?:\\p{Ll}+ )?(?:factory|plant|site|mill|mine|yard|foundry|refinery|works|branch|office|depot) employ(?:s|ed)\\b");

    /// A business park is no business of anybody's.
    private static final Pattern NO_PART =
            Pattern.compile(
                    "(?i)\\bbusiness (?:park|school|plan|model|travel|class|secretary)|revenues? from operations");

    private final Knowledge known;

    Positions(Knowledge known) {
        this.known = known;
    }

    /// The positions of a matter, article by article, in reading order.
    List<Position> of(List<Claim> matter) {
        Map<String, List<Claim>> byArticle = new LinkedHashMap<>();
        matter.stream()
                .filter(Positions::mayBeHeard)
                .sorted(Position.ORDER)
                .distinct()
                .forEach(claim ->
                        byArticle
                                .computeIfAbsent(claim.article().id(), id -> new ArrayList<>())
                                .add(claim));
        var positions = new ArrayList<Position>();
        for (var claims : byArticle.values()) {
            var folded = inOneArticle(claims);
            folded.forEach(position -> positions.add(position.among(folded)));
        }
        return positions;
    }

    static boolean mayBeHeard(Claim claim) {
        return claim.subject() != null && claim.evidence().zone().speaksForTheArticle();
    }

    /// The mention that says most comes first: it starts the position that the others join.
    private List<Position> inOneArticle(List<Claim> claims) {
        var mostFirst =
                Comparator.comparingInt(Positions::detail).reversed().thenComparing(Position.ORDER);
        var folded = new ArrayList<Position>();
        for (var claim : claims.stream().sorted(mostFirst).toList()) {
            var alone = position(claim);
            var joined = false;
            for (var i = 0; i < folded.size() && !joined; i++) {
                if (belongTogether(folded.get(i), alone)) {
                    folded.set(i, join(folded.get(i), alone));
                    joined = true;
                }
            }
            if (!joined) {
                folded.add(alone);
            }
        }
        folded.sort(
                Comparator.comparing(position -> position.mentions().getFirst().quantity().span()));
        return folded;
    }

    /// More digits, then more scope: "$1.03 billion" says more than "$1B".
    private static int detail(Claim claim) {
        var value = claim.quantity().written().stripTrailingZeros();
        var scope = claim.scope();
        var detail = 8 * Math.min(value.precision(), 12);
        detail += claim.quantity().bound().isLower() || claim.quantity().bound().isUpper() ? 4 : 0;
        detail += scope.window().isAnchored() ? 2 : scope.window().isStated() ? 1 : 0;
        detail += scope.round() != null ? 1 : 0;
        detail += scope.basis() != null ? 1 : 0;
        return detail;
    }

    Position position(Claim claim) {
        return new Position(
                List.of(claim),
                claim,
                known.normal(claim.quantity()),
                claim.scope(),
                claim.attribution(),
                known.words().measured(claim),
                List.of(),
                who(claim),
                known.words().withdraws(claim));
    }

    private Position.Who who(Claim claim) {
        var subject = claim.subject();
        return subject == null
                ? new Position.Who(true, false, false, false, Set.of())
                : new Position.Who(
                        !known.words().isName(subject.name()),
                        known.words().isPublicBody(subject.name()),
                        saysPart(claim) || Words.isCashPart(claim),
                        Words.isOfAnUnnamedPart(claim),
                        Namesakes.symbols(claim, subject.name()));
    }

    /// What is sold may itself be a unit ("is paying 380 million for the business"), and tonnes are
    /// exported by the whole.
    private boolean saysPart(Claim claim) {
        return !claim.metric().equals("acquisition_price")
                && !claim.metric().equals("measure")
                && !NO_PART.matcher(claim.evidence().exact()).find()
                && (known.words().saysPart(known.words().measured(claim)) || isOfAPart(claim));
    }

    /// "Its cargo operations recorded", however far before the figure.
    private static boolean isOfAPart(Claim claim) {
        var exact = claim.evidence().exact();
        var to = claim.quantity().span().start() - claim.evidence().span().start();
        return to > 0
                && to <= exact.length()
                && PART.matcher(Words.inOneLine(exact.substring(0, to))).find();
    }

    private boolean belongTogether(Position one, Position other) {
        return sameVoice(one, other)
                && sameFigure(one, other)
                && sameScope(one, other)
                && sameCounted(one, other);
    }

    private static boolean sameVoice(Position one, Position other) {
        var firmness = firmness(one.modality()) == firmness(other.modality());
        return firmness && compatible(one.attribution(), other.attribution());
    }

    /// Asserted and reported are one: both say how the world is.
    static Modality firmness(Modality modality) {
        return modality.isFirm() ? Modality.ASSERTED : modality;
    }

    private static boolean sameFigure(Position one, Position other) {
        if (!one.quantity().unit().equals(other.quantity().unit())) {
            return false;
        }
        if (one.quantity().written().compareTo(other.quantity().written()) == 0
                && one.quantity().isPoint() == other.quantity().isPoint()) {
            return true;
        }
        if (sameStart(one, other)) {
            return true;
        }
        var kind = Accord.of(one.quantity(), one.zone(), other.quantity(), other.zone()).kind();
        if (kind == Accord.Kind.SAME || kind == Accord.Kind.AGREE) {
            return true;
        }
        var inside = kind == Accord.Kind.LEFT_INSIDE || kind == Accord.Kind.RIGHT_INSIDE;
        return inside && Reading.asRead(one.quantity()).meets(Reading.asRead(other.quantity()));
    }

    /// "over $4.6B" in the text and "$4.6B" in its heading are one figure.
    private static boolean sameStart(Position one, Position other) {
        var a = one.quantity();
        var b = other.quantity();
        var plainAndBound =
                (a.isPoint() && (b.low() == null || b.high() == null))
                        || (b.isPoint() && (a.low() == null || a.high() == null));
        return plainAndBound && a.written().compareTo(b.written()) == 0;
    }

    private boolean sameScope(Position one, Position other) {
        var a = one.scope();
        var b = other.scope();
        return compatible(Words.plain(a.round()), Words.plain(b.round()))
                && compatible(Words.plain(a.basis()), Words.plain(b.basis()))
                && compatible(Words.plain(one.per()), Words.plain(other.per()))
                && compatible(Words.plain(a.region()), Words.plain(b.region()))
                && compatible(a.topic(), b.topic())
                && compatible(Words.plain(a.segment()), Words.plain(b.segment()))
                && mergeable(a.window(), b.window(), known.metric(one.first().metric()).nature());
    }

    private boolean sameCounted(Position one, Position other) {
        var a = known.words().counted(one.quantity().counted());
        var b = known.words().counted(other.quantity().counted());
        return a.isEmpty() || b.isEmpty() || a.get().head().equals(b.get().head());
    }

    static boolean compatible(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /// Whether two windows of one article may be one and the same: "Q1–Q2 2026" and "four months".
    private static boolean mergeable(Window one, Window other, Nature nature) {
        if (!one.isStated() || !other.isStated() || one.iso().equals(other.iso())) {
            return true;
        }
        var met = Windows.between(one, null, other, null);
        return switch (met.kind()) {
            case SAME, BOTH_OPEN, ONE_OPEN -> true;
            case INSIDE, CONTAINS ->
                    nature != Nature.FLOW || (met.assumed() && halfAsLong(one, other));
            case OVERLAP, DISJOINT, UNKNOWN -> false;
        };
    }

    private static boolean halfAsLong(Window one, Window other) {
        if (one.isAnchored() == other.isAnchored()) {
            return false;
        }
        var a = days(one);
        var b = days(other);
        return Math.min(a, b) >= 0.5 * Math.max(a, b);
    }

    private static double days(Window window) {
        var stretch = Stretch.of(window);
        var length = window.length();
        if (stretch != null) {
            return stretch.days();
        }
        return length == null ? 0 : Stretch.days(length);
    }

    private Position join(Position one, Position other) {
        var mentions = new ArrayList<>(one.mentions());
        mentions.addAll(other.mentions());
        mentions.sort(Position.ORDER);
        var measured = new TreeSet<>(one.measured());
        measured.addAll(other.measured());
        return new Position(
                mentions,
                one.first(),
                one.quantity(),
                merged(one.scope(), other.scope()),
                either(one.attribution(), other.attribution()),
                measured,
                List.of(),
                one.who(),
                one.isWithdrawn() && other.isWithdrawn());
    }

    private static Scope merged(Scope a, Scope b) {
        return new Scope(
                merged(a.window(), b.window()),
                either(a.topic(), b.topic()),
                either(a.per(), b.per()),
                either(a.basis(), b.basis()),
                either(a.round(), b.round()),
                either(a.region(), b.region()),
                either(a.segment(), b.segment()));
    }

    private static Window merged(Window a, Window b) {
        var days = Stretch.of(a) != null || Stretch.of(b) == null ? a : b;
        var length = a.length() != null ? a.length() : b.length();
        var text = days.text() != null ? days.text() : Objects.requireNonNullElse(b.text(), "");
        return new Window(days.start(), days.end(), length, text.isEmpty() ? null : text);
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
