package gainsay.contradict;

import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Finding;
import gainsay.model.Judged;
import gainsay.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// Compares claims. Two pure functions: `hear` weighs the claims of one matter from any number of
/// articles, `audit` does the arithmetic inside one article.
public final class Court {
    /// The order is the logic: refusals first, arithmetic last.
    static final List<Rule> RULES =
            List.of(
                    new InOneArticle(),
                    new OtherCompanies(),
                    new NamelessSubjects(),
                    new Namesakes(),
                    new PublicBodies(),
                    new EarlierFigures(),
                    new OtherOrders(),
                    new Quotes(),
                    new DifferentThings(),
                    new OtherPurposes(),
                    new OtherNames(),
                    new DifferentParties(),
                    new Bids(),
                    new Denials(),
                    new Forecasters(),
                    new UnevenFirmness(),
                    new Currencies(),
                    new Rates(),
                    new OtherRounds(),
                    new Bases(),
                    new Qualifiers(),
                    new Regions(),
                    new Parts(),
                    new Corners(),
                    new CountedTogether(),
                    new TimesOfSentences(),
                    new OtherComparisons(),
                    new FiscalYears(),
                    new AsOfDates(),
                    new SignsOfChange(),
                    new TooFarApart(),
                    new OtherTimes(),
                    new Series(),
                    new OneOfSeveral(),
                    new MonotoneTotals(),
                    new SameFigure(),
                    new InsideTheOther(),
                    new BoundsAsRead(),
                    new CannotBothHold());

    /// A draft is judged by evidence that the caller has chosen for it: there, common nouns will
    /// do.
    private static final List<Rule> RULES_FOR_A_DRAFT =
            RULES.stream().filter(rule -> !(rule instanceof NamelessSubjects)).toList();

    /// The arithmetic of `audit`, one check each; the order is that of the contract.
    static final List<Check> CHECKS =
            List.of(
                    new PartAboveTotal(),
                    new Sums(),
                    new GrowthInTables(),
                    new GrowthInProse(),
                    new MultipleOfRow(),
                    new ShareOfWhole(),
                    new PerUnit(),
                    new PreMoneyPlusRound(),
                    new Superlatives(),
                    new AnnouncedCount(),
                    new HeadlineAgainstBody());

    private final Knowledge known;

    public Court(Lexicon lexicon) {
        this.known = new Knowledge(lexicon);
    }

    /// What claims must share to be compared: subject or topic, metric, unit family. What a common
    /// noun names is its owner's. A claim without a subject is a matter of its own.
    public String matter(Claim claim) {
        var subject = claim.subject();
        if (subject == null) {
            return "-|" + claim.id();
        }
        var topic = claim.scope().topic();
        var aboutTopic = known.metric(claim.metric()).subjectRole().equals("topic");
        var who = aboutTopic && topic != null ? topic : whom(Whom.of(claim, subject));
        return who + "|" + claim.metric() + "|" + known.family(claim.quantity());
    }

    /// "Suvarna Dairy Products" is "Suvarna" elsewhere: companies meet by the first word of their
    /// names, where it is their own, and [OtherCompanies] parts those that only share it.
    private String whom(Entity entity) {
        if (entity.type() != EntityType.ORGANIZATION) {
            return entity.id();
        }
        var end = entity.id().indexOf('-');
        var first = end < 0 ? entity.id() : entity.id().substring(0, end);
        return known.words().isOwnName(first) ? first : entity.id();
    }

    /// The findings of one matter, the most urgent first. `claimsOfArticle` gives all claims of an
    /// article by its id: the parts of a total and the money of a round are looked up there.
    public List<Finding> hear(List<Claim> matter, Function<String, List<Claim>> claimsOfArticle) {
        var matters = new TreeMap<String, List<Claim>>();
        for (var claim : matter) {
            matters.computeIfAbsent(matter(claim), key -> new ArrayList<>()).add(claim);
        }
        var findings = new ArrayList<Finding>();
        var knownHere = known.ofOneHearing();
        matters.values()
                .forEach(claims ->
                        findings.addAll(
                                new Hearing(knownHere, RULES, claimsOfArticle, claims).findings()));
        findings.sort(
                Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::id));
        return findings;
    }

    /// How the claims of the evidence bear on one claim of a draft: a bound weaker than the
    /// evidence is supported, a stronger one is contradicted. Claims of other matters have no say.
    public Judged judge(
            Claim statement, List<Claim> evidence, Function<String, List<Claim>> claimsOfArticle) {
        var bench = new Bench(RULES_FOR_A_DRAFT, known, claimsOfArticle);
        var matter = matter(statement);
        var heard = evidence.stream().filter(claim -> matter(claim).equals(matter)).toList();
        return bench.judge(statement, heard);
    }

    /// The figures of one short text judged by another that is said to be about the same: where
    /// names and metrics leave a figure without a counterpart, unit and words find it one.
    public List<Judged> judgeBySide(List<Claim> statement, List<Claim> evidence) {
        return new SideBySide(known, statement, evidence)
                .judged(claim -> judge(claim, evidence, id -> evidence));
    }

    /// Redoes the arithmetic of a finding from what it shows: its proof against the figures of its
    /// sides. What does not hold comes back, one sentence each.
    public List<String> recheck(
            Relation relation, List<Finding.Step> proof, List<List<Finding.Interval>> sides) {
        return new Recheck(known, relation, proof, sides).faults();
    }

    /// What does not add up inside one article, and what does.
    public List<Finding> audit(Article article, List<Claim> claims) {
        var page = new Page(article, claims, known);
        var findings = new ArrayList<Finding>();
        CHECKS.forEach(check -> findings.addAll(check.of(page)));
        return page.distinct(findings);
    }
}
