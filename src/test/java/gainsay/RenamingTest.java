package gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.app.House;
import gainsay.extract.QuantityGrammar;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Finding;
import gainsay.model.Party;
import gainsay.model.Quantity;
import gainsay.model.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No rule knows a company: with every organisation renamed and all money ten times as large,
/// claims and findings are the same up to the mapping.
class RenamingTest {
    private static final QuantityGrammar GRAMMAR = new QuantityGrammar(House.LEXICON);

    @TempDir Path folder;

    /// Articles, what is claimed in them and what the court says to it.
    private record World(List<Article> articles, List<Claim> claims, List<Finding> findings) {
        static World of(List<Article> articles) {
            var claims = House.claims(articles);
            return new World(articles, claims, heard(articles, claims));
        }
    }

    /// What stays and what there was.
    private record Share(List<String> lost, int of) {
        double kept() {
            return of == 0 ? 1 : 1 - lost.size() / (double) of;
        }
    }

    @Test
    void theCorpusReadsTheSameUnderOtherNames() throws IOException {
        compare(House.CORPUS, 0.93, 0.84);
    }

    @Test
    void theSeedsReadTheSameUnderOtherNames() throws IOException {
        assumeTrue(Files.isDirectory(House.SEEDS), () -> House.SEEDS + " is not on this machine");
        compare(House.SEEDS, 0.97, 0.77);
    }

    private void compare(Path inputs, double claimFloor, double findingFloor) throws IOException {
        var before =
                World.of(House.articles(inputs).stream().filter(RenamingTest::isPlain).toList());
        var masquerade = masquerade(before);
        var moves = new HashMap<String, Masquerade.Disguised>();
        for (var article : before.articles()) {
            var disguised = masquerade.disguise(article.text(), money(article, before.claims()));
            moves.put(article.source(), disguised);
            Files.writeString(folder.resolve(article.source()), disguised.text());
        }
        var after = World.of(House.articles(folder));
        var names = new Names(masquerade, before.claims());
        var claims = claims(before, after, moves, names);
        var findings = findings(before, after, moves);
        report(inputs + " claims", claims);
        report(inputs + " findings", findings);
        assertThat(claims.kept())
                .as("claims lost: %s", claims.lost())
                .isGreaterThanOrEqualTo(claimFloor);
        assertThat(findings.kept())
                .as("findings that differ: %s", findings.lost())
                .isGreaterThanOrEqualTo(findingFloor);
    }

    private static void report(String what, Share share) {
        System.err.printf(
                "%s: %d of %d differ under other names%n", what, share.lost().size(), share.of());
        share.lost().forEach(line -> System.err.println("  " + line));
    }

    private static boolean isPlain(Article article) {
        return article.source().endsWith(".txt")
                || article.source().endsWith(".md") && !article.source().equals("README.md");
    }

    private static Masquerade masquerade(World world) {
        var texts = world.articles().stream().map(Article::text).collect(Collectors.joining("\n"));
        var surfaces = new TreeSet<String>();
        for (var claim : world.claims()) {
            add(claim.subject(), claim.mention(), surfaces);
            for (var party : claim.parties()) {
                add(party.entity(), party.mention(), surfaces);
            }
        }
        for (var entity : House.LEXICON.gazetteer().all()) {
            add(entity, entity.name(), surfaces);
        }
        return new Masquerade(surfaces.stream().filter(texts::contains).toList(), texts);
    }

    private static void add(@Nullable Entity entity, String mention, Collection<String> surfaces) {
        if (entity != null && entity.type() == EntityType.ORGANIZATION) {
            Stream.concat(Masquerade.namesOf(entity).stream(), Stream.of(mention))
                    .filter(Masquerade::isName)
                    .forEach(surfaces::add);
        }
    }

