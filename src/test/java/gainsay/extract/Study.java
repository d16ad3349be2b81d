package gainsay.extract;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Annotated articles as the questions that their figures put: what does this measure, whose is it.
final class Study {
    /// One figure that somebody has annotated and the program has read.
    record Figure(
            String name,
            Passages.Row row,
            Draft draft,
            Logit.Question metric,
            Logit.Question subject) {}

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

    List<Figure> figures(String name, Article article, List<Passages.Row> rows, double importance) {
        var desk = extractor.desk(annotator.annotate(article, extractor::figures));
        var subjects = new SubjectOptions(lexicon.words(), desk.story(), desk.lines());
        var drafts = desk.drafts(article);
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var row = row(draft, rows);
            if (row == null || row.optional() || desk.brief().holds(draft.quantity().span())) {
                continue;
            }
            var before = drafts.subList(0, i);
            figures.add(
                    new Figure(
                            name,
                            row,
                            draft,
                            metric(name, row, metrics.of(draft, before), importance),
                            subject(name, row, subjects.of(draft, before), importance)));
        }
        return figures;
    }

    private static Passages.@Nullable Row row(Draft draft, List<Passages.Row> rows) {
        return rows.stream()
                .filter(row -> row.span().overlaps(draft.quantity().span()))
                .findFirst()
                .orElse(null);
    }

    private static Logit.Question metric(
            String name, Passages.Row row, List<Option<String>> options, double importance) {
        var right = new boolean[options.size()];
        for (var i = 0; i < right.length; i++) {
            right[i] = options.get(i).answer().equals(row.metric());
        }
        return new Logit.Question(name, options, right, importance, null);
    }

    private static Logit.Question subject(
            String name, Passages.Row row, List<Option<Mention>> options, double importance) {
        var accepted = new HashSet<String>();
        row.subjects().forEach(subject -> accepted.add(bare(subject)));
        var right = new boolean[options.size()];
        for (var i = 0; i < right.length; i++) {
            right[i] = accepted.contains(bare(options.get(i).answer().text()));
        }
        var named = row.subjects().getFirst().chars().anyMatch(Character::isUpperCase);
        var one = new boolean[options.size()];
        var any = false;
        for (var i = 0; i < right.length; i++) {
            var answer = options.get(i).answer();
            one[i] = right[i] && (!named || answer.text().chars().anyMatch(Character::isUpperCase));
            any |= one[i];
        }
        return new Logit.Question(name, options, right, importance, any ? one : null);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceFirst("^(?:the|an?) ", "")
                .replaceFirst("'s?$", "")
                .replaceFirst(",? (?:inc|corp|co|company|ltd|limited|llc|plc|ag|se|sa|nv|gmbh|ab|asa|as|oyj|spa)\\.?$", "")
                .strip();
    }
}
