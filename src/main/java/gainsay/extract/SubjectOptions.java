package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everybody and everything a figure could be about, each with the signs that speak for it: what
/// the rules found, the phrases of the sentence and what they stand for, whom the article and the
/// sentences before are about.
final class SubjectOptions {
    static final Balance.Joint JOINT = Balance.Joint.CONDITION_LAST;

    private static final Set<String> LISTS =
            Set.of(
                    "organisation-nouns",
                    "crowd-nouns",
                    "empty-nouns",
                    "attributes",
                    "owned-nouns",
                    "counting-nouns",
                    "figure-nouns",
                    "speakers",
                    "institutions",
                    "officers",
                    "general-nouns",
                    "time-nouns",
                    "business-nouns");

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final Words words;
    private final Story story;
    private final List<Line> lines;
    private final FullNames fullNames;
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> headlined = new HashSet<>();

    /// Who somebody that speaks works for.
    private final Set<String> employers = new HashSet<>();

    SubjectOptions(Words words, Story story, List<Line> lines) {
        this.words = words;
        this.story = story;
        this.lines = lines;
        this.fullNames = new FullNames(lines);
        for (var i = 0; i < lines.size(); i++) {
            for (var name : lines.get(i).names()) {
                named.merge(key(name), 1, Integer::sum);
                if (i == 0) {
                    headlined.add(key(name));
                }
            }
            employers(lines.get(i));
        }
    }

    /// "Ann Low of Bexley Partners", "an analyst with Bexley".
    private void employers(Line line) {
        for (var i = 2; i < line.size(); i++) {
            var name = line.nameOn(i);
            if (name == null || line.nameAt(i) == line.nameAt(i - 1) || !isLink(line, i - 1)) {
                continue;
            }
            var before = line.nameOn(i - 2);
            var person = before != null && before.type() == EntityType.PERSON;
            if (person || words.has("speakers", line.lemma(i - 2))) {
                employers.add(key(name));
            }
        }
    }

    private static boolean isLink(Line line, int i) {
        return line.is(i, "of") || line.is(i, "at") || line.is(i, "with") || line.is(i, "from");
    }

    /// The options for a draft, the one that the rules chose first; `before` are the drafts that
    /// are settled.
    List<Option<Mention>> of(Draft draft, List<Draft> before) {
        var ballot = new Ballot(draft);
        ballot.rules();
        ballot.phrases();
        ballot.story();
        ballot.earlier(before);
        return ballot.options();
    }

    /// The two are called the same in full.
    boolean same(Mention one, Mention other) {
        return key(one).equals(key(other));
    }

    private String key(Mention mention) {
        var text =
                ARTICLE.matcher(fullNames.of(mention).text().toLowerCase(Locale.ROOT))
                        .replaceFirst("");
        return POSSESSIVE.matcher(text).replaceFirst("");
    }

    /// The options of one figure as they are gathered.
    private final class Ballot {
        private final Draft draft;
        private final Line line;
        private final int first;
        private final int last;
        private final String metric;
        private final Referents referents;
        private final Set<String> sources;
        private final int verb;
        private final int noun;
        private final String actor;
        private final String thing;
        private final Map<String, Mention> mentions = new LinkedHashMap<>();
        private final Map<String, Set<String>> signs = new HashMap<>();

        Ballot(Draft draft) {
            this.draft = draft;
            this.line = draft.line();
            this.first = draft.first();
            this.last = draft.last();
            this.metric = draft.metric();
            this.sources = Sources.in(line);
            this.referents = new Referents(words, story, Set.of());
            this.noun = noun();
            this.verb = verb();
            this.actor = actor();
            this.thing = noun < 0 ? "no noun" : "noun " + classOf(noun);
        }

        /// What kind of words do what the verb over the figure says.
        private String actor() {
            var subject = verb < 0 ? -1 : line.subjectOf(verb);
            if (subject < 0) {
                return verb < 0 ? "no verb" : "nobody acts";
            }
            if (line.tag(subject).startsWith("PRP")) {
                return "acts " + line.lower(subject);
            }
            if (line.nameAt(subject) >= 0) {
                return "a name acts";
            }
            var phrase = Phrase.around(line, subject);
            var definite = phrase != null && phrase.isDefinite(line) ? "definite " : "";
            var lemma = line.lemma(subject);
            return definite
                    + (words.has("organisation-nouns", lemma)
                            ? "body acts"
                            : words.has("attributes", lemma) || words.has("empty-nouns", lemma)
                                    ? "attribute acts"
                                    : "thing acts");
        }

