package gainsay.extract;

import static gainsay.model.EntityType.ORGANIZATION;
import static gainsay.model.EntityType.PERSON;
import static gainsay.model.EntityType.PLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Block;
import gainsay.model.EntityType;
import gainsay.model.Mention;
import gainsay.model.Metadata;
import gainsay.model.Span;
import gainsay.model.Zone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Extractor EXTRACTOR =
            new Extractor(Lexicon.load(WeightsTest.HOME.resolve("models")));
    private static final Annotator ANNOTATOR = Annotator.load();

    /// The names of an article of one paragraph.
    private static Map<String, EntityType> names(String text) {
        var body = new Block(new Span(0, text.length()), Zone.BODY, List.of());
        var article =
                new Article("a-names", "names", "", text, Metadata.NONE, List.of(body), List.of());
        var annotated = ANNOTATOR.annotate(article, EXTRACTOR::figures);
        return EXTRACTOR.desk(annotated).lines().stream()
                .flatMap(line -> line.names().stream())
                .collect(
                        Collectors.toMap(
                                Mention::text, Mention::type, (one, other) -> one, TreeMap::new));
    }

    private static void assertNamed(String name, EntityType type, String text) {
        var names = names(text);
        assertEquals(type, names.get(name), () -> name + " in " + names);
    }

    private static void assertNotNamed(String name, String text) {
        var names = names(text);
        assertFalse(names.containsKey(name), names::toString);
    }

    @Test
    void wordsThatAnAmpersandJoinsAreOneName() {
        assertNamed(
                "Heron & Sorrel",
                ORGANIZATION,
                "The payroll group Heron & Sorrel raised $12 million on Tuesday.");
    }

    @Test
    void anInstitutionIsCalledAfterWhatItIsOf() {
        assertNamed(
                "Port of Aldmouth",
                ORGANIZATION,
                "Cranes at the Port of Aldmouth moved 2 million boxes. "
                        + "The Port of Aldmouth has hired 300 people.");
        assertNotNamed("Skarnby of Malmö", "The maker Skarnby of Malmö sold 400 boats last year.");
    }

    @Test
    void aCapitalInRunningProseIsANameWhateverTheTag() {
        assertNamed(
                "Turnip", ORGANIZATION, "They put $3 million into Turnip, a meal-kit business.");
    }

    @Test
    void whatOnlyDescribesIsTakenOffWhereASentenceOpens() {
        assertNamed("Fjellwing", ORGANIZATION, "Rival Fjellwing posted a profit of $40 million.");
        assertNamed(
                "Crane Moor Homes",
                ORGANIZATION,
                "Builder Crane Moor Homes sold 1,200 houses in the half.");
    }

    @Test
    void whatTheArticleWritesElsewhereDecidesWhetherTheFirstWordBelongs() {
        assertNamed(
                "Brightly Moss",
                ORGANIZATION,
                "Brightly Moss raised nothing for 4 years. "
                        + "Investors who compare it with Brightly Moss paid $9 million.");
    }

    @Test
    void peoplesFeastsAndNationsAreNoOrganisations() {
        var text =
                "Shoppers spent £3 billion at Christmas, and Danish stores sold 2 million trees.";
        assertNotNamed("Christmas", text);
        assertNotNamed("Danish", text);
        assertEquals(PLACE, names("Some 40% of Canadians save less.").get("Canadians"));
    }

    @Test
    void aNameThatOnlyStandsBehindInIsAPlace() {
        assertNamed(
                "Vellmark",
                PLACE,
                "Its new plant in Vellmark cost $50 million. Shops near Vellmark closed.");
    }

    @Test
    void moneyIsNotPutInAPlace() {
        assertNamed(
                "Vellmark",
                ORGANIZATION,
                "The fund sold its 12% stake in Vellmark for $50 million.");
    }

    @Test
    void whoHasARoleIsAPerson() {
        assertNamed(
                "Juna Kastell",
                PERSON,
                "Sales rose 4%, said chief executive Juna Kastell. Kastell joined 3 years ago.");
    }

    @Test
    void namesWithAmpersandsAreCompanies() {
        assertNamed(
                "Hartwell & Dunn",
                ORGANIZATION,
                "Hartwell & Dunn said sales rose 4% to £30 million.");
    }

    @Test
    void anExchangeAndATickerInBracketsAreNobody() {
        var text = "Lumarca (NYSE: LMRC) said sales rose 4% to $30 million.";
        assertNotNamed("NYSE", text);
        assertNotNamed("LMRC", text);
    }

    @Test
    void aNumberThatReturnsBelongsToTheName() {
        assertNamed(
                "Kestler 9",
                ORGANIZATION,
                "The startup behind Kestler 9 has raised $4 million. Buyers of Kestler 9 paid $200.");
    }

    @Test
    void aTickerStandsForTheCompanyThatIsListedUnderIt() {
        var listed = names("Lumarca Inc (NYSE: LMRC) fell 4%. LMRC shares had risen 9%.");
        assertEquals(ORGANIZATION, listed.get("Lumarca Inc"));
        assertFalse(listed.containsKey("LMRC"), listed::toString);
        var wired = names("Dorvane Corp <DRV> earned 12 mln dlrs. DRV paid 20 cents a share.");
        assertEquals(ORGANIZATION, wired.get("Dorvane Corp"));
        assertFalse(wired.containsKey("DRV"), wired::toString);
    }

    @Test
    void brandsAreAlsoWrittenSmall() {
        assertNamed(
                "loop+co", ORGANIZATION, "Last year loop+co raised $14 million from two funds.");
        assertNamed(
                "brightly",
                ORGANIZATION,
                "brightly, the lighting start-up, raised €6m. Last year brightly had 40 staff.");
        assertNotNamed("sometimes", "It fell 4%. sometimes, a cut of 3% is made, he said.");
    }

    @Test
    void anAirlineIsCalledAfterACountry() {
        assertNamed(
                "Air Ruvia",
                ORGANIZATION,
                "It sold its courier unit to Air Ruvia for $54 million.");
    }

    @Test
    void initialsBehindANumberAreWhatItCounts() {
        assertNotNamed("MAU", "The app has 300 MAU, said Ann Low.");
    }
}
