package gainsay.bench;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.Evidence;
import gainsay.model.Party;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Scope;
import gainsay.model.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Any number of claims, made from those of a real collection: a world is the whole collection over
/// again under other names, with other figures and at another time. Worlds share names, the early
/// ones more often, so that matters have the sizes of real ones: most are told by a few articles,
/// some by dozens. The same seed gives the same worlds.
final class Worlds {
    private static final double[] FACTORS = {1, 1, 1, 1.02, 1.1, 1.5, 3};
    private static final int WORLDS_A_NAME = 3;
    private static final int DAYS = 700;
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfgklmnprstvz";

    private final List<Claim> real;
    private final long seed;

    Worlds(List<Claim> real, long seed) {
        this.real = List.copyOf(real);
        this.seed = seed;
    }

    /// The worlds that hold at least so many claims, those with the same names together: no matter
    /// reaches over two lists.
    List<List<Integer>> together(int claims) {
        var count = (claims + real.size() - 1) / real.size();
        var random = new Random(seed);
        var byName = new HashMap<Integer, List<Integer>>();
        for (var world = 0; world < count; world++) {
            var name = random.nextInt(1 + world / WORLDS_A_NAME);
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(world);
        }
        return List.copyOf(byName.values());
    }

    List<Claim> claims(List<Integer> sameNames) {
        var name = sameNames.getFirst();
        var claims = new ArrayList<Claim>();
        for (var world : sameNames) {
            claims.addAll(new World(name, world, new Random(seed + world)).claims());
        }
        return claims;
    }

    private final class World {
        private final int name;
        private final int number;
        private final Random random;
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Double> factors = new HashMap<>();
        private final int days;

        World(int name, int number, Random random) {
            this.name = name;
            this.number = number;
            this.random = random;
            this.days = random.nextInt(DAYS);
        }

        List<Claim> claims() {
            return real.stream().map(this::claim).toList();
        }

        private Claim claim(Claim claim) {
            var subject = claim.subject();
            var own = subject == null ? claim.mention() : subject.name();
            var key = claim.metric() + claim.article().id();
            var factor =
                    factors.computeIfAbsent(key, _ -> FACTORS[random.nextInt(FACTORS.length)]);
            return new Claim(
                    claim.id() + "-" + number,
                    provenance(claim.article()),
                    claim.metric(),
                    subject == null ? null : entity(subject),
                    renamed(claim.mention(), own),
                    times(claim.quantity(), BigDecimal.valueOf(factor)),
                    scope(claim.scope()),
                    claim.parties().stream()
                            .map(p ->
                                    new Party(
                                            p.role(),
                                            entity(p.entity()),
                                            renamed(p.mention(), p.entity().name())))
                            .toList(),
                    claim.modality(),
                    claim.attribution(),
                    evidence(claim.evidence(), own),
                    null,
                    claim.confidence());
        }

        private Provenance provenance(Provenance article) {
            return new Provenance(
                    article.id() + "-" + number,
                    article.source() + "-" + number,
                    article.title(),
                    article.publisher(),
                    moved(article.published()),
                    article.publishedFrom(),
                    article.url(),
                    hash(article.sha256()));
        }

        /// Another article has another hash; rulings hang on it.
        private String hash(String real) {
            return String.format(Locale.ROOT, "%08x", number) + real.substring(8);
        }

        private @Nullable LocalDate moved(@Nullable LocalDate date) {
            return date == null ? null : date.plusDays(days);
        }

        private Entity entity(Entity entity) {
            return new Entity(
                    entity.id() + "-" + name,
                    renamed(entity.name(), entity.name()),
                    entity.type(),
                    entity.aliases().stream().map(alias -> renamed(alias, entity.name())).toList());
        }

        private Quantity times(Quantity quantity, BigDecimal factor) {
            var low = quantity.low();
            var high = quantity.high();
            return new Quantity(
                    quantity.span(),
                    quantity.text(),
                    low == null ? null : low.multiply(factor).stripTrailingZeros(),
                    high == null ? null : high.multiply(factor).stripTrailingZeros(),
                    quantity.unit(),
                    quantity.bound(),
                    quantity.step().multiply(factor),
                    quantity.direction(),
                    quantity.counted(),
                    quantity.per());
        }

        private Scope scope(Scope scope) {
            var topic = scope.topic();
            var window = scope.window();
            return new Scope(
                    new Window(
                            moved(window.start()),
                            moved(window.end()),
                            window.length(),
                            window.text()),
                    topic == null ? null : topic + "-" + name,
                    scope.per(),
                    scope.basis(),
                    scope.round(),
                    scope.region(),
                    scope.segment());
        }

        private Evidence evidence(Evidence evidence, String subject) {
            return new Evidence(
                    evidence.span(),
                    renamed(evidence.exact(), subject),
                    evidence.prefix(),
                    evidence.suffix(),
                    evidence.zone(),
                    evidence.section());
        }

        private String renamed(String text, String who) {
            return text.replace(who, names.computeIfAbsent(who, this::invented));
        }

        /// As long as the real one, so that no figure moves.
        private String invented(String real) {
            var letters = new Random(seed * 31 + name + real.hashCode());
            var made = new StringBuilder();
            for (var i = 0; i < real.length(); i++) {
                var c = real.charAt(i);
                var of = i % 2 == 0 ? CONSONANTS : VOWELS;
                var letter = of.charAt(letters.nextInt(of.length()));
                made.append(
                        Character.isUpperCase(c)
                                ? Character.toUpperCase(letter)
                                : Character.isLetter(c) ? letter : c);
            }
            return made.toString();
        }
    }
}
