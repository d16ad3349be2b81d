package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.Rating;
import gainsay.annotate.Annotator;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.extract.Extractor;
import gainsay.extract.QuantityGrammar;
import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Quantity;
import gainsay.model.Role;
import gainsay.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Corporate acquisitions: on the wire stories that state an amount, the share whose amount, buyer
/// and thing bought our deal claims give. Amounts by value and currency, parties by containment.
public class AcquisitionsYardstickTest {
    private static final Path HOME = Path.of(System.getProperty("gainsay.home", "."));
    private static final Path SET =
            Path.of(System.getProperty("gainsay.shared", "../shared"))
                    .resolve("bench/acquisitions/dev.jsonl");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> DEALS = Set.of("acquisition_price", "deal_value");
    private static final Set<String> OWN_DOLLARS = Set.of("CAD", "AUD", "NZD", "HKD");

    /// What has been reached; a change that falls below fails.
    private static final double AMOUNT = 0.83;

    private static final double BUYER = 0.69;
    private static final double BOUGHT = 0.68;

    private static final class Tally {
        private int right;
        private int all;

        void count(boolean hit) {
            all++;
            right += hit ? 1 : 0;
        }

        double share() {
            return all == 0 ? 0 : (double) right / all;
        }
    }

    private final Lexicon lexicon = Lexicon.load(HOME.resolve("models"));
    private final QuantityGrammar grammar = new QuantityGrammar(lexicon);

    private final List<String> left = new ArrayList<>();
    private final Tally amount = new Tally();
    private final Tally buyer = new Tally();
    private final Tally bought = new Tally();

    @Test
    void amountBuyerAndThingBoughtAreRead(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isRegularFile(SET), "the acquisitions set is not on this machine");
        compare(folder);
        System.err.printf(
                Locale.ROOT,
                "Acquisitions, %d stories: DLRAMT %.3f, PURCHASER %.3f, ACQUIRED %.3f%n",
                amount.all,
                amount.share(),
                buyer.share(),
                bought.share());
        assertThat(amount.share()).isGreaterThanOrEqualTo(AMOUNT);
        assertThat(buyer.share()).isGreaterThanOrEqualTo(BUYER);
        assertThat(bought.share()).isGreaterThanOrEqualTo(BOUGHT);
    }

    /// The set as lines of the table of yardsticks, beside a system trained on these very stories;
    /// none where it is not at hand.
    public static List<Rating> ratings(Path folder) throws IOException {
        if (!Files.isRegularFile(SET)) {
            return List.of();
        }
        var test = new AcquisitionsYardstickTest();
        test.compare(folder);
        return List.of(
                new Rating("acquisitions", "DLRAMT", test.amount.share())
                        .besides(0.61, 0.80)
                        .leaving(test.left),
                new Rating("acquisitions", "PURCHASER", test.buyer.share()).besides(0.71, 0.75),
                new Rating("acquisitions", "ACQUIRED", test.bought.share()).besides(0.64, 0.70));
    }

    private void compare(Path folder) throws IOException {
        var program = new Program(lexicon);
        for (var line : Files.readAllLines(SET)) {
            var story = JSON.readTree(line);
            if (!amounts(story.path("gold")).isEmpty()) {
                compare(story, program.deals(folder, story));
            }
        }
    }

    private void compare(JsonNode story, List<Claim> deals) {
        var gold = story.path("gold");
        var paid = deals.stream().anyMatch(claim -> isAmong(amounts(gold), claim));
        note(amount, paid, story, "DLRAMT", deals.stream().map(c -> c.quantity().text()).toList());
        if (gold.has("PURCHASER")) {
            var names = buyers(deals);
            note(buyer, names(gold.get("PURCHASER"), names), story, "PURCHASER", names);
        }
        if (gold.has("ACQUIRED")) {
            var names = things(deals);
            note(bought, names(gold.get("ACQUIRED"), names), story, "ACQUIRED", names);
        }
    }

    private void note(Tally tally, boolean hit, JsonNode story, String slot, List<String> read) {
        tally.count(hit);
        if (!hit) {
            left.add(
                    "%s %s: %s, read as %s"
                            .formatted(
                                    story.get("id").asString(),
                                    slot,
                                    texts(story.path("gold").path(slot)),
                                    read));
        }
    }

    private static final class Program {
        private final Reader reader;
        private final Annotator annotator = Annotator.load();
        private final Extractor extractor;
        private final Resolver resolver;

        Program(Lexicon lexicon) {
            this.reader = new Reader(lexicon);
            this.extractor = new Extractor(lexicon);
            this.resolver = new Resolver(lexicon);
        }

        List<Claim> deals(Path folder, JsonNode story) throws IOException {
            var file = folder.resolve(story.get("id").asString() + ".txt");
            Files.writeString(
                    file, story.get("title").asString() + "\n\n" + story.get("text").asString());
            var claims = new ArrayList<Claim>();
            for (var reading : reader.read(file, file.toString())) {
                if (reading instanceof Reading.Read read) {
                    var article = read.article();
                    var annotated = annotator.annotate(article, extractor::figures);
                    claims.addAll(resolver.resolve(article, extractor.extract(annotated)));
                }
            }
            claims.removeIf(claim -> !DEALS.contains(claim.metric()));
            return claims;
        }
    }

    private List<Quantity> amounts(JsonNode gold) {
        return texts(gold.path("DLRAMT")).stream()
                .flatMap(text -> grammar.find(text.replace('\n', ' ')).stream())
                .filter(Quantity::isMoney)
                .toList();
    }

    private static boolean isAmong(List<Quantity> amounts, Claim claim) {
        var read = claim.quantity();
        return amounts.stream()
                .anyMatch(gold ->
                        gold.written().compareTo(read.written()) == 0
                                && (gold.unit().equals(read.unit())
                                        || gold.unit().equals("USD")
                                                && OWN_DOLLARS.contains(read.unit())));
    }

    private static List<String> buyers(List<Claim> deals) {
        return parties(deals, role -> role == Role.ACQUIRER);
    }

    private static List<String> things(List<Claim> deals) {
        var names = new ArrayList<>(parties(deals, role -> role == Role.TARGET));
        deals.forEach(claim -> names.add(claim.mention()));
        return names;
    }

    private static List<String> parties(List<Claim> deals, Predicate<Role> role) {
        return deals.stream()
                .flatMap(claim -> claim.parties().stream())
                .filter(party -> role.test(party.role()))
                .map(party -> party.mention())
                .toList();
    }

    private static boolean names(JsonNode gold, List<String> read) {
        return texts(gold).stream()
                .map(AcquisitionsYardstickTest::plain)
                .anyMatch(name ->
                        read.stream()
                                .map(AcquisitionsYardstickTest::plain)
                                .filter(mention -> !mention.isEmpty())
                                .anyMatch(m -> m.contains(name) || name.contains(m)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static List<String> texts(JsonNode slots) {
        return slots.valueStream().flatMap(JsonNode::valueStream).map(JsonNode::asString).toList();
    }
}
