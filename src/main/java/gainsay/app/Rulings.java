package gainsay.app;

import gainsay.index.Ledger;
import gainsay.index.Search;
import gainsay.index.Shelf;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Finding;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Anchor;
import gainsay.model.Ruling.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decisions of people: given, taken back, listed, carried from one index to another. They hold
/// at once wherever an [Inquiry] on this index answers; those on entities after [#settle] or the
/// next run. What is asked for and is not there is a [CannotRun]. Safe for many threads.
public final class Rulings {
    /// So many figures of an entity are evidence enough that it is meant.
    private static final int WITNESSES = 8;

    private final Inquiry inquiry;
    private final Search search;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Json json = new Json();

    /// What came in by [#importFrom]: rulings that were new, those that were known, and lines that
    /// are none.
    public record Imported(int added, int known, List<String> refused) {
        public Imported {
            refused = List.copyOf(refused);
        }
    }

    Rulings(Inquiry inquiry, Search search, Ledger ledger, InstantSource clock) {
        this.inquiry = inquiry;
        this.search = search;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Every ruling that stands, newest first.
    public List<Ruling> list() {
        return ledger.rulings().reversed();
    }

    /// Every ruling on the finding or claim of that id, newest first.
    public List<Ruling> on(String id) {
        var docket = inquiry.recentDocket();
        var found = docket.ofFinding(id).isEmpty() ? docket.ofClaim(id) : docket.ofFinding(id);
        return found.reversed();
    }

    /// Every ruling that brought together who is now the subject of these claims, newest first.
    public List<Ruling> joining(Collection<Claim> claims) {
        var same = list().stream().filter(r -> r.decision() == Decision.SAME_ENTITY).toList();
        if (same.isEmpty()) {
            return same;
        }
        var theirs = claims.stream().map(Anchor::of).collect(Collectors.toSet());
        return same.stream()
                .filter(ruling -> ruling.anchors().stream().anyMatch(theirs::contains))
                .toList();
    }

    /// Those whose evidence, or whose finding, is not in the index any more.
    public List<Orphan> orphans() {
        return inquiry.docket().orphans();
    }

    /// Decides on the finding or claim of that id. Two things can differ in a finding alone; for
    /// decisions on entities see [#same] and [#notThis].
    public Ruling rule(String id, Decision decision, String who, @Nullable String comment) {
        return switch (decision) {
            case ACCEPT, REJECT, COMMENT -> {
                if (decision == Decision.COMMENT && (comment == null || comment.isBlank())) {
                    throw new CannotRun("A comment needs a text.");
                }
                var finding = search.finding(id);
                yield finding.isPresent()
                        ? made(decision, finding.get(), who, comment)
                        : made(decision, claim(id), who, comment);
            }
            case DIFFERENT_THINGS -> made(decision, finding(id), who, comment);
            case NOT_THIS_ENTITY -> notThis(List.of(id), null, who, comment);
            case SAME_ENTITY ->
                    throw new CannotRun("Whether two entities are the same is asked of two names.");
        };
    }

    /// The two names stand for one entity, which keeps the first.
    public Ruling same(String name, String other, String who, @Nullable String comment) {
        var stays = entity(name);
        var goes = entity(other);
        if (stays.id().equals(goes.id())) {
            throw new CannotRun("'" + name + "' and '" + other + "' are one entity already.");
        }
        var sides = List.of(witnesses(stays), witnesses(goes));
        return added(Decision.SAME_ENTITY, null, sides, who, comment, null);
    }

    /// The figures of these claims are not their subject's, but those of whoever is known by the
    /// name `rather`, or of nobody else whom the index knows.
    public Ruling notThis(
            List<String> claimIds, @Nullable String rather, String who, @Nullable String comment) {
        var sides = new ArrayList<List<Anchor>>();
        sides.add(claimIds.stream().map(this::claim).map(Anchor::of).distinct().toList());
        if (rather != null) {
            known(rather).map(this::witnesses).ifPresent(sides::add);
        }
        return added(Decision.NOT_THIS_ENTITY, null, sides, who, comment, rather);
    }

    /// Takes a ruling back by its id, or the newest one on the finding or claim of that id.
    public Ruling undo(String id, String who) {
        var ruling =
                Stream.concat(
                                ledger.rulings().stream().filter(r -> r.id().equals(id)),
                                on(id).stream())
                        .findFirst()
                        .orElseThrow(() ->
                                new CannotRun(
                                        "There is no ruling "
                                                + id
                                                + ", nor one on a finding or claim of that id."));
        ledger.undo(ruling.id(), who, clock.instant());
        return ruling;
    }

    /// All rulings as JSON Lines, oldest first.
    public List<String> export() {
        return ledger.rulings().stream().map(json::ruling).map(Inert::json).toList();
    }

    /// Takes in what [#export] wrote, here or elsewhere; what is no ruling is named and left out.
    public Imported importFrom(Stream<String> lines) {
        var rulings = new ArrayList<Ruling>();
        var refused = new ArrayList<String>();
        var number = 0;
        for (var line : (Iterable<String>) lines::iterator) {
            number++;
            if (!line.isBlank()) {
                try {
                    rulings.add(genuine(json.ruling(line)));
                } catch (IllegalArgumentException e) {
                    refused.add("line " + number + " is no ruling (" + e.getMessage() + ")");
                }
            }
        }
        var added = ledger.add(rulings).size();
        return new Imported(added, rulings.size() - added, refused);
    }

    /// Brings entities, and what is found about them, in line with the rulings. Another process
    /// that holds the index does it at the end of its run; this one is then told so by the
    /// [java.io.UncheckedIOException] of an index in use.
    public void settle(Rooms rooms, Settings settings) {
        try (var shelf =
                        Shelf.open(settings.index(), json, rooms.lexiconHash(), Program.version());
                var crew = Crew.ofAllCores()) {
            new Session(rooms, shelf, crew, new Tally(), new Stop()).hearAllDue(Progress.SILENT);
            shelf.commit();
        }
        search.refresh();
    }

    /// How the index stands up to the rulings, and what fitting would gain.
    public RuledScores scores() {
        return RuledScores.of(gold());
    }

    /// Findings in the order that the rulings on others teach; as they are where nobody has ruled.
    public List<Finding> ordered(List<Finding> findings) {
        var taught = gold().findings().stream().filter(Rated::there).toList();
        return taught.isEmpty() ? findings : RuledScores.ordered(findings, Fit.of(taught));
    }

    private RuledGold gold() {
        return RuledGold.of(ledger.rulings(), inquiry.docket(), search);
    }

    private Ruling made(Decision decision, Finding finding, String who, @Nullable String comment) {
        var sides = finding.sides().stream().map(Rulings::anchors).toList();
        return added(decision, finding.relation(), sides, who, comment, null);
    }

    private Ruling made(Decision decision, Claim claim, String who, @Nullable String comment) {
        return added(decision, null, List.of(anchors(List.of(claim))), who, comment, null);
    }

    private static List<Anchor> anchors(List<Claim> claims) {
        return claims.stream().map(Anchor::of).distinct().toList();
    }

    /// One figure of each article first, those it is the subject of.
    private List<Anchor> witnesses(Entity entity) {
        var own =
                search.claimsOfEntity(entity.id()).stream()
                        .filter(claim -> {
                            var subject = claim.subject();
                            return subject != null && subject.id().equals(entity.id());
                        })
                        .map(Anchor::of)
                        .toList();
        if (own.isEmpty()) {
            throw new CannotRun(
                    "No figure of the index is about "
                            + entity.name()
                            + " itself; a ruling would hang on nothing.");
        }
        return own.stream().distinct().limit(WITNESSES).toList();
    }

    private Finding finding(String id) {
        return search.finding(id)
                .orElseThrow(() ->
                        new CannotRun(
                                "There is no finding "
                                        + id
                                        + "; 'gainsay conflicts' lists them with their ids."));
    }

    private Claim claim(String id) {
        return search.claim(id)
                .orElseThrow(() ->
                        new CannotRun(
                                "There is no finding or claim "
                                        + id
                                        + "; 'gainsay conflicts' and 'gainsay search' list them with"
                                        + " their ids."));
    }

    private Optional<Entity> known(String name) {
        return search.entities(name).stream().findFirst().map(known -> known.entity());
    }

    private Entity entity(String name) {
        return known(name)
                .orElseThrow(() ->
                        new CannotRun("Nobody in the index goes by the name '" + name + "'."));
    }

    private Ruling added(
            Decision decision,
            gainsay.model.@Nullable Relation relation,
            List<List<Anchor>> sides,
            String who,
            @Nullable String comment,
            @Nullable String entity) {
        var text = comment == null || comment.isBlank() ? null : comment.strip();
        var ruling = new Ruling("", decision, relation, sides, name(who), moment(), text, entity);
        var named = withId(ruling);
        ledger.add(List.of(named));
        return named;
    }

    private static String name(String who) {
        return who.isBlank() ? "unknown" : who.strip();
    }

    /// Later than every ruling before it, so that the last one is always known.
    private Instant moment() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return ledger.rulings().stream()
                .map(ruling -> ruling.when().plusMillis(1))
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
    }

    private Ruling withId(Ruling ruling) {
        return new Ruling(
                "r-" + hash(ruling),
                ruling.decision(),
                ruling.relation(),
                ruling.sides(),
                ruling.who(),
                ruling.when(),
                ruling.comment(),
                ruling.entity());
    }

    /// A ruling whose id is not that of its content was changed on its way here.
    private Ruling genuine(Ruling ruling) {
        if (!Objects.equals(withId(ruling).id(), ruling.id())) {
            throw new IllegalArgumentException("its id does not fit what it says");
        }
        return ruling;
    }

    private String hash(Ruling ruling) {
        var nameless =
                new Ruling(
                        "",
                        ruling.decision(),
                        ruling.relation(),
                        ruling.sides(),
                        ruling.who(),
                        ruling.when(),
                        ruling.comment(),
                        ruling.entity());
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(json.ruling(nameless).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