        /// What the figure counts or belongs to, or -1.
        private int noun() {
            var up = line.isParsed() ? line.governor(first) : -1;
            return up >= 0 && line.isNoun(up) ? up : -1;
        }

        /// The verb over the figure, or -1.
        private int verb() {
            var at = line.isParsed() ? line.governor(first) : -1;
            for (var steps = 0; at >= 0 && steps < 6 && !line.isVerb(at); steps++) {
                at = line.governor(at);
            }
            return at >= 0 && line.isVerb(at) ? at : -1;
        }

        private void vote(Mention mention, String... more) {
            var key = key(mention);
            if (key.isBlank() || mention.span().overlaps(draft.quantity().span())) {
                return;
            }
            mentions.merge(key, isHere(mention) ? mention : fullNames.of(mention), this::clearer);
            sign(key, more);
        }

        private boolean isHere(Mention mention) {
            return line.sentence().span().contains(mention.span());
        }

        /// A name before words that are none, what this sentence calls him before what others do,
        /// and of two in a sentence the fuller.
        private Mention clearer(Mention known, Mention mention) {
            var named = known.type() != EntityType.TOPIC;
            if (named != (mention.type() != EntityType.TOPIC)) {
                return named ? known : mention;
            }
            if (isHere(known) != isHere(mention)) {
                return isHere(known) ? known : mention;
            }
            return named && mention.text().length() > known.text().length() ? mention : known;
        }

        /// For somebody whom other sentences name: it matters who acts in this one.
        private void voteFar(Mention mention, String... more) {
            var all = new ArrayList<>(List.of(more));
            for (var sign : more) {
                all.add(sign + " | " + actor);
                all.add(sign + " | " + thing);
            }
            vote(mention, all.toArray(String[]::new));
        }

        private void sign(String key, String... more) {
            Collections.addAll(signs.computeIfAbsent(key, _ -> new HashSet<>()), more);
        }

        void rules() {
            var chosen = draft.subject();
            if (chosen != null) {
                var sure = (int) (draft.directness() * 10);
                vote(chosen, "rules", "rules sure " + sure);
            }
            draft.choice()
                    .captures()
                    .forEach((role, phrase) -> {
                        if (phrase.to() <= line.size()) {
                            referents
                                    .of(line, phrase, false)
                                    .ifPresent(f -> vote(f.mention(), "captured " + role));
                        }
                    });
        }

        void phrases() {
            for (var i = 0; i < line.size(); i++) {
                var noun = line.isNoun(i) || line.tag(i).startsWith("PRP") || line.nameAt(i) >= 0;
                if (!noun || line.figureAt(i) >= 0 || line.isDateline(i)) {
                    continue;
                }
                var phrase = Phrase.around(line, i);
                if (phrase == null || phrase.head() != i && !line.tag(i).startsWith("PRP")) {
                    if (line.nameAt(i) >= 0 && line.lastOfName(i) == i) {
                        name(i);
                    }
                    continue;
                }
                phrase(phrase, i);
            }
        }

        private void name(int at) {
            var name = line.nameOn(at);
            if (name != null) {
                vote(name, place(at, "name"));
                vote(name, typed(name), "within");
            }
        }

        private void phrase(Phrase phrase, int head) {
            var found = referents.of(line, phrase, false);
            found.ifPresent(f -> {
                var inside = line.spanOf(phrase.from(), phrase.to()).contains(f.mention().span());
                var kind = kind(phrase, inside ? f.mention() : null);
                vote(f.mention(), place(head, kind));
                vote(f.mention(), typed(f.mention()));
            });
            if (!phrase.isPronoun(line) && line.nameAt(head) < 0) {
                var itself = phrase.common(line, EntityType.TOPIC);
                if (found.isEmpty() || !key(found.get().mention()).equals(key(itself))) {
                    vote(itself, place(head, "itself"));
                    vote(itself, "itself", typed(itself));
                }
                shorter(phrase, itself);
            }
            var name = line.nameAt(head) < 0 ? phrase.name(line) : null;
            if (name != null) {
                vote(name, place(head, "inside"));
                vote(name, typed(name));
            }
        }

        /// "Tall office towers" are called "office towers" and "towers" too.
        private void shorter(Phrase phrase, Mention whole) {
            var start = phrase.from();
            while (start < phrase.head()
                    && line.token(start).span().start() < whole.span().start()) {
                start++;
            }
            var dropped = new ArrayList<String>();
            for (var from = start + 1; from <= phrase.head(); from++) {
                dropped.add(line.nameAt(from - 1) >= 0 ? "name" : line.tag(from - 1));
                if (!line.isNoun(from) && !line.tag(from).startsWith("JJ")) {
                    continue;
                }
                var span = line.spanOf(from, phrase.to());
                var part = new Mention(span, span.in(line.text()), EntityType.TOPIC);
                vote(part, place(phrase.head(), "shorter"));
                vote(
                        part,
                        "shorter",
                        "shorter without " + String.join(" ", dropped),
                        "shorter without " + line.lower(from - 1),
                        "shorter starts " + line.tag(from),
                        typed(part));
            }
            sign(
                    key(whole),
                    start == phrase.head() ? "whole of one" : "whole starts " + line.tag(start),
                    "whole starts " + line.lower(start));
        }