    /// Every amount of the article, claimed or not.
    private static List<Span> money(Article article, List<Claim> claims) {
        var found = new TreeSet<Span>();
        claims.stream()
                .filter(claim -> claim.article().id().equals(article.id()))
                .filter(claim -> claim.quantity().isMoney())
                .forEach(claim -> found.add(claim.quantity().span()));
        for (var block : article.blocks()) {
            GRAMMAR.find(block.span().in(article.text())).stream()
                    .filter(Quantity::isMoney)
                    .map(quantity -> quantity.span().shifted(block.span().start()))
                    .filter(span -> found.stream().noneMatch(span::overlaps))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /// What an entity may be called afterwards. Whoever the gazetteer knows has names in it that
    /// nobody can tell from the articles, so any of its names there will do; everybody else keeps
    /// exactly the one name.
    private record Names(Masquerade masquerade, Map<String, Set<String>> ofKnown) {
        Names(Masquerade masquerade, List<Claim> claims) {
            this(masquerade, new HashMap<>());
            var known =
                    House.LEXICON.gazetteer().all().stream()
                            .map(Entity::id)
                            .collect(Collectors.toSet());
            claims.stream()
                    .flatMap(claim ->
                            Stream.concat(
                                    Stream.ofNullable(claim.subject()),
                                    claim.parties().stream().map(Party::entity)))
                    .filter(entity -> known.contains(entity.id()))
                    .forEach(entity ->
                            ofKnown.computeIfAbsent(entity.id(), _ -> new HashSet<>())
                                    .addAll(
                                            Masquerade.namesOf(entity).stream()
                                                    .map(masquerade::renamed)
                                                    .toList()));
        }

        boolean areOne(@Nullable Entity old, @Nullable Entity fresh) {
            if (old == null || fresh == null) {
                return old == null && fresh == null;
            }
            return fresh.name().equals(masquerade.renamed(old.name()))
                    || ofKnown.getOrDefault(old.id(), Set.of()).contains(fresh.name());
        }
    }

    private static Share claims(
            World before, World after, Map<String, Masquerade.Disguised> moves, Names names) {
        var fresh = new LinkedHashMap<String, Claim>();
        after.claims()
                .forEach(claim -> fresh.put(place(claim, claim.quantity().span().start()), claim));
        var lost = new ArrayList<String>();
        for (var claim : before.claims()) {
            var twin = fresh.remove(place(claim, moved(claim, moves)));
            if (twin == null) {
                lost.add("gone: " + told(claim));
            } else if (!isSame(claim, twin, names)) {
                lost.add(told(claim) + "  =>  " + told(twin));
            }
        }
        fresh.values().forEach(claim -> lost.add("new: " + told(claim)));
        return new Share(lost, before.claims().size());
    }

    private static boolean isSame(Claim claim, Claim twin, Names names) {
        var one = claim.quantity();
        var other = twin.quantity();
        return claim.metric().equals(twin.metric())
                && names.areOne(claim.subject(), twin.subject())
                && claim.modality() == twin.modality()
                && one.unit().equals(other.unit())
                && one.bound() == other.bound()
                && isScaled(one, one.low(), other.low())
                && isScaled(one, one.high(), other.high());
    }

    private static boolean isScaled(
            Quantity old, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        // What cannot be written tenfold was left alone.
        var alone = Masquerade.tenfold(old.text()).equals(old.text());
        var wanted = old.isMoney() && !alone ? before.multiply(Masquerade.FACTOR) : before;
        return wanted.compareTo(after) == 0;
    }

    private static int moved(Claim claim, Map<String, Masquerade.Disguised> moves) {
        return moves.get(claim.article().source()).moved(claim.quantity().span().start());
    }

    private static String place(Claim claim, int start) {
        return claim.article().source() + ":" + start;
    }

    private static String told(Claim claim) {
        var subject = claim.subject();
        return "%s | %s | %s | %s | %s | %s"
                .formatted(
                        place(claim, claim.quantity().span().start()),
                        claim.quantity().text(),
                        claim.metric(),
                        subject == null ? "-" : subject.name(),
                        claim.modality(),
                        claim.evidence().exact().replace('\n', ' '));
    }

    private static Share findings(
            World before, World after, Map<String, Masquerade.Disguised> moves) {
        var old = new LinkedHashMap<String, Finding>();
        for (var finding : before.findings()) {
            old.put(key(finding, claim -> place(claim, moved(claim, moves))), finding);
        }
        var count = old.size();
        var lost = new ArrayList<String>();
        for (var finding : after.findings()) {
            var key = key(finding, claim -> place(claim, claim.quantity().span().start()));
            if (old.remove(key) == null) {
                lost.add("new: " + GoldFindings.told(finding).strip());
            }
        }
        old.values().forEach(finding -> lost.add("gone: " + GoldFindings.told(finding).strip()));
        return new Share(lost, count);
    }

    /// Relation, metric and sides, in whatever order the sides come.
    private static String key(Finding finding, Function<Claim, String> place) {
        return finding.relation()
                + " "
                + finding.metric()
                + " "
                + finding.sides().stream()
                        .map(side -> side.stream().map(place).sorted().toList().toString())
                        .sorted()
                        .toList();
    }

    private static List<Finding> heard(List<Article> articles, List<Claim> claims) {
        var ofArticle = claims.stream().collect(Collectors.groupingBy(c -> c.article().id()));
        var findings = new ArrayList<Finding>();
        claims.stream()
                .filter(claim -> claim.subject() != null)
                .collect(Collectors.groupingBy(House.ROOMS::matter))
                .values()
                .forEach(matter ->
                        findings.addAll(
                                House.ROOMS.hear(
                                        matter, id -> ofArticle.getOrDefault(id, List.of()))));
        for (var article : articles) {
            findings.addAll(
                    House.ROOMS.audit(article, ofArticle.getOrDefault(article.id(), List.of())));
        }
        return findings;
    }
}
