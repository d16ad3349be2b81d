package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gainsay.model.FindingQuery;
import gainsay.model.Judged;
import gainsay.model.Ruling.Decision;
import gainsay.model.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample corpus in every format, held against the schema or the words of its standard.
class ExportTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Vocabulary SCHEMA_ORG =
            Vocabulary.of("schema-org.nq.gz", "http://schema.org/");
    private static final Vocabulary ANNOTATION =
            Vocabulary.of("web-annotation.nq.gz", "http://www.w3.org/ns/oa#");

    /// What the W3C's context calls the vocabulary's properties, and the class that they lead to
    /// where the document leaves it out.
    private static final Map<String, String> SHORT =
            Map.of(
                    "body", "hasBody",
                    "target", "hasTarget",
                    "motivation", "motivatedBy",
                    "purpose", "hasPurpose",
                    "selector", "hasSelector",
                    "source", "hasSource");

    private static final Set<String> OF_OTHERS =
            Set.of("id", "type", "value", "format", "language");

    @TempDir private static Path folder;
    private static Inquiry inquiry;

    @BeforeAll
    static void ingest() {
        House.ingest(folder.resolve("store"), House.CORPUS);
        inquiry = Inquiry.open(folder.resolve("store"));
        var troubles = inquiry.conflicts(FindingQuery.TROUBLE);
        var rulings = inquiry.rulings();
        rulings.rule(troubles.getFirst().id(), Decision.ACCEPT, "Ada", "Asked both.");
        rulings.rule(troubles.getLast().id(), Decision.REJECT, "Ada", null);
    }

    @AfterAll
    static void close() {
        inquiry.close();
    }

    private static JsonNode all(ExportFormat format) {
        var lines = new ArrayList<String>();
        new Export(inquiry).all(format, true, lines::add);
        return JSON.readTree(String.join("\n", lines));
    }

    private static int claims() {
        try (var claims = inquiry.export(true)) {
            return (int) claims.count();
        }
    }

    @Test
    void everyClaimIsAClaimOfSchemaOrg() {
        var graph = all(ExportFormat.JSONLD);
        assertThat(graph.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(graph.get("@graph")).hasSize(claims());
        for (var claim : graph.get("@graph")) {
            assertThat(SCHEMA_ORG.faults(claim)).isEmpty();
            assertThat(claim.get("@type").asString()).isEqualTo("Claim");
            var value = claim.get("mainEntity");
            var money = value.get("@type").asString().equals("MonetaryAmount");
            assertThat(value.has("currency")).isEqualTo(money);
            if (money) {
                assertThat(value.get("currency").asString()).matches("[A-Z]{3}");
            }
            assertThat(value.has("value") || value.has("minValue") || value.has("maxValue"))
                    .isTrue();
            assertThat(value.has("value") && value.has("minValue")).isFalse();
            assertThat(claim.at("/appearance/@type").asString()).isEqualTo("Article");
            if (claim.at("/appearance").has("datePublished")) {
                LocalDate.parse(claim.at("/appearance/datePublished").asString());
            }
        }
    }

    @Test
    void theVocabularyWouldFindAMistake() {
        var wrong =
                "{\"@type\":\"Claim\",\"text\":7,\"colour\":\"red\","
                        + "\"appearance\":{\"@type\":\"Person\"},\"about\":{\"@type\":\"Firm\"}}";
        assertThat(SCHEMA_ORG.faults(JSON.readTree(wrong)))
                .containsExactlyInAnyOrder(
                        "'text' may not be 7",
                        "Claim has no 'colour'",
                        "'appearance' may not be a Person",
                        "'about' may not be a Firm",
                        "'Firm' is no class");
        var strange = "{\"type\":\"Annotation\",\"exact\":\"x\",\"selector\":\"x\",\"mood\":\"x\"}";
        assertThat(strays(JSON.readTree(strange), "")).containsExactly("selector", "mood");
    }

    /// The words of an annotation that its vocabulary does not know, or not there.
    private static List<String> strays(JsonNode node, String otherwise) {
        var type = node.has("type") ? node.get("type").asString() : otherwise;
        var strays = new ArrayList<String>();
        if (!ANNOTATION.isClass(type)) {
            strays.add(type);
        }
        for (var property : node.properties()) {
            var name = SHORT.getOrDefault(property.getKey(), property.getKey());
            var values = property.getValue();
            for (var value : values.isArray() ? values : List.of(values)) {
                var to =
                        value.path("type")
                                .asString(name.equals("hasTarget") ? "SpecificResource" : "");
                if (!OF_OTHERS.contains(name) && !ANNOTATION.leads(type, name, to)) {
                    strays.add(property.getKey());
                }
                if (value.isObject()) {
                    strays.addAll(strays(value, to));
                }
            }
        }
        return strays;
    }

    @Test
    void onlyWhatSomebodyHasAcceptedIsReviewed() {
        var graph = all(ExportFormat.CLAIMREVIEW).get("@graph");
        assertThat(graph).hasSize(2);
        for (var review : graph) {
            assertThat(SCHEMA_ORG.faults(review)).isEmpty();
            assertThat(review.get("@type").asString()).isEqualTo("ClaimReview");
            assertThat(review.at("/author/name").asString()).isEqualTo("Ada");
            assertThat(review.at("/itemReviewed/@type").asString()).isEqualTo("Claim");
            assertThat(review.get("claimReviewed")).isEqualTo(review.at("/itemReviewed/text"));
            assertThat(review.at("/reviewRating/alternateName").asString()).isNotBlank();
            assertThat(review.get("reviewBody").asString()).endsWith("Asked both.");
            assertThat(review.get("citation")).isNotEmpty();
            LocalDate.parse(review.get("datePublished").asString());
        }
    }

    /// The W3C's model: a page has items, an annotation an id, a type and a target; positions count
    /// characters.
    @Test
    void annotationsSelectTheFigureInTheText() {
        var page = all(ExportFormat.WEBANNOTATION);
        assertThat(page.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.get("type").asString()).isEqualTo("AnnotationPage");
        assertThat(page.get("items")).hasSize(claims());
        for (var annotation : page.get("items")) {
            assertThat(annotation.get("type").asString()).isEqualTo("Annotation");
            assertThat(strays(annotation, "")).isEmpty();
            assertThat(List.of(annotation.get("motivation"), annotation.at("/body/purpose")))
                    .allMatch(why -> ANNOTATION.isNamed(why.asString(), "Motivation"));
            assertThat(annotation.at("/body/type").asString()).isEqualTo("TextualBody");
            var id = annotation.get("id").asString().substring("urn:gainsay:".length());
            var shown = (Shown.OfClaim) inquiry.show(id).orElseThrow();
            var letters = shown.article().text().codePoints().toArray();
            var quote = annotation.at("/target/selector/0");
            var place = annotation.at("/target/selector/1");
            assertThat(quote.get("type").asString()).isEqualTo("TextQuoteSelector");
            assertThat(place.get("type").asString()).isEqualTo("TextPositionSelector");
            var start = place.get("start").asInt();
            var end = place.get("end").asInt();
            var exact = quote.get("exact").asString();
            assertThat(new String(letters, start, end - start)).isEqualTo(exact);
            var around = quote.get("prefix").asString() + exact + quote.get("suffix").asString();
            assertThat(shown.article().text()).contains(around);
        }
    }

    @Test
    void sarifIsValidAndWhatIsRuledOutIsSuppressed() throws IOException {
        var log = all(ExportFormat.SARIF);
        assertThat(faults(log.toString())).isEmpty();
        var results = log.at("/runs/0/results");
        assertThat(results)
                .hasSize(inquiry.conflicts(FindingQuery.TROUBLE.withOverruled(true)).size());
        assertThat(results.valueStream().filter(result -> result.has("suppressions"))).hasSize(1);
        for (var result : results) {
            var region = result.at("/locations/0/physicalLocation/region");
            var uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asString();
            assertThat(region.isMissingNode()).isEqualTo(!uri.matches(".*\\.(txt|md)"));
            if (!region.isMissingNode()) {
                var file = House.HOME.resolve("corpus").resolve(uri.replaceFirst(".*/", ""));
                var line = Files.readAllLines(file).get(region.get("startLine").asInt() - 1);
                var from = region.get("startColumn").asInt() - 1;
                assertThat(line.substring(from)).startsWith(region.at("/snippet/text").asString());
            }
        }
    }

    @Test
    void aCheckedDraftIsValidSarif() throws IOException {
        var finding = inquiry.conflicts(FindingQuery.TROUBLE).getFirst();
        var left = finding.sides().getFirst().getFirst();
        var right = finding.sides().getLast().getFirst();
        var article = ((Shown.OfClaim) inquiry.show(left.id()).orElseThrow()).article();
        var draft =
                new Draft(
                        article,
                        List.of(
                                new Judged(left, Status.CONTRADICTED, List.of(right)),
                                new Judged(left, Status.UPDATED, List.of(right)),
                                new Judged(left, Status.SUPPORTED, List.of(right)),
                                new Judged(left, Status.NEW, List.of())));
        var log = String.join("\n", draft.sarif(inquiry));
        assertThat(faults(log)).isEmpty();
        var results = JSON.readTree(log).at("/runs/0/results");
        assertThat(results.valueStream().map(result -> result.get("level").asString()))
                .containsExactly("error", "note");
        assertThat(faults(log.replace("\"error\"", "\"grave\""))).isNotEmpty();
    }

    private static List<com.networknt.schema.Error> faults(String log) throws IOException {
        var schema = House.HOME.resolve("src/test/resources/schemas/sarif-2.1.0.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(schema, StandardCharsets.UTF_8))
                .validate(log, InputFormat.JSON);
    }

    @Test
    void aReportHoldsBothQuotesAndTheRuling() {
        var finding = inquiry.conflicts(FindingQuery.TROUBLE).getFirst();
        var lines = new ArrayList<String>();
        new Export(inquiry).finding(finding.id(), ExportFormat.HTML, lines::add);
        var page = org.jsoup.Jsoup.parse(String.join("\n", lines));
        assertThat(page.select("blockquote").eachText())
                .containsExactlyElementsOf(
                        finding.claims().stream()
                                .map(claim -> claim.evidence().exact().replaceAll("\\s+", " "))
                                .toList());
        assertThat(page.select("mark").eachText())
                .containsExactlyElementsOf(
                        finding.claims().stream().map(claim -> claim.quantity().text()).toList());
        assertThat(page.text()).contains("accept by Ada", "Asked both.");
        assertThat(page.select("script, img, iframe, link, object")).isEmpty();
    }
}
