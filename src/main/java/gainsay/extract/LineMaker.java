package gainsay.extract;

import gainsay.model.Annotated;
import gainsay.model.Mention;
import gainsay.model.Quantity;
import gainsay.model.Sentence;
import gainsay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Lays figures, times and names over the sentences of an article. Figures and times are looked for
/// in whole blocks, once.
final class LineMaker {
    private static final Pattern SIGN_OFF =
            Pattern.compile("\\n\\s*(?:Reuters?|REUTERS?|AP|AFP|UPI|PTI|IANS|DPA)\\s*$");

    /// Initials are no longer.
    private static final int SHORT = 5;

    private record Found(List<Quantity> figures, List<TimeExpression> times) {}

    private final QuantityGrammar quantities;
    private final WindowGrammar windows;
    private final Names names;

    LineMaker(QuantityGrammar quantities, WindowGrammar windows, Names names) {
        this.quantities = quantities;
        this.windows = windows;
        this.names = names;
    }

    List<Line> lines(Annotated annotated) {
        var text = annotated.article().text();
        var perBlock = new TreeMap<Integer, Found>();
        annotated.sentences().forEach(sentence -> found(annotated, sentence.block(), perBlock));
        var figures = figures(text, perBlock);
        var lines = new ArrayList<Line>();
        for (var sentence : annotated.sentences()) {
            var found = found(annotated, sentence.block(), perBlock);
            var opening = Dateline.end(text, sentence);
            lines.add(
                    new Line(
                            text,
                            sentence,
                            annotated.article().blocks().get(sentence.block()),
                            within(figures, sentence),
                            found.times().stream()
                                    .filter(t -> sentence.span().overlaps(t.span()))
                                    .toList(),
                            names.in(sentence, text).stream()
                                    .filter(name -> name.span().start() >= opening)
                                    .filter(name -> !isTime(found.times(), name.span()))
                                    .filter(name -> !isCounted(found.figures(), name))
                                    .toList()));
        }
        return List.copyOf(lines);
    }

    private static List<Quantity> figures(String text, SortedMap<Integer, Found> perBlock) {
        return ArticleMoney.settled(
                text, perBlock.values().stream().flatMap(f -> f.figures().stream()).toList());
    }

    /// "Mid-October" is nobody.
    private static boolean isTime(List<TimeExpression> times, Span name) {
        return times.stream().anyMatch(time -> time.span().contains(name));
    }

    /// "15 RBI": capitals right behind a bare number are what it counts.
    private static boolean isCounted(List<Quantity> figures, Mention name) {
        return name.text().length() <= SHORT
                && name.text().equals(name.text().toUpperCase(Locale.ROOT))
                && figures.stream()
                        .anyMatch(figure ->
                                name.text().equals(figure.counted())
                                        && name.span().start() == figure.span().end() + 1);
    }

    private Found found(Annotated annotated, int index, Map<Integer, Found> perBlock) {
        return perBlock.computeIfAbsent(
                index,
                i -> {
                    var span = annotated.article().blocks().get(i).span();
                    var text = unsigned(span.in(annotated.article().text()));
                    var anchor = annotated.article().metadata().published();
                    return new Found(
                            quantities.find(text).stream()
                                    .map(q -> Shift.by(q, span.start()))
                                    .toList(),
                            windows.find(text, anchor).stream()
                                    .map(t -> Shift.by(t, span.start()))
                                    .toList());
                });
    }

    /// A wire's name on a last line of its own counts nothing.
    private static String unsigned(String text) {
        var signed = SIGN_OFF.matcher(text);
        return signed.find()
                ? text.substring(0, signed.start()) + "\n".repeat(text.length() - signed.start())
                : text;
    }

    private static List<Quantity> within(List<Quantity> figures, Sentence sentence) {
        return figures.stream().filter(f -> holds(sentence.span(), f.span())).toList();
    }

    private static boolean holds(Span sentence, Span figure) {
        return figure.start() >= sentence.start() && figure.start() < sentence.end();
    }
}