        private String kind(Phrase phrase, @Nullable Mention own) {
            return phrase.isPronoun(line)
                    ? "pronoun"
                    : own == null
                            ? "stands for"
                            : own.type() != EntityType.TOPIC
                                    ? "name"
                                    : phrase.isDefinite(line) ? "definite" : "common";
        }

        /// Where a phrase stands as seen from the figure.
        private String[] place(int head, String kind) {
            var signs = new ArrayList<String>();
            var path = Route.between(line, first, head);
            signs.add("path " + path);
            signs.add("path " + path + " " + kind);
            signs.add("path " + path + " | " + actor);
            signs.add("kind " + kind);
            var side = head < first ? "before" : "behind";
            signs.add(side + " " + Math.min(6, Math.abs(head - first) / 3));
            signs.add(side + " " + kind);
            if (verb >= 0 && line.subjectOf(verb) == head) {
                signs.add("subject of verb");
                signs.add("subject of verb " + kind);
                signs.add("subject of " + line.lemma(verb));
                if (noun >= 0) {
                    signs.add("subject over " + classOf(noun));
                }
            }
            if (noun == head) {
                signs.add("counted " + classOf(noun));
                signs.add("counted lemma " + line.lemma(noun));
                signs.add("counted " + line.relation(noun));
                signs.add(
                        verb >= 0 && line.subjectOf(verb) >= 0 && line.subjectOf(verb) != noun
                                ? "counted beside subject"
                                : "counted alone");
            }
            if (head == last + 1 || head == last + 2) {
                signs.add("next");
            }
            if (line.nameAt(head) < 0) {
                signs.add("head " + line.lemma(head));
            }
            var start = head;
            while (start > 0
                    && line.nameAt(head) >= 0
                    && line.nameAt(start - 1) == line.nameAt(head)) {
                start--;
            }
            if (line.nameAt(head) >= 0 && line.isNoun(start - 1) && line.nameAt(start - 1) < 0) {
                signs.add("title " + line.lemma(start - 1));
                signs.add("titled");
            }
            if (line.isParsed() && line.governor(head) >= 0) {
                var up = line.governor(head);
                signs.add("as " + line.relation(head));
                if (line.isVerb(up) && words.has("speech-verbs", line.lemma(up))) {
                    signs.add("speaks " + line.relation(head));
                }
                if (line.isVerb(up) && line.relation(head).startsWith("nsubj")) {
                    signs.add("acts " + line.lemma(up));
                } else if (line.isNoun(up)) {
                    signs.add("under " + line.relation(head) + " " + classOf(up));
                    var person = line.nameOn(up);
                    if (person != null && person.type() == EntityType.PERSON) {
                        signs.add("under a person");
                    }
                }
                var mark = line.dependent(head, "case");
                if (mark >= 0 && head > first) {
                    signs.add("behind " + line.lower(mark));
                } else if (mark >= 0) {
                    signs.add("before with " + line.lower(mark));
                }
            }
            for (var list : LISTS) {
                if (words.has(list, line.lemma(head)) && line.nameAt(head) < 0) {
                    signs.add("is " + list);
                }
            }
            if (crosses(head)) {
                signs.add("other clause");
            }
            if (line.parenthesisAround(first) != line.parenthesisAround(head)) {
                signs.add("bracket between");
            }
            return signs.toArray(String[]::new);
        }

        private boolean crosses(int head) {
            for (var i = Math.min(head, first) + 1; i < Math.max(head, first); i++) {
                if (line.token(i).text().equals(";")
                        || line.token(i).text().equals(",") && line.isFiniteVerb(i + 1)
                        || line.is(i, "while")
                        || line.is(i, "but")) {
                    return true;
                }
            }
            return false;
        }

        private String classOf(int token) {
            for (var list : List.of("owned-nouns", "attributes", "empty-nouns", "crowd-nouns")) {
                if (words.has(list, line.lemma(token))) {
                    return list;
                }
            }
            return "thing";
        }

        private String typed(Mention mention) {
            return (sources.contains(mention.text()) ? "source " : "type ")
                    + mention.type().name().toLowerCase(Locale.ROOT);
        }

