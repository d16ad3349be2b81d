package gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.app.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Articles are hostile. Whatever they hold, in names, titles, quotes, scopes, addresses and file
/// names, a page has the very same elements and attributes as one about a harmless article, and no
/// character that steers.
class HostileTest {
    private static final String HARMLESS = "Marigold";

    private static final List<String> MARKUP =
            List.of(
                    "<script>alert(1)</script>",
                    "</script><script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "<svg onload=alert(1)>",
                    "<svg><script>alert(1)</script></svg>",
                    "\"><script>alert(1)</script>",
                    "'><script>alert(1)</script>",
                    "\" onmouseover=\"alert(1)",
                    "' onfocus='alert(1)' autofocus='",
                    "` onclick=`alert(1)",
                    "</title><script>alert(1)</script>",
                    "</textarea><script>alert(1)</script>",
                    "</style><script>alert(1)</script>",
                    "<!--<script>alert(1)</script>-->",
                    "<![CDATA[<script>alert(1)</script>]]>",
                    "<style>*{display:none}</style>",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content=0;url=//evil.example>",
                    "<iframe src=javascript:alert(1)></iframe>",
                    "<object data=//evil.example></object>",
                    "<form action=//evil.example><button>Accept</button></form>",
                    "<a href=javascript:alert(1)>Accept</a>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                    "<details open ontoggle=alert(1)>",
                    "<template><script>alert(1)</script></template>",
                    "&lt;script&gt;alert(1)&lt;/script&gt;",
                    "&#60;script&#62;alert(1)&#60;/script&#62;",
                    "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                    "＜script＞alert(1)＜/script＞",
                    "{{constructor.constructor('alert(1)')()}}",
                    "${7*7} #{7*7} <%= 7*7 %>",
                    "javascript:alert(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "//evil.example/x",
                    "=HYPERLINK(\"http://evil.example\")",
                    "</main></body></html>",
                    "<a id=main name=main>",
                    "<input name=token value=x>",
                    "%3Cscript%3Ealert(1)%3C/script%3E");

    private static final List<String> STEERING =
            List.of(
                    "a\u202Egnp.exe",
                    "a\u202Db",
                    "a\u202Ab\u202C",
                    "a\u202Bb",
                    "a\u2066b\u2069",
                    "a\u2067b",
                    "a\u2068b",
                    "a\u200Eb",
                    "a\u200Fb",
                    "a\u061Cb",
                    "a\u200Bb",
                    "a\uFEFFb",
                    "a\u2028b",
                    "a\u2029b",
                    "a\u2060b",
                    "a\uDB40\uDC41b",
                    "a\uFFF9b\uFFFBc",
                    "\u001B[31mred\u001B[0m",
                    "\u001B]0;title\u0007",
                    "\u001B]8;;http://evil.example\u001B\\here",
                    "\u009B31mred",
                    "\u0007\u0007\u0007",
                    "\b\b\bgone",
                    "a\u007Fb",
                    "a\u0085b",
                    "\u0000",
                    "a@D800@b",
                    "b@DC00@a",
                    "e\u0301\u0301\u0301\u0301\u0301",
                    "\uFF1C\u202E>");

    private static final List<String> CASES =
            Stream.of(Stream.of(HARMLESS), MARKUP.stream(), STEERING.stream())
                    .flatMap(each -> each)
                    .toList();

    @TempDir private static Path folder;
    private static Opened desk;

