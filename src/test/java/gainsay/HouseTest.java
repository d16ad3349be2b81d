package gainsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The law of the doors, read off the compiled classes: look down, never up, never sideways; each
/// third-party library lives in one room.
class HouseTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("gainsay");

    private static final String[] WORKROOMS = {
        "article", "annotate", "extract", "resolve", "index", "contradict"
    };

    private static final Map<String, String[]> GUESTS =
            Map.of(
                    "lexicon", new String[] {"org.snakeyaml.."},
                    "article",
                            new String[] {
                                "org.apache.tika..",
                                "org.apache.pdfbox..",
                                "org.apache.james..",
                                "org.apache.commons.compress..",
                                "org.netpreserve..",
                                "org.jsoup..",
                                "org.commonmark.."
                            },
                    "annotate", new String[] {"edu.stanford.."},
                    "index", new String[] {"org.apache.lucene.."},
                    "app", new String[] {"tools.jackson..", "org.slf4j.."},
                    "cli", new String[] {"picocli..", "me.tongfei.."},
                    "web",
                            new String[] {
                                "io.javalin..",
                                "org.eclipse.jetty..",
                                "jakarta.servlet..",
                                "kotlin.."
                            });

    private static final String[] FACES = {"cli", "web"};

    @Test
    void roomsLookDownOnly() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        house.layer("model").definedBy("gainsay.model..");
        house.layer("lexicon").definedBy("gainsay.lexicon..");
        house.layer("app").definedBy("gainsay.app..");
        for (var face : FACES) {
            house.layer(face).definedBy("gainsay." + face + "..");
            house.whereLayer(face).mayNotBeAccessedByAnyLayer();
        }
        for (var room : WORKROOMS) {
            house.layer(room).definedBy("gainsay." + room + "..");
            house.whereLayer(room).mayOnlyBeAccessedByLayers("app", "cli", "web");
        }
        house.whereLayer("app").mayOnlyBeAccessedByLayers(FACES);
        house.withOptionalLayers(true).check(HOUSE);
    }

    @Test
    void facesSeeTheAppAndTheModelOnly() {
        for (var room : WORKROOMS) {
            noClasses()
                    .that()
                    .resideInAnyPackage("gainsay.cli..", "gainsay.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("gainsay." + room + "..")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void theModelKnowsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage("gainsay.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "gainsay.model..")
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> guestsStayInTheirRoom() {
        return GUESTS.entrySet().stream()
                .map(guest ->
                        DynamicTest.dynamicTest(
                                String.join(", ", guest.getValue()) + " only in " + guest.getKey(),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideOutsideOfPackage(
                                                        "gainsay." + guest.getKey() + "..")
                                                .should()
                                                .dependOnClassesThat()
                                                .resideInAnyPackage(guest.getValue())
                                                .allowEmptyShould(true)
                                                .check(HOUSE)));
    }
}
