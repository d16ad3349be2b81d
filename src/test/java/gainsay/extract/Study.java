package gainsay.extract;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Annotated articles as the questions that their figures put: what does this measure, whose is it.
final class Study {
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    ",? (?:inc|corp|co|company|ltd|limited|llc|plc|ag|se|sa|nv|bv|gmbh|ab|asa|as"
                            + "|oyj|oy|spa)\\.?$");

    /// One figure that somebody has annotated and the program has read. `owner` is the question of
    /// whose it is, where the owner rather than the thing counted is wanted; the same as `subject`
    /// where the annotator names the thing first.
    record Figure(
            String name,
            Passages.Row row,
            Draft draft,
            Logit.Question metric,
            Logit.Question subject,
            Logit.Question owner) {
        boolean isMetricOfRulesRight() {
            return draft.metric().equals(row.metric());
        }

        boolean isSubjectOfRulesRight() {
            var subject = draft.subject();
            return subject != null && accepted(row).contains(bare(subject.text()));
        }
    }

    private final Lexicon lexicon;
    private final Extractor extractor;
    private final MetricOptions metrics;
    private final Annotator annotator;

    Study(Lexicon lexicon, Annotator annotator) {
        this.lexicon = lexicon;
        this.extractor = new Extractor(lexicon);
        this.metrics = new MetricOptions(new MetricChooser(lexicon));
        this.annotator = annotator;
    }

    /// A total or a market is about a topic, for which there are rules only.
    boolean isAboutTopic(Figure figure) {
        return lexicon.metrics().of(figure.draft().metric()).subjectRole().equals("topic");
    }

    List<Figure> figures(Passages.Marked marked) {
        var article = marked.article();
        var desk = extractor.desk(annotator.annotate(article, extractor::figures));
        var subjects = new SubjectOptions(lexicon.words(), desk.story(), desk.lines());
        var drafts = desk.drafts(article);
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var row = row(draft, marked.rows());
            if (row.isPresent() && !desk.brief().holds(draft.quantity().span())) {
                var before = drafts.subList(0, i);
                figures.add(
                        figure(
                                marked.name(),
                                row.get(),
                                draft,
                                metrics.of(draft, before),
                                subjects.of(draft, before)));
            }
        }
        return figures;
    }

    private static Optional<Passages.Row> row(Draft draft, List<Passages.Row> rows) {
        return rows.stream()
                .filter(row -> row.span().overlaps(draft.quantity().span()))
                .findFirst()
                .filter(row -> !row.optional());
    }

    private static Figure figure(
            String name,
            Passages.Row row,
            Draft draft,
            List<Option<String>> metrics,
            List<Option<Mention>> subjects) {
        var accepted = accepted(row);
        Predicate<Mention> isRight = mention -> accepted.contains(bare(mention.text()));
        Predicate<Mention> isOwner = isRight.and(mention -> isCapitalised(mention.text()));
        var subject = question(name, subjects, isRight);
        var owner = question(name, subjects, isOwner);
        return new Figure(
                name,
                row,
                draft,
                question(name, metrics, row.metric()::equals),
                subject,
                isCapitalised(row.subjects().getFirst()) && owner.isAnswerable() ? owner : subject);
    }

    private static <T> Logit.Question question(
            String name, List<Option<T>> options, Predicate<T> isRight) {
        var right = options.stream().map(option -> isRight.test(option.answer())).toList();
        return new Logit.Question(name, options, right, 1);
    }

    private static boolean isCapitalised(String name) {
        return name.chars().anyMatch(Character::isUpperCase);
    }

    private static Set<String> accepted(Passages.Row row) {
        var accepted = new HashSet<String>();
        row.subjects().forEach(subject -> accepted.add(bare(subject)));
        return accepted;
    }

    private static String bare(String name) {
        var plain =
                name.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceFirst("^(?:the|an?) ", "")
                        .replaceFirst("'s?$", "");
        return LEGAL_FORM.matcher(plain).replaceFirst("").strip();
    }
}