        void story() {
            story.main().ifPresent(m -> voteFar(m, "main"));
            story.protagonist(line).ifPresent(m -> voteFar(m, "protagonist"));
            story.implied(line, first, false).ifPresent(m -> voteFar(m, "implied"));
            var here = lines.indexOf(line);
            if (here > 0 && lines.get(here - 1).isParsed()) {
                var other = lines.get(here - 1);
                for (var i = 0; i < other.size(); i++) {
                    if (other.relation(i).startsWith("nsubj") && other.figureAt(i) < 0) {
                        var phrase = Phrase.around(other, i);
                        if (phrase != null) {
                            referents
                                    .of(other, phrase, false)
                                    .ifPresent(f ->
                                            voteFar(f.mention(), "subject of sentence before"));
                        }
                        break;
                    }
                }
            }
            headings();
            spokenOf(here);
            for (var key : List.copyOf(mentions.keySet())) {
                var times = named.getOrDefault(key, 0);
                sign(key, "named " + Math.min(4, times));
                if (headlined.contains(key)) {
                    sign(key, "headlined");
                }
                if (employers.contains(key)) {
                    sign(key, "employs a speaker");
                }
            }
        }

        /// What the headings over the sentence and the bold words before it name.
        private void headings() {
            var block = line.block();
            var index = lines.indexOf(line);
            for (var i = index - 1; i >= 0; i--) {
                var other = lines.get(i);
                var zone = other.block().zone();
                if (zone != gainsay.model.Zone.HEADING && zone != gainsay.model.Zone.HEADLINE) {
                    continue;
                }
                var kind = zone == gainsay.model.Zone.HEADING ? "heading" : "headline";
                heading(other, kind);
                break;
            }
            Label.of(block, line.text())
                    .ifPresent(span -> {
                        for (var other : lines) {
                            if (other.block().equals(block)) {
                                for (var name : other.names()) {
                                    if (span.contains(name.span())) {
                                        vote(name, "label");
                                    }
                                }
                            }
                        }
                        vote(
                                new Mention(span, span.in(line.text()), EntityType.TOPIC),
                                "label text");
                    });
        }

        private void heading(Line heading, String kind) {
            var nth = 0;
            for (var name : heading.names()) {
                voteFar(name, kind + " name " + Math.min(2, nth++), typed(name));
            }
            var start = 0;
            var end = heading.size();
            while (start < end
                    && !Character.isLetterOrDigit(heading.token(start).text().charAt(0))) {
                start++;
            }
            if (start < end && heading.names().isEmpty() && end - start <= 6) {
                var span = heading.spanOf(start, end);
                vote(new Mention(span, span.in(line.text()), EntityType.TOPIC), kind + " text");
            }
        }

        /// The names of the sentences before, the latest first.
        private void spokenOf(int here) {
            var seen = new HashSet<String>();
            var rank = 0;
            for (var i = here - 1; i >= Math.max(0, here - 8) && rank < 5; i--) {
                var other = lines.get(i);
                for (var j = 0; j < other.size(); j++) {
                    var name = other.nameOn(j);
                    if (name == null
                            || j > 0 && other.nameAt(j - 1) == other.nameAt(j)
                            || !seen.add(key(name))) {
                        continue;
                    }
                    var acts =
                            other.relation(other.lastOfName(j)).startsWith("nsubj")
                                    ? "acting"
                                    : "named";
                    var where = other.block().equals(line.block()) ? "same block" : "block before";
                    voteFar(
                            name,
                            "recent " + acts,
                            "recent " + Math.min(3, here - i) + " " + acts,
                            "recent " + where,
                            "recent rank " + rank,
                            typed(name));
                }
                rank++;
            }
        }

        void earlier(List<Draft> before) {
            var near = 0;
            for (var i = before.size() - 1; i >= 0 && near < 2; i--, near++) {
                var other = before.get(i);
                var subject = other.subject();
                if (subject == null) {
                    continue;
                }
                var where =
                        other.line() == line
                                ? "same sentence"
                                : other.line().block().equals(line.block())
                                        ? "same block"
                                        : "elsewhere";
                var alike = other.metric().equals(metric) ? " same metric" : "";
                voteFar(subject, "earlier " + near + " " + where, "earlier " + where + alike);
            }
        }

        List<Option<Mention>> options() {
            var all = new ArrayList<Option<Mention>>();
            mentions.forEach((key, mention) -> {
                var own = signs.getOrDefault(key, Set.of());
                all.add(new Option<>(mention, own, JOINT, metric, new Signs(own)));
            });
            return all;
        }
    }
}
