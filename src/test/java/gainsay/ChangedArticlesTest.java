package gainsay;

import gainsay.app.House;
import gainsay.article.Reading;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.EntityType;
import gainsay.model.Finding;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Metamorphic testing (Chen, Cheung, Yiu: "Metamorphic testing: a new approach for generating next
/// test cases", 1998): one figure of an article is changed in a known way, so that the verdict
/// between the two is known without anybody having judged them. `-Dgainsay.changes=all` tries every
/// change of every figure, also in articles of other hands, or as many as
/// `-Dgainsay.changes.sample` says; otherwise a seeded sample is tried. The table goes to standard
/// error.
class ChangedArticlesTest {
    private static final boolean ALL = "all".equals(System.getProperty("gainsay.changes"));
    private static final int SAMPLE =
            Integer.getInteger("gainsay.changes.sample", ALL ? Integer.MAX_VALUE : 60);
    private static final Path SENTENCES =
            House.HOME.resolve("src/test/resources/court/changes.txt");
    private static final Path CORPUS_GOLD =
            House.HOME.resolve("src/test/resources/corpus/corpus.claims.jsonl");
    private static final long SEED = 1998;
    private static final double ENOUGH = 0.97;
    private static final double ENOUGH_OF_A_KIND = 0.93;
    private static final int SOME = 15;
    private static final int A_LINE = 60;

    /// With these words a figure replaces another one, so that no two figures clash.
    private static final Pattern MOVES_ON =
            Pattern.compile(
                    "\\b(?:now|currently|today|takes? the total|up from|down from|previously|formerly)\\b");

    @TempDir private static Path folder;

    /// What must follow is known only where it is known what the figure measures, and of whom.
    private record Page(String text, Predicate<Claim> isReadRightly) {}

    private record Case(
            Article article, List<Claim> claims, Claim claim, Change change, String text) {}

    private record Score(int right, int of) {
        Score plus(boolean isRight) {
            return new Score(right + (isRight ? 1 : 0), of + 1);
        }

        double share() {
            return of == 0 ? 1 : (double) right / of;
        }
    }

    @Test
    void aKnownChangeBringsTheVerdictThatMustFollow() {
        var cases = cases();
        Collections.shuffle(cases, new Random(SEED));
        var tried = cases.subList(0, Math.min(SAMPLE, cases.size()));
        Map<Change, Score> scores = new EnumMap<>(Change.class);
        var wrong = new StringBuilder();
        for (var one : tried) {
            var findings = findings(one);
            var isRight = one.change().isRight(findings);
            scores.merge(one.change(), new Score(0, 0).plus(isRight), (a, b) -> a.plus(isRight));
            if (!isRight) {
                wrong.append(told(one, findings));
            }
        }
        System.err.println(wrong + table(scores, cases.size()));
        check(scores);
    }

    private static void check(Map<Change, Score> scores) {
        var softly = new SoftAssertions();
        var right = scores.values().stream().mapToInt(Score::right).sum();
        var of = scores.values().stream().mapToInt(Score::of).sum();
        softly.assertThat((double) right / of).as("of all changes").isGreaterThanOrEqualTo(ENOUGH);
        scores.forEach((change, score) -> {
            if (score.of() >= SOME) {
                softly.assertThat(score.share())
                        .as("%s", change)
                        .isGreaterThanOrEqualTo(ENOUGH_OF_A_KIND);
            }
        });
        softly.assertAll();
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var page : pages()) {
            var article = read(page.text(), "one.md");
            var claims = House.ROOMS.claims(article);
            for (var claim : claims) {
                if (page.isReadRightly().test(claim) && mayBeChanged(article, claims, claim)) {
                    for (var change : Change.values()) {
                        change.of(sentence(claim))
                                .ifPresent(text ->
                                        cases.add(new Case(article, claims, claim, change, text)));
                    }
                }
            }
        }
        return cases;
    }

    /// The corpus and sentences that stand alone; the whole run takes articles of other hands too.
    private static List<Page> pages() {
        var pages = new ArrayList<>(pages(House.CORPUS, CORPUS_GOLD));
        if (ALL) {
            pages.addAll(pages(House.BLIND, House.BLIND.resolve("blind.claims.jsonl")));
            pages.addAll(pages(House.FRESH, House.FRESH.resolve("fresh.claims.jsonl")));
        }
        try (var lines = Files.lines(SENTENCES)) {
            lines.map(sentence -> new Page(page("2026-06-15", sentence), claim -> true))
                    .forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static List<Page> pages(Path folder, Path gold) {
        var annotated = Annotated.read(gold);
        return House.articles(folder).stream()
                .filter(article -> annotated.knows(article.source()))
                .map(article ->
                        new Page(page(article), claim -> annotated.agrees(article.source(), claim)))
                .toList();
    }

    /// A firm, plain figure of prose with a subject, told once: what is changed in one place only
    /// would leave the article at odds with itself.
    private static boolean mayBeChanged(Article article, List<Claim> claims, Claim claim) {
        var quantity = claim.quantity();
        var text = article.text();
        var first = text.indexOf(quantity.text());
        return isNamed(claim)
                && !MOVES_ON.matcher(claim.evidence().exact()).find()
                && claim.evidence().zone() == Zone.BODY
                && claim.modality().isFirm()
                && quantity.isPoint()
                && !quantity.bound().isApproximate()
                && first >= 0
                && text.indexOf(quantity.text(), first + 1) < 0
                && aloneOfItsKind(claims, claim);
    }

    /// Where the subject is a common noun the court keeps silent.
    private static boolean isNamed(Claim claim) {
        var subject = claim.subject();
        return subject != null
                && (subject.type() != EntityType.TOPIC || !subject.aliases().isEmpty());
    }

    /// An article with two figures for one matter tells by words which is meant, not by the figure.
    private static boolean aloneOfItsKind(List<Claim> claims, Claim claim) {
        var matter = House.ROOMS.matter(claim);
        return claims.stream().filter(c -> House.ROOMS.matter(c).equals(matter)).count() == 1;
    }

    private static Change.Sentence sentence(Claim claim) {
        var exact = claim.evidence().exact();
        var start = claim.quantity().span().start() - claim.evidence().span().start();
        var end = claim.quantity().span().end() - claim.evidence().span().start();
        return new Change.Sentence(
                exact.substring(0, start),
                exact.substring(start, end),
                exact.substring(end),
                claim);
    }

    /// What is said between the figure and whatever stands in its place.
    private static List<Finding> findings(Case one) {
        var evidence = one.claim().evidence();
        var text = one.article().text();
        var changed =
                text.substring(0, evidence.span().start())
                        + one.text()
                        + text.substring(evidence.span().end());
        var twin = read(changed, "two.md");
        var place =
                new Span(evidence.span().start(), evidence.span().start() + one.text().length());
        var twins = House.ROOMS.claims(twin);
        var all = new ArrayList<>(one.claims());
        all.addAll(twins);
        Function<String, List<Claim>> ofArticle =
                id -> all.stream().filter(c -> c.article().id().equals(id)).toList();
        var matters =
                all.stream()
                        .filter(claim -> claim.subject() != null)
                        .collect(Collectors.groupingBy(House.ROOMS::matter));
        return matters.values().stream()
                .flatMap(matter -> House.ROOMS.hear(matter, ofArticle).stream())
                .filter(finding -> finding.claims().contains(one.claim()))
                .filter(finding ->
                        finding.claims().stream()
                                .anyMatch(claim ->
                                        claim.article().id().equals(twin.id())
                                                && place.contains(claim.quantity().span())))
                .toList();
    }

    /// Read as a file, so that title and date are.
    private static Article read(String text, String name) {
        try {
            var file = Files.writeString(folder.resolve(name), text);
            return ((Reading.Read) House.ROOMS.read(file, name).getFirst()).article();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The prose of the article under a title and a date, whatever it was read from.
    private static String page(Article article) {
        var published = article.metadata().published();
        var prose =
                article.blocks().stream()
                        .filter(block -> block.zone() == Zone.BODY)
                        .map(block -> block.span().in(article.text()))
                        .filter(text -> text.length() > A_LINE && text.indexOf('\t') < 0)
                        .collect(Collectors.joining("\n\n"));
        return page(published == null ? "2026-01-15" : published.toString(), prose);
    }

    private static String page(String published, String prose) {
        return "---\ntitle: Report\ndate: " + published + "\n---\n\n" + prose + "\n";
    }

    private static String told(Case one, List<Finding> findings) {
        return "  "
                + one.change()
                + " "
                + one.claim().metric()
                + " “"
                + one.claim().evidence().exact().strip()
                + "” → “"
                + one.text().strip()
                + "”: "
                + findings.stream().map(f -> f.relation() + " " + f.reason()).toList()
                + "\n";
    }

    private static String table(Map<Change, Score> scores, int all) {
        var table = new StringBuilder("changes right (of " + all + " in all)\n");
        scores.forEach((change, score) ->
                table.append("  ")
                        .append(change)
                        .append(' ')
                        .append(score.right())
                        .append(" of ")
                        .append(score.of())
                        .append('\n'));
        return table.toString();
    }
}
