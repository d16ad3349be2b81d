package gainsay.contradict;

import gainsay.model.Entity;
import gainsay.model.EntityType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A common noun ("the results", "net") names nobody: two articles that use it speak of two things,
/// unless their words agree closely and they share a proper name. A topic that the topic files
/// know, or a market with a name of several words, is named well enough.
final class NamelessSubjects implements Rule {
    private static final String STAFF = "employee";
    private static final int A_WEEK = 7;
    private static final double CLOSELY = 0.6;
    private static final double MOSTLY = 0.7;
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^\\s*(\\p{Lu}[\\p{L} .'-]{1,30}?)(?:, [\\p{L}. ]{2,20})?, \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2} ?[-–—]");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        if (namesNobody(pair, pair.left()) || namesNobody(pair, pair.right())) {
            return Optional.of(new Verdict.Silent("the subject is no name"));
        }
        var named = isNamed(pair, pair.left()) && isNamed(pair, pair.right());
        return named || pair.inOneArticle() || wordsAgreeClosely(pair)
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("the subject is a common noun"));
    }

    /// A word of the calendar or of bookkeeping, or the place where the story was written.
    private static boolean namesNobody(Pair pair, Position position) {
        var subject = position.first().subject();
        return subject != null
                && subject.type() != EntityType.TOPIC
                && (position.who().isNobody() || isDateline(pair, position));
    }

    private static boolean isNamed(Pair pair, Position position) {
        var called = position.first().subject();
        if (called == null) {
            return true;
        }
        if (Whom.isOwner(position.first(), called)) {
            return (isOneNews(pair) || isStaff(pair)) && isKnownOwner(pair, position, called);
        }
        var subject = called;
        if (subject.type() != EntityType.TOPIC || !subject.aliases().isEmpty()) {
            return true;
        }
        return pair.metric().subjectRole().equals("topic")
                && pair.words().of(subject.name()).size() > 1;
    }

    /// What a common noun names is its owner's where both articles tell the news of one week.
    private static boolean isOneNews(Pair pair) {
        return pair.daysBetween() >= 0 && pair.daysBetween() <= A_WEEK;
    }

    /// "Headcount", "a staff of 410": of these a company has one number.
    private static boolean isStaff(Pair pair) {
        return pair.metric().id().equals("count")
                && (pair.words().of(pair.left().first().mention()).contains(STAFF)
                        || pair.words().of(pair.right().first().mention()).contains(STAFF));
    }

    /// A company whose name stands in a title: the article is about it.
    private static boolean isKnownOwner(Pair pair, Position position, Entity called) {
        var owner = Whom.of(position.first(), called);
        var name = owner.name().split(" ", 2)[0];
        return owner.type() == EntityType.ORGANIZATION
                && !pair.words().isPublicBody(owner.name())
                && (isTitled(pair.left(), name) || isTitled(pair.right(), name));
    }

    private static boolean isTitled(Position position, String name) {
        var title = position.first().article().title();
        return title != null
                && title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean differ(Pair pair) {
        return pair.isApart()
                || !pair.left().quantity().unit().equals(pair.right().quantity().unit());
    }

    private static boolean titlesAgree(Pair pair) {
        var left = pair.left().first().article().title();
        var right = pair.right().first().article().title();
        return left == null
                || right == null
                || Words.alike(pair.words().of(left), pair.words().of(right)) >= MOSTLY;
    }

    /// "LONDON, March 2 -" says where the story was written, not whom it is about.
    private static boolean isDateline(Pair pair, Position position) {
        var subject = position.first().subject();
        return subject != null
                && subject.name().equals(subject.name().toUpperCase(Locale.ROOT))
                && pair.claimsOfArticle().apply(position.article()).stream()
                        .filter(claim -> claim.article().id().equals(position.article()))
                        .map(claim -> DATELINE.matcher(claim.evidence().exact()))
                        .filter(Matcher::find)
                        .anyMatch(place -> place.group(1).equalsIgnoreCase(subject.name()));
    }

    private static boolean wordsAgreeClosely(Pair pair) {
        var left = pair.left().measured();
        var right = pair.right().measured();
        var enough = pair.accord().kind() == Accord.Kind.SAME ? 2 : 3;
        var shareName =
                Words.shared(pair.words().names(pair.left()), pair.words().names(pair.right())) > 0;
        return shareName
                && (!differ(pair) || titlesAgree(pair))
                && Words.shared(left, right) >= enough
                && Words.overlap(left, right) >= CLOSELY;
    }
}
