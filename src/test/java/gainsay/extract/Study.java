package gainsay.extract;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Annotated;
import gainsay.model.Mention;
import gainsay.model.Modality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Pattern NAME = Pattern.compile("(?:[\\p{Lu}\\d&]\\S*\\s?)+");

    /// One figure that somebody has annotated and the program has read. `owner` is the question of
    /// whose it is, where the owner rather than the thing counted is wanted; the same as `subject`
    /// where the annotator names the thing first.
    record Figure(
            String name,
            Passages.Row row,
            Draft draft,
            Logit.Question metric,
            Logit.Question subject,
            Logit.Question owner,
            Logit.Question modality,
            Modality modalityOfRules) {
        boolean isMetricOfRulesRight() {
            return draft.metric().equals(row.metric());
        }

        boolean isModalityOfRulesRight() {
            return modalityOfRules.label().equals(row.modality());
        }

        boolean isSubjectOfRulesRight() {
            var subject = draft.subject();
            return subject != null && isAccepted(subject.text(), row);
        }
    }

    private final Lexicon lexicon;
    private final Extractor extractor;
    private final MetricOptions metrics;
    private final Annotator annotator;
    private final Map<String, Annotated> byArticle = new HashMap<>();

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
        var desk = extractor.desk(annotated(marked));
        var subjects = new SubjectOptions(lexicon.words(), desk.story(), desk.lines());
        var modalities = new ModalityOptions(lexicon, article, desk.lines());
        var settled = new LinkedHashMap<Draft, Modality>();
        var drafts = desk.drafts(article);
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var row = row(draft, marked.rows());
            var modality = modalities.ofRules(draft);
            if (row.isPresent() && !desk.brief().holds(draft.quantity().span())) {
                var before = drafts.subList(0, i);
                figures.add(
                        figure(
                                marked.name(),
                                row.get(),
                                draft,
                                metrics.of(draft, before),
                                subjects.of(draft, before),
                                modalities.of(draft, modality, settled),
                                modality));
            }
            settled.put(draft, modality);
        }
        return figures;
    }

    private Annotated annotated(Passages.Marked marked) {
        return byArticle.computeIfAbsent(
                marked.article().id(),
                _ -> annotator.annotate(marked.article(), extractor::figures));
    }

    /// What a figure is read as, and whether its annotator says so too.
    record Answer(Draft draft, boolean isMetricRight, boolean isSubjectRight) {
        boolean isRight() {
            return isMetricRight && isSubjectRight;
        }
    }

    /// Every figure as it is read with some weights; one that nobody marked is wrong, an optional
    /// one is left out.
    List<Answer> answers(Passages.Marked marked, Beliefs beliefs) {
        var desk = new Extractor(lexicon, beliefs).desk(annotated(marked));
        var answers = new ArrayList<Answer>();
        for (var draft : desk.revised(marked.article())) {
            if (desk.brief().holds(draft.quantity().span())) {
                continue;
            }
            var row = overlapping(draft, marked.rows());
            var subject = draft.subject();
            if (row.isEmpty()) {
                answers.add(new Answer(draft, false, false));
            } else if (!row.get().optional()) {
                answers.add(
                        new Answer(
                                draft,
                                draft.metric().equals(row.get().metric()),
                                subject != null && isAccepted(subject.text(), row.get())));
            }
        }
        return answers;
    }

    private static Optional<Passages.Row> row(Draft draft, List<Passages.Row> rows) {
        return overlapping(draft, rows).filter(row -> !row.optional());
    }

    private static Optional<Passages.Row> overlapping(Draft draft, List<Passages.Row> rows) {
        return rows.stream()
                .filter(row -> row.span().overlaps(draft.quantity().span()))
                .findFirst();
    }

    private static Figure figure(
            String name,
            Passages.Row row,
            Draft draft,
            List<Option<String>> metrics,
            List<Option<Mention>> subjects,
            List<Option<Modality>> modalities,
            Modality modality) {
        Predicate<Mention> isRight = mention -> isAccepted(mention.text(), row);
        Predicate<Mention> isOwner = isRight.and(mention -> isCapitalised(mention.text()));
        var subject = question(name, subjects, isRight);
        var owner = question(name, subjects, isOwner);
        return new Figure(
                name,
                row,
                draft,
                question(name, metrics, row.metric()::equals),
                subject,
                isCapitalised(row.subjects().getFirst()) && owner.isAnswerable() ? owner : subject,
                question(name, modalities, m -> m.label().equals(row.modality())),
                modality);
    }

    /// Annotators who name "Ferrand" take "Ferrand Iberica" too.
    private static boolean isAccepted(String name, Passages.Row row) {
        return accepted(row).contains(bare(name))
                || NAME.matcher(name).matches()
                        && row.subjects().stream()
                                .anyMatch(s -> isCapitalised(s) && name.startsWith(s + " "));
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
