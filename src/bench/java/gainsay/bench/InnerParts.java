package gainsay.bench;

import gainsay.Samples;
import gainsay.app.Json;
import gainsay.extract.QuantityGrammar;
import gainsay.lexicon.Lexicon;
import gainsay.model.Claim;
import gainsay.model.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What is called most: the grammar of figures, topics, and the JSON of a claim.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InnerParts {
    private static final String PARAGRAPH =
            "Quarrowby Power said net profit rose 14 pct to 31.2 mln dlrs in the three months to March,"
                + " on sales of between $410 million and $425 million, as some 2,300 of its 5,100"
                + " turbines ran at more than four fifths of capacity; a year earlier it had earned"
                + " 27.4 mln dlrs. The board expects to spend about €1.2bn by 2031.";

    private final Lexicon lexicon =
            Lexicon.load(Path.of(System.getProperty("gainsay.home", ".")).resolve("models"));
    private final QuantityGrammar grammar = new QuantityGrammar(lexicon);
    private final Json json = new Json();
    private final String written = json.claim(new Samples(1).claim());

    @Benchmark
    public List<Quantity> figuresOfAParagraph() {
        return grammar.find(PARAGRAPH);
    }

    @Benchmark
    public List<?> topicsOfAParagraph() {
        return lexicon.topics().in(PARAGRAPH);
    }

    @Benchmark
    public Claim claimFromJson() {
        return json.claim(written);
    }
}
