package gainsay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fits weights to questions whose right answers are known: a conditional logit (McFadden 1974)
/// with a ridge, by Adam (Kingma & Ba 2015) over all questions at once.
final class Logit {
    /// The options of one figure and which of them are right; `importance` 1 is ordinary, and
    /// `group` names the article.
    record Question(
            String group,
            List<? extends Option<?>> options,
            List<Boolean> right,
            double importance) {
        boolean isAnswerable() {
            return right.contains(true);
        }

        boolean isRight(int answer) {
            return answer >= 0 && right.get(answer);
        }

        /// The option whose signs weigh most, -1 where there is none.
        int answer(Balance weights) {
            return Option.best(options, weights).map(options::indexOf).orElse(-1);
        }
    }

    private static final int STEPS = 140;
    private static final double RATE = 0.09;

    /// What Adam forgets of slopes and of their squares at each step.
    private static final double SLOPES = 0.9;

    private static final double SQUARES = 0.999;

    private final double ridge;
    private final int fewest;

    /// `ridge` weighs the squares of the weights; signs seen in fewer than `fewest` questions are
    /// left out.
    Logit(double ridge, int fewest) {
        this.ridge = ridge;
        this.fewest = fewest;
    }

    /// The weights by sign, in log odds.
    Map<String, Double> fit(List<Question> all) {
        var questions = all.stream().filter(Question::isAnswerable).toList();
        var numbers = numbers(questions);
        var coded = questions.stream().map(question -> coded(question, numbers)).toList();
        var weights = new double[numbers.size()];
        var mean = new double[weights.length];
        var square = new double[weights.length];
        for (var step = 1; step <= STEPS; step++) {
            var slope = new double[weights.length];
            for (var i = 0; i < coded.size(); i++) {
                add(coded.get(i), questions.get(i), weights, slope);
            }
            for (var j = 0; j < weights.length; j++) {
                var g = slope[j] - ridge * weights[j];
                mean[j] = SLOPES * mean[j] + (1 - SLOPES) * g;
                square[j] = SQUARES * square[j] + (1 - SQUARES) * g * g;
                var m = mean[j] / (1 - Math.pow(SLOPES, step));
                var v = square[j] / (1 - Math.pow(SQUARES, step));
                weights[j] += RATE * m / (Math.sqrt(v) + 1e-8);
            }
        }
        var fitted = new TreeMap<String, Double>();
        numbers.forEach((sign, number) -> fitted.put(sign, weights[number]));
        return fitted;
    }

    private Map<String, Integer> numbers(List<Question> questions) {
        var seen = new HashMap<String, Integer>();
        for (var question : questions) {
            question.options().stream()
                    .flatMap(option -> option.signs().stream())
                    .distinct()
                    .forEach(sign -> seen.merge(sign, 1, Integer::sum));
        }
        var numbers = new HashMap<String, Integer>();
        new TreeMap<>(seen)
                .forEach((sign, times) -> {
                    if (times >= fewest) {
                        numbers.put(sign, numbers.size());
                    }
                });
        return numbers;
    }

    private static List<int[]> coded(Question question, Map<String, Integer> numbers) {
        var coded = new ArrayList<int[]>();
        for (var option : question.options()) {
            coded.add(
                    option.signs().stream()
                            .filter(numbers::containsKey)
                            .mapToInt(sign -> numbers.getOrDefault(sign, 0))
                            .sorted()
                            .toArray());
        }
        return coded;
    }

    private static void add(
            List<int[]> options, Question question, double[] weights, double[] slope) {
        var odds = new double[options.size()];
        var most = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < odds.length; i++) {
            for (var sign : options.get(i)) {
                odds[i] += weights[sign];
            }
            most = Math.max(most, odds[i]);
        }
        var all = 0.0;
        var good = 0.0;
        for (var i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(odds[i] - most);
            all += odds[i];
            good += question.isRight(i) ? odds[i] : 0;
        }
        for (var i = 0; i < odds.length; i++) {
            var pull = (question.isRight(i) ? odds[i] / good : 0) - odds[i] / all;
            for (var sign : options.get(i)) {
                slope[sign] += question.importance() * pull;
            }
        }
    }
}
