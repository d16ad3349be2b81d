package gainsay.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The inner parts, each alone, with JMH.
final class Inner {
    private Inner() {}

    static Table run() {
        try {
            var table = Table.of("part", "score", "unit");
            for (var result : new Runner(new OptionsBuilder().include("InnerParts").build()).run()) {
                var score = result.getPrimaryResult();
                table.row(
                        score.getLabel(),
                        String.format(java.util.Locale.ROOT, "%.1f", score.getScore()),
                        score.getScoreUnit());
            }
            return table;
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
