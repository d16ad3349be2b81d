package gainsay.extract;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Modality;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How firmly a figure may be put, each way with the signs that speak for it: what the rules say,
/// the cues around it, the verbs over it, the words beside it, the years it names, and what the
/// sentences before it and the heading over it have set up.
final class ModalityOptions {
    static final Balance.Joint JOINT = Balance.Joint.CONDITION_FIRST;

    private static final int BEFORE = 10;
    private static final int BEHIND = 6;

    private final ModalityCues cues;
    private final Map<Line, Set<String>> moods = new HashMap<>();
    private final List<Line> lines;
    private final int published;

    /// For the figures of one article.
    ModalityOptions(Lexicon lexicon, Article article, List<Line> lines) {
        this.cues = new ModalityCues(lexicon);
        this.lines = lines;
        this.published =
                article.metadata().published() == null
                        ? 0
                        : article.metadata().published().getYear();
    }

    /// What the cues alone say of a draft.
    Modality ofRules(Draft draft) {
        var sentence = draft.line().sentence();
        var span = draft.quantity().span();
        return draft.metric().equals("acquisition_price")
                ? cues.ofTerms(sentence, span)
                : cues.of(sentence, span);
    }

    /// The options for a draft; `before` are the drafts that are settled, with how they are put.
    List<Option<Modality>> of(Draft draft, Modality own, Map<Draft, Modality> before) {
        var signs = context(draft, before);
        signs.add("where the rules say " + own.label());
        var context = new Signs(signs);
        var options = new ArrayList<Option<Modality>>();
        for (var modality : Modality.values()) {
            var label = modality.label();
            var plain = own == modality ? Set.of(label, "rules") : Set.of(label);
            options.add(new Option<>(modality, plain, JOINT, label, context));
        }
        return options;
    }

    private Set<String> context(Draft draft, Map<Draft, Modality> before) {
        var line = draft.line();
        var first = draft.first();
        var last = draft.last();
        var signs = new HashSet<>(cues.around(line.sentence(), draft.quantity().span()));
        signs.add("metric " + draft.metric());
        signs.add("zone " + line.block().zone());
        for (var i = Math.max(0, first - BEFORE); i < first; i++) {
            if (isWord(line, i)) {
                signs.add("left " + line.lemma(i));
            }
        }
        for (var i = last + 1; i <= Math.min(line.size() - 1, last + BEHIND); i++) {
            if (isWord(line, i)) {
                signs.add("right " + line.lemma(i));
            }
        }
        for (var i = 1; i <= 2 && first - i >= 0; i++) {
            signs.add("at " + -i + " " + line.lower(first - i));
        }
        if (last + 1 < line.size()) {
            signs.add("then " + line.lower(last + 1));
        }
        opening(line, signs);
        verbs(line, first, signs);
        years(line, first, last, signs);
        setting(line, signs);
        before.forEach((other, modality) -> {
            if (other.line() == line) {
                signs.add("beside " + modality.label());
            }
        });
        return signs;
    }

    private static boolean isWord(Line line, int i) {
        return Character.isLetter(line.token(i).text().charAt(0))
                && line.figureAt(i) < 0
                && line.nameAt(i) < 0;
    }

    private static void opening(Line line, Set<String> signs) {
        for (var i = 0; i < Math.min(2, line.size()); i++) {
            if (isWord(line, i)) {
                signs.add("opens " + line.lower(i));
            }
        }
    }

    /// The verbs over the figure, the nearest first, with what helps them and who does it.
    private static void verbs(Line line, int first, Set<String> signs) {
        if (!line.isParsed()) {
            return;
        }
        var rank = 0;
        var at = first;
        for (var steps = 0; steps < 8 && line.governor(at) >= 0 && rank < 3; steps++) {
            at = line.governor(at);
            if (line.figureAt(at) >= 0 && !line.isVerb(at)) {
                continue;
            }
            if (!line.isVerb(at)) {
                if (rank == 0) {
                    signs.add("noun over it " + line.lemma(at));
                }
                continue;
            }
            var place = "verb " + rank + " ";
            signs.add(place + line.lemma(at));
            signs.add(place + line.tag(at));
            signs.add("verb over it " + line.lemma(at) + " " + line.tag(at));
            for (var i = 0; i < line.size(); i++) {
                if (line.governor(i) == at
                        && (line.relation(i).startsWith("aux")
                                || line.relation(i).equals("mark"))) {
                    signs.add(place + "with " + line.lower(i));
                }
                if (line.governor(i) == at && line.relation(i).equals("advmod")) {
                    signs.add(place + "so " + line.lower(i));
                }
            }
            var subject = line.subjectOf(at);
            if (subject >= 0) {
                signs.add(
                        place + "by " + (line.nameAt(subject) >= 0 ? "NAME" : line.lemma(subject)));
            }
            rank++;
        }
    }

    /// Whether a year of the sentence lies ahead of the article.
    private void years(Line line, int first, int last, Set<String> signs) {
        for (var i = 0; i < line.size(); i++) {
            var word = line.token(i).text();
            if (!word.matches("(?:19|20)\\d\\d") || line.figureAt(i) >= 0) {
                continue;
            }
            var far = Math.min(Math.abs(i - first), Math.abs(i - last)) > BEHIND ? " afar" : "";
            if (i > 0) {
                signs.add("year " + line.lower(i - 1) + far);
            }
            if (published > 0) {
                var when = Integer.parseInt(word) - published;
                signs.add((when > 0 ? "year ahead" : when < 0 ? "year past" : "this year") + far);
            }
        }
    }

    /// What the sentence before, the paragraph and the heading speak of.
    private void setting(Line line, Set<String> signs) {
        var here = lines.indexOf(line);
        var heading = false;
        for (var i = here - 1; i >= 0; i--) {
            var other = lines.get(i);
            var zone = other.block().zone();
            if (zone == Zone.HEADING || zone == Zone.HEADLINE) {
                if (!heading) {
                    mood(other).forEach(mood -> signs.add("heading " + mood));
                }
                heading = true;
            } else if (other.block().equals(line.block())) {
                var near = i == here - 1 ? "just before " : "before ";
                mood(other).forEach(mood -> signs.add(near + mood));
            }
            if (heading || here - i > 12) {
                break;
            }
        }
    }

    /// The cues of a sentence and the helping verbs of its main clause.
    private Set<String> mood(Line line) {
        return moods.computeIfAbsent(
                line,
                other -> {
                    var mood = new HashSet<String>();
                    var start = other.sentence().span().start();
                    for (var cue : cues.around(other.sentence(), new Span(start, start))) {
                        if (cue.split(" ").length == 2) {
                            mood.add(cue);
                        }
                    }
                    for (var i = 0; i < other.size(); i++) {
                        if (other.tag(i).equals("MD")) {
                            mood.add(other.lower(i));
                        }
                        if (other.isParsed() && other.governor(i) < 0 && other.isVerb(i)) {
                            mood.add("tells " + other.tag(i));
                            mood.add("tells " + other.lemma(i));
                        }
                    }
                    return mood;
                });
    }
}
