package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    @TempDir private Path folder;
    private Opened desk;

    @BeforeEach
    void open() {
        desk = Opened.over(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Document page(String path) {
        var answer = desk.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), desk.address().toString());
    }

    /// Every page that can be reached from the overview by links.
    private Map<String, Document> allPages() {
        var pages = new LinkedHashMap<String, Document>();
        var open = new ArrayDeque<String>(List.of("/"));
        while (!open.isEmpty()) {
            var path = open.poll();
            if (pages.containsKey(path)
                    || path.startsWith("/api/")
                    || path.startsWith("/static/")) {
                continue;
            }
            var page = page(path);
            pages.put(path, page);
            for (var link : page.select("a[href^=/]")) {
                open.add(link.attr("href").replaceAll("#.*", ""));
            }
        }
        return pages;
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPageHasItsLandmarks() {
        var pages = allPages();
        assertThat(pages.keySet())
                .anyMatch(path -> path.startsWith("/entity/"))
                .anyMatch(path -> path.startsWith("/finding/"))
                .anyMatch(path -> path.startsWith("/claim/"))
                .anyMatch(path -> path.startsWith("/article/"));
        pages.forEach((path, page) -> {
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("main, header, nav[aria-label], footer"))
                    .as(path)
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(page.title()).as(path).endsWith(" · Gainsay");
            assertThat(page.select("a.skip[href=#main]")).as(path).hasSize(1);
            var ids = page.select("[id]").eachAttr("id");
            assertThat(ids).as(path).doesNotHaveDuplicates();
            for (var field : page.select("input:not([type=hidden]), textarea, select")) {
                assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(path + " " + field)
                        .isNotEmpty();
            }
            for (var local : page.select("a[href^=#]")) {
                assertThat(ids).as(path).contains(local.attr("href").substring(1));
            }
        });
    }

    @Test
    void noPageHoldsScriptOrStyleOrReachesOut() {
        allPages()
                .forEach((path, page) -> {
                    assertThat(page.select("script"))
                            .as(path)
                            .allMatch(script ->
                                    script.attr("src").startsWith("/static/")
                                            && script.data().isEmpty());
                    assertThat(page.select("style, [style], iframe, object, embed, base"))
                            .as(path)
                            .isEmpty();
                    assertThat(page.select("[src], link[href]"))
                            .as(path)
                            .allMatch(it ->
                                    (it.attr("src") + it.attr("href")).startsWith("/static/"));
                    assertThat(
                                    page.getAllElements().stream()
                                            .flatMap(it -> it.attributes().asList().stream())
                                            .map(attribute -> attribute.getKey()))
                            .as(path)
                            .noneMatch(name -> name.startsWith("on"));
                });
    }

    @Test
    void searchShowsTheFigureFirstAndNarrows() {
        var page = page("/search?q=Fennel");
        assertThat(page.select(".rows li").getFirst().child(0).text()).contains("500");
        assertThat(page.select(".rows mark").eachText()).contains("500", "900");
        assertThat(page.select(".people a").eachText()).contains("Fennel Works");
        var narrowed = page("/search?q=Fennel&modality=rumoured&min=1K");
        assertThat(narrowed.select(".rows li")).hasSize(1);
        assertThat(narrowed.select(".chosen a").eachText())
                .anyMatch(text -> text.startsWith("put as: rumoured"));
        assertThat(page("/search?q=nothingofthis").select(".rows li")).isEmpty();
    }

    @Test
    void aSearchAndAListCanBeCitedAndTakenAlong() {
        var search = page("/search?page=1&q=Fennel&metric=valuation");
        assertThat(search.select("#citation").text())
                .contains("“Fennel”: 4 claims", "/search?metric=valuation&q=Fennel]");
        var table = desk.get(search.select("a[download$=csv]").attr("href"));
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body().lines()).hasSize(5);
        var lines = desk.get(search.select("a[download$=jsonl]").attr("href"));
        assertThat(lines.body().lines()).hasSize(4);
        var findings = page("/findings?relation=updates");
        assertThat(findings.select("h1").text()).isEqualTo("Findings");
        assertThat(findings.select("#citation").text()).contains("/findings?relation=updates]");
        for (var link : page("/findings").select("#take ~ p a[download]")) {
            assertThat(desk.get(link.attr("href")).statusCode()).as(link.text()).isEqualTo(200);
        }
    }

    @Test
    void whoComesBackIsToldWhatIsNew() throws IOException, InterruptedException {
        assertThat(page("/").text()).contains("Your first visit");
        var news = Jsoup.parse(overview(100)).select("section[aria-labelledby=news]");
        assertThat(news.text()).contains("3 articles and 1 disagreement since 1 January 1970");
        assertThat(news.select(".rows li")).hasSize(1);
        var later = java.time.Instant.now().getEpochSecond() + 60;
        assertThat(overview(later)).contains("0 articles and 0 disagreements");
    }

    /// As somebody sees it whose last visit ended at that second.
    private String overview(long second) throws IOException, InterruptedException {
        try (var other = HttpClient.newHttpClient()) {
            var request = desk.ask("/").header("Cookie", "gainsay-seen=" + second + "-" + second);
            return other.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void facetsCountWhatAnswers() {
        var page = page("/search");
        assertThat(page.select(".facet a:contains(valuation) .count").text()).isEqualTo("7");
        assertThat(page.select(".facet a:contains(rumoured) .count").text()).isEqualTo("1");
        assertThat(page.select(".facet a:contains(2025) .count").text()).isEqualTo("6");
        assertThat(page.select(".tally").text()).isEqualTo("7 claims");
    }

    @Test
    void whatAFacetCountsIsWhatItsLinkFinds() {
        for (var link : page("/search").select(".facet a")) {
            assertThat(page(link.attr("href")).select(".tally").text())
                    .as(link.text())
                    .startsWith(link.select(".count").text() + " claim");
        }
    }

    @Test
    void twoNamesAreBroughtTogetherAndTakenApartAgain() {
        var id = entity("Fennel Works");
        var form = Map.of("token", desk.token(), "other", "Tarragon", "who", "Ada");
        assertThat(desk.post("/entity/" + id + "/same", form).statusCode()).isEqualTo(303);
        waitFor(() -> !page("/entity/" + id).select(".history").isEmpty());
        var joined = page("/entity/" + id);
        assertThat(joined.select(".history").text())
                .contains("same entity by Ada", "‹Tarragon› is worth 12");
        waitFor(() -> page("/entity/" + id).select("main").text().contains("A third"));
        var undo =
                Map.of(
                        "token",
                        desk.token(),
                        "ruling",
                        joined.select(".undo input[name=ruling]").attr("value"),
                        "entity",
                        id);
        assertThat(desk.post("/ruling/undo", undo).statusCode()).isEqualTo(303);
        waitFor(() -> !page("/entity/" + id).select("main").text().contains("A third"));
        assertThat(page("/entity/" + entity("Tarragon")).select("h1").text()).isEqualTo("Tarragon");
    }

    private static void waitFor(java.util.function.BooleanSupplier done) {
        var deadline = System.nanoTime() + 10_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void anEntityHasAChartWhosePointsLeadToTheirQuotes() {
        var page = page("/entity/" + entity("Fennel Works"));
        assertThat(page.select("h1").text()).isEqualTo("Fennel Works");
        assertThat(page.text()).contains("Fennel Works Group");
        assertThat(page.select("svg.wide a.point"))
                .hasSize(4)
                .allMatch(point ->
                        point.attr("href").startsWith("/claim/c-")
                                && !point.attr("aria-label").isEmpty());
        assertThat(page.select("svg.wide a.rumoured path, svg.wide a.planned path")).hasSize(2);
        assertThat(page.select("svg.wide text").eachText()).contains("log scale");
        assertThat(page.select("section[aria-labelledby=disagreements] .rows li")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=voices] li")).hasSize(2);
        assertThat(page.select("#citation").text())
                .contains("Fennel Works: 4 claims in 2 articles", "/entity/");
    }

    private String entity(String name) {
        return Opened.first(
                "\"id\":\"([^\"]+)\",\"name\":\"" + name,
                desk.get("/api/v1/entities?q=" + Params.encoded(name)).body());
    }

    @Test
    void aDisagreementShowsBothQuotesTheDifferenceTheProofAndTheVoices() {
        var page = page("/finding/" + desk.finding());
        assertThat(page.select(".side mark").eachText()).containsExactly("500", "900");
        assertThat(page.select(".side .around").text()).contains("Its people say nothing.");
        assertThat(page.select("section[aria-labelledby=differences] tbody tr")).hasSize(1);
        assertThat(page.select(".steps li").text())
                .contains("The two intervals share no value", "500 USD", "900 USD");
        assertThat(page.select("svg.ledger")).hasSize(2);
        assertThat(page.select("section[aria-labelledby=origins]").text())
                .contains("2 independent voices");
        assertThat(page.select("#citation").text()).contains(desk.finding());
    }

    @Test
    void anArticleShowsItsTextWithItsClaimsMarked() {
        var id =
                Opened.first(
                        "\"id\":\"(a-[0-9a-f]+)\",\"source\":\"[^\"]*two.txt\"",
                        desk.get("/api/v1/articles").body());
        var page = page("/article/" + id);
        assertThat(page.select(".text mark").eachText())
                .containsExactly("900", "2000", "40000", "7");
        assertThat(page.select(".text mark.bad").eachText()).containsExactly("900");
        assertThat(page.select(".text table mark")).hasSize(1);
        assertThat(page.select("a[rel~=noreferrer]").attr("href"))
                .isEqualTo("https://example.org/two");
        assertThat(page.select("#citation").text()).contains("The second word", "sha256", id);
    }

    @Test
    void whatIsNoTextOfTheArticleStandsBelowAFold() {
        var text = "title: Menu\n\n% Home\n% Contact\n‹Sorrel› is worth 3.\n% Imprint";
        desk.take(Map.of("menu.txt", text));
        waitFor(() -> desk.get("/api/v1/articles").body().contains("menu.txt"));
        var id =
                Opened.first(
                        "\"id\":\"(a-[0-9a-f]+)\",\"source\":\"[^\"]*menu.txt\"",
                        desk.get("/api/v1/articles").body());
        var article = page("/article/" + id).select(".text");
        assertThat(article.select("details").eachText())
                .containsExactly(
                        "Left out: not the article’s own text % Home % Contact",
                        "Left out: not the article’s own text % Imprint");
        assertThat(article.select("details p, div.block p").eachText())
                .containsExactly("% Home", "% Contact", "‹Sorrel› is worth 3.", "% Imprint");
    }

    @Test
    void aDraftIsJudgedFigureByFigureAndNotKept() {
        var answer =
                desk.post(
                        "/check",
                        Map.of(
                                "token",
                                desk.token(),
                                "text",
                                "‹Fennel Works› is worth 500.\n‹Fennel Works› is worth 501.\n‹Nobody› is worth 3."));
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".verdicts .badge").eachText())
                .containsExactly("= supported", "≠ contradicted", "+ new");
        assertThat(page.select(".text mark").eachText()).containsExactly("500", "501", "3");
        assertThat(page("/search").select(".tally").text()).isEqualTo("7 claims");
    }

    @Test
    void aDraftMayBeAFile() {
        var answer =
                desk.upload("/check", desk.token(), "draft.txt", "‹Fennel Works› is worth 501.");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".verdicts .badge").eachText())
                .containsExactly("≠ contradicted");
    }

    @Test
    void whatIsIngestedElsewhereIsPickedUp() {
        assertThat(page("/articles").select(".arrivals li")).hasSize(3);
        desk.take(Map.of("four.txt", "title: A fourth\n\n‹Tarragon› is worth 13.", "five.txt", ""));
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (page("/articles").select(".arrivals li").size() < 4
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        var page = page("/articles");
        assertThat(page.select(".arrivals li a").eachText()).contains("A fourth");
        assertThat(page.select(".failures li").text()).contains("five.txt is empty");
        assertThat(page("/findings").select(".rows li")).hasSize(2);
    }

    @Test
    void aRulingIsMadeShownMovesTheFindingAndIsTakenBack() {
        var id = desk.finding();
        var form =
                Map.of(
                        "token",
                        desk.token(),
                        "target",
                        id,
                        "decision",
                        "reject",
                        "who",
                        "Ada",
                        "comment",
                        "another company");
        assertThat(desk.post("/ruling", form).statusCode()).isEqualTo(303);
        assertThat(page("/finding/" + id).select(".history").text())
                .contains("rejected by Ada", "another company");
        assertThat(page("/findings").select(".rows li")).isEmpty();
        assertThat(page("/findings?ruled=all").select(".rows li").text())
                .contains("rejected by Ada");
        var ruling = page("/finding/" + id).select(".undo input[name=ruling]").attr("value");
        assertThat(
                        desk.post(
                                        "/ruling/undo",
                                        Map.of(
                                                "token",
                                                desk.token(),
                                                "ruling",
                                                ruling,
                                                "target",
                                                id))
                                .statusCode())
                .isEqualTo(303);
        assertThat(page("/findings").select(".rows li")).hasSize(1);
    }

    @Test
    void wrongWishesAreToldInASentence() {
        assertThat(desk.get("/finding/f-none").statusCode()).isEqualTo(404);
        assertThat(desk.get("/entity/none").body())
                .contains("Nobody in the index goes by the name");
        assertThat(desk.get("/search?min=lots").statusCode()).isEqualTo(400);
        assertThat(desk.get("/search?min=lots").body()).contains("is no amount; write 1.5B");
        assertThat(desk.get("/search?since=soon").body()).contains("is no date");
        assertThat(desk.get("/search?page=0").statusCode()).isEqualTo(400);
        assertThat(desk.get("/nothing/here").statusCode()).isEqualTo(404);
    }
}
