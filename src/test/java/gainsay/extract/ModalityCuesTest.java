package gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gainsay.lexicon.Lexicon;
import gainsay.model.Modality;
import gainsay.model.Sentence;
import gainsay.model.Span;
import gainsay.model.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class ModalityCuesTest {
    static final Lexicon LEXICON =
            Lexicon.load(Path.of(System.getProperty("gainsay.home"), "models"));
    private static final ModalityCues CUES = new ModalityCues(LEXICON);

    /// A sentence of the table, without its brackets.
    record Marked(String text, Span figure, String expected) {
        static Marked of(String line) {
            var row = line.split(" => ");
            var open = row[0].indexOf('[');
            var close = row[0].indexOf(']');
            var text =
                    row[0].substring(0, open)
                            + row[0].substring(open + 1, close)
                            + row[0].substring(close + 1);
            return new Marked(text, new Span(open, close - 1), row[1].strip());
        }
    }

    static Stream<Marked> table(String name) throws IOException {
        try (var table = ModalityCuesTest.class.getResourceAsStream("/extract/" + name)) {
            var bytes = Objects.requireNonNull(table).readAllBytes();
            var lines = new String(bytes, StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.startsWith("#")).map(Marked::of).toList().stream();
        }
    }

    /// Tokens without tags, cut at spaces and signs as a tagger's are.
    static Sentence sentence(String text, int offset) {
        var tokens = new ArrayList<Token>();
        var words = Pattern.compile("['’]s|[\\p{L}\\d][\\p{L}\\d.,]*[\\p{L}\\d]|\\S");
        var found = words.matcher(text);
        while (found.find()) {
            var span = new Span(found.start(), found.end()).shifted(offset);
            tokens.add(new Token(span, found.group(), "", found.group()));
        }
        var whole = new Span(0, text.length()).shifted(offset);
        return new Sentence(whole, 0, tokens, List.of(), List.of());
    }

    @TestFactory
    Stream<DynamicTest> figuresArePutAsFirmlyAsTheTableSays() throws IOException {
        return table("modality.txt")
                .map(row -> DynamicTest.dynamicTest(row.text(), () -> check(row)));
    }

    private static void check(Marked row) {
        assertThat(CUES.ofText(row.text(), row.figure()).label()).isEqualTo(row.expected());
        var sentence = sentence(row.text(), 100);
        assertThat(CUES.of(sentence, row.figure().shifted(100)).label()).isEqualTo(row.expected());
    }

    @Test
    void tagsTellAVerbFromANoun() {
        var text = "The firm plans a listing and forges parts worth $9 million";
        var tags =
                List.of("DT", "NN", "VBZ", "DT", "NN", "CC", "VBZ", "NNS", "JJ", "$", "CD", "CD");
        var sentence = tagged(text, tags);
        var figure = new Span(text.indexOf('$'), text.length());
        assertThat(CUES.of(sentence, figure)).isEqualTo(Modality.ASSERTED);
        assertThat(CUES.ofText(text, figure)).isEqualTo(Modality.PLANNED);
    }

    /// "The launch will cost/VBP 9 million and require/VBP 40 people."
    @Test
    void anAuxiliaryServesTheVerbBehindAndToo() {
        var text = "The launch will cost $9 million and require 40 people";
        var tags = List.of("DT", "NN", "MD", "VB", "$", "CD", "CD", "CC", "VBP", "CD", "NNS");
        var figure = new Span(text.indexOf("40"), text.indexOf("40") + 2);
        assertThat(CUES.of(tagged(text, tags), figure)).isEqualTo(Modality.PROJECTED);
    }

    @Test
    void whatItMadeLastYearIsNoForecast() {
        var text = "The mill expects $19 million against the $21 million it made in May";
        var tags =
                List.of(
                        "DT", "NN", "VBZ", "$", "CD", "CD", "IN", "DT", "$", "CD", "CD", "PRP",
                        "VBD", "IN", "NNP");
        var made = new Span(text.indexOf("$21"), text.indexOf(" it made"));
        var expected = new Span(text.indexOf("$19"), text.indexOf(" against"));
        assertThat(CUES.of(tagged(text, tags), made)).isEqualTo(Modality.ASSERTED);
        assertThat(CUES.of(tagged(text, tags), expected)).isEqualTo(Modality.PROJECTED);
    }

    private static Sentence tagged(String text, List<String> tags) {
        var plain = sentence(text, 0);
        var tagged = new ArrayList<Token>();
        for (var i = 0; i < plain.tokens().size(); i++) {
            var token = plain.tokens().get(i);
            tagged.add(new Token(token.span(), token.text(), tags.get(i), token.lemma()));
        }
        return new Sentence(plain.span(), 0, tagged, List.of(), List.of());
    }

    @Test
    void theHeadOfAColumnSpeaksForItsCells() {
        assertThat(CUES.ofHead("2028 Projection")).isEqualTo(Modality.PROJECTED);
        assertThat(CUES.ofHead("2028E")).isEqualTo(Modality.PROJECTED);
        assertThat(CUES.ofHead("Sales target")).isEqualTo(Modality.PLANNED);
        assertThat(CUES.ofHead("2024 Market Size (Est.)")).isEqualTo(Modality.ASSERTED);
        assertThat(CUES.ofHead("")).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void anyMixtureOfPressWordsIsJudgedWithoutFailing() throws IOException {
        var rows = Stream.concat(table("modality.txt"), table("attribution.txt"));
        var words = rows.flatMap(row -> Stream.of(row.text().split(" "))).distinct().toList();
        var attribution = new Attribution(LEXICON);
        var random = new Random(20_262);
        for (var round = 0; round < 5_000; round++) {
            var text =
                    random.ints(12, 0, words.size())
                            .mapToObj(words::get)
                            .collect(Collectors.joining(" "));
            var start = random.nextInt(text.length());
            var figure = new Span(start, start + random.nextInt(text.length() - start + 1));
            assertThat(CUES.ofText(text, figure)).isNotNull();
            assertThat(attribution.ofText(text, figure)).isNotNull();
        }
    }

    @Test
    @Timeout(10)
    void hostileTextEndsInTime() {
        for (var hostile : new String[] {"(", "and is ", "plans to ", ", ", "$"}) {
            var text = hostile.repeat(2_000) + "$5";
            assertThat(CUES.ofText(text, new Span(text.length() - 2, text.length()))).isNotNull();
        }
    }
}
