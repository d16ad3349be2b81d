package gainsay.contradict;

import gainsay.model.EntityType;
import java.util.Optional;

/// A common noun ("the results", "net") names nobody: two articles that use it speak of two things,
/// unless their words agree closely and they share a proper name. A topic that the topic files
/// know, or a market with a name of several words, is named well enough.
final class NamelessSubjects implements Rule {
    private static final double CLOSELY = 0.6;

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var named = isNamed(pair, pair.left()) && isNamed(pair, pair.right());
        return named || pair.inOneArticle() || wordsAgreeClosely(pair)
                ? Optional.empty()
                : Optional.of(new Verdict.Silent("the subject is a common noun"));
    }

    private static boolean isNamed(Pair pair, Position position) {
        var subject = position.first().subject();
        if (subject == null || subject.type() != EntityType.TOPIC || !subject.aliases().isEmpty()) {
            return true;
        }
        return pair.metric().subjectRole().equals("topic")
                && pair.words().of(subject.name()).size() > 1;
    }

    private static boolean wordsAgreeClosely(Pair pair) {
        var left = pair.left().measured();
        var right = pair.right().measured();
        var enough = pair.accord().kind() == Accord.Kind.SAME ? 2 : 3;
        var shareName =
                Words.shared(pair.words().names(pair.left()), pair.words().names(pair.right())) > 0;
        return shareName
                && Words.shared(left, right) >= enough
                && Words.overlap(left, right) >= CLOSELY;
    }
}