    @BeforeAll
    static void open() {
        var files = new TreeMap<String, String>();
        for (var number = 0; number < CASES.size(); number++) {
            var said = CASES.get(number);
            files.put(file(number, 'a'), first(said));
            files.put(file(number, 'b'), "title: other " + said + "\ndate: 2025-06-01\n\n‹" + said + "› is worth 8.\n");
        }
        desk = new Opened(folder, files, Address.LOOPBACK);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String file(int number, char which) {
        return String.format(Locale.ROOT, "n%03d%c.txt", number, which);
    }

    private static String first(String said) {
        return "title: " + said + "\nauthor: " + said + "\npublisher: " + said + "\nurl: " + said
                + "\ndate: 2025-01-01\n\n‹" + said + "› is worth 5.\n" + said + "\n| ‹" + said + "› may be worth 9.\n";
    }

    @TestFactory
    Stream<DynamicTest> nothingOfTheirsActs() {
        var harmless = shapes(0);
        return IntStream.range(1, CASES.size())
                .mapToObj(number ->
                        DynamicTest.dynamicTest(
                                number + " " + CASES.get(number).replaceAll("[^ -~]", "?"),
                                () -> assertThat(shapes(number)).isEqualTo(harmless)));
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(CASES).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void listsOfThemAllHoldNothingButOurElements() {
        var ours = Jsoup.parse(desk.get("/keys").body() + desk.get("/search?source=" + file(0, 'a')).body() + desk.get("/articles?page=2").body() + desk.get("/check").body());
        var known = ours.getAllElements().stream().map(Element::normalName).collect(Collectors.toSet());
        known.addAll(Set.of("meter", "section"));
        for (var path : List.of("/", "/search", "/findings", "/articles", "/search?q=alert")) {
            var page = plain(path);
            assertThat(Jsoup.parse(page).getAllElements().stream().map(Element::normalName)).as(path).isSubsetOf(known);
        }
    }

    @Test
    void whatIsAskedForIsHostileToo() {
        for (var said : CASES) {
            for (var path : List.of("/search?q=", "/search?entity=", "/search?source=", "/findings?entity=", "/entity/", "/finding/", "/article/")) {
                var answer = desk.get(path + Params.encoded(said).replace("+", "%20"));
                assertThat(answer.statusCode()).isIn(200, 400, 404);
                var page = Jsoup.parse(answer.body());
                assertThat(page.select("script:not([src^=/static/]), iframe, object, base, style, [onerror], [onload], [onmouseover], [onclick], [onfocus], [ontoggle]")).as(path + said).isEmpty();
                assertThat(answer.body().codePoints().filter(Escape::steers)).as(path + said).isEmpty();
            }
        }
    }

    @Test
    void theApiGivesNothingThatSteersATerminal() {
        for (var path : List.of("search?size=200", "findings?size=200", "articles?size=200", "stats", "search?format=jsonl&size=200", "search?format=csv&size=200", "entities?q=red", "complete?q=red", "export/jsonl", "export/csv", "export/sarif")) {
            var body = desk.get("/api/v1/" + path).body();
            assertThat(body.codePoints().filter(c -> c != '\n' && c != '\r' && c != '\t' && (Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)))).as(path).isEmpty();
        }
    }

    /// The elements and attributes of every page about an article that holds nothing else.
    private static List<String> shapes(int number) {
        var found = desk.get("/api/v1/search?source=" + file(number, 'a')).body();
        var claim = Opened.first("\"id\":\"(c-[0-9a-f]+)\"", found);
        var article = Opened.first("\"id\":\"(a-[0-9a-f]+)\"", found);
        var entity = Opened.first("\"subject\":\\{\"id\":\"([^\"]+)\"", found);
        var finding = Opened.first("\"id\":\"(f-[0-9a-f]+)\"", desk.get("/api/v1/findings?entity=" + entity).body());
        var paths = List.of("/finding/" + finding, "/claim/" + claim, "/article/" + article, "/entity/" + entity, "/search?source=" + file(number, 'a'), "/findings?entity=" + entity);
        var shapes = new ArrayList<>(paths.stream().map(path -> shape(plain(path))).toList());
        var checked = desk.post("/check", Map.of("token", desk.token(), "text", first(CASES.get(number))));
        assertThat(checked.statusCode()).isEqualTo(200);
        shapes.add(shape(checked.body()));
        return shapes;
    }

    private static String plain(String path) {
        var answer = desk.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().codePoints().filter(c -> Escape.steers(c) || (c >= 0xD800 && c <= 0xDFFF))).as(path).isEmpty();
        return answer.body();
    }

    private static String shape(String html) {
        var page = Jsoup.parse(html);
        page.select("span.sign").forEach(Element::unwrap);
        assertThat(page.select("[href^=javascript], [href^=data], [href^=//], script:not([src^=/static/])")).isEmpty();
        var shape = new StringBuilder();
        page.getAllElements()
                .forEach(element -> {
                    shape.append(element.normalName());
                    element.attributes().forEach(attribute -> shape.append(' ').append(attribute.getKey()));
                    shape.append('\n');
                });
        return shape.toString();
    }
}
