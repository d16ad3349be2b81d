package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.lexicon.Topics;
import gainsay.model.Annotated;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a total or a market is about: the phrase that the sentence gives, the nearest topic in the
/// sentence or its headings, or the topic that the whole article is about.
final class TopicFinder {
    /// UTF-16 units before and after a sentence that still speak of the same thing.
    private static final int NEARBY = 300;

    private final Lexicon lexicon;
    private final String text;
    private final Optional<Mention> dominant;

    TopicFinder(Lexicon lexicon, Annotated annotated) {
        this.lexicon = lexicon;
        this.text = annotated.article().text();
        this.dominant = dominant(annotated);
    }

    /// The topic with most mentions; those in headings count thrice, phrases of several words
    /// twice.
    private Optional<Mention> dominant(Annotated annotated) {
        var weights = new HashMap<Topics.Topic, Integer>();
        var first = new HashMap<Topics.Topic, Span>();
        for (var block : annotated.article().blocks()) {
            if (!block.zone().speaksForTheArticle()) {
                continue;
            }
            var heading = block.zone() == Zone.HEADING || block.zone() == Zone.HEADLINE;
            for (var hit : lexicon.topics().in(block.span().in(text))) {
                var span = new Span(hit.start(), hit.end()).shifted(block.span().start());
                var words = span.in(text).contains(" ") ? 2 : 1;
                weights.merge(hit.topic(), words * (heading ? 3 : 1), Integer::sum);
                first.putIfAbsent(hit.topic(), span);
            }
        }
        return first.entrySet().stream()
                .filter(e -> weights.getOrDefault(e.getKey(), 0) >= 3)
                .max(
                        Comparator.<Map.Entry<Topics.Topic, Span>>comparingInt(
                                        e -> weights.getOrDefault(e.getKey(), 0))
                                .thenComparingInt(e -> -e.getValue().start()))
                .map(e -> mention(e.getValue()));
    }

    private Mention mention(Span span) {
        return new Mention(span, span.in(text), EntityType.TOPIC);
    }

    /// The topic that a captured phrase stands for, or nothing where the phrase is too thin to be
    /// one ("the sector").
    Optional<Mention> of(Line line, Phrase phrase) {
        var span = phrase.common(line, EntityType.TOPIC).span();
        return bare(span.in(text)).isEmpty() ? Optional.empty() : Optional.of(mention(span));
    }

    /// The topic nearest to token `at` of the line, else in its headings, else the article's own.
    Optional<Mention> near(Line line, int at) {
        var start = line.sentence().span().start();
        var figure = line.token(at).span().start();
        var hits = lexicon.topics().in(line.sentence().span().in(text));
        return hits.stream()
                .map(hit -> new Span(hit.start() + start, hit.end() + start))
                .min(Comparator.comparingInt(s -> remoteness(s, figure)))
                .map(this::mention)
                .or(() -> inHeadings(line.block().section()))
                .or(() -> around(line.sentence().span()))
                .or(() -> dominant);
    }

    /// The nearest topic of several words in the text just around a sentence.
    private Optional<Mention> around(Span sentence) {
        var from = Math.max(0, sentence.start() - NEARBY);
        var to = Math.min(text.length(), sentence.end() + NEARBY);
        return lexicon.topics().in(text.substring(from, to)).stream()
                .map(hit -> new Span(hit.start() + from, hit.end() + from))
                .filter(span -> span.in(text).contains(" "))
                .min(
                        Comparator.comparingInt(span ->
                                Math.max(
                                        span.start() - sentence.end(),
                                        sentence.start() - span.end())))
                .map(this::mention);
    }

    /// How far a topic phrase is from a figure, in UTF-16 units; one behind the figure, behind a
    /// dash, or of a single common word counts as further away.
    private int remoteness(Span phrase, int figure) {
        var between =
                phrase.start() < figure
                        ? text.substring(Math.min(phrase.end(), figure), figure)
                        : text.substring(figure, phrase.start());
        var dash = between.contains("—") || between.contains(";") || between.contains(" - ");
        return between.length() + (dash ? 150 : 0) + (phrase.in(text).contains(" ") ? 0 : 60);
    }

    /// The topic of the innermost heading that names one.
    Optional<Mention> inHeadings(List<String> section) {
        for (var i = section.size() - 1; i >= 0; i--) {
            var hits = lexicon.topics().in(section.get(i));
            var at = text.indexOf(section.get(i));
            if (!hits.isEmpty() && at >= 0) {
                return Optional.of(
                        mention(new Span(at + hits.get(0).start(), at + hits.get(0).end())));
            }
        }
        return Optional.empty();
    }

    private String bare(String phrase) {
        return TopicPhrases.bare(phrase, lexicon.words());
    }
}
