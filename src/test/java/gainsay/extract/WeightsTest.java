package gainsay.extract;

import gainsay.annotate.Annotator;
import gainsay.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WeightsTest {
    static final Path HOME = Path.of(System.getProperty("gainsay.home"));
    final Study study = new Study(Lexicon.load(HOME.resolve("models")), Annotator.load());

    List<Study.Figure> gold(String gold, String folder) throws IOException {
        var figures = new ArrayList<Study.Figure>();
        for (var p : Annotations.in(HOME.resolve(gold), HOME.resolve(folder), HOME)) {
            figures.addAll(study.figures(p.name(), p.article(), p.rows(), 1));
        }
        return figures;
    }

    @Test
    void crossed() throws IOException {
        var passages = new ArrayList<Study.Figure>();
        for (var p : Passages.in(Path.of(System.getProperty("passages", "/tmp/w/pass")))) {
            passages.addAll(study.figures(p.name(), p.article(), p.rows(), 1));
        }
        var r = "src/test/resources/";
        var corpus = gold(r + "corpus/corpus.claims.jsonl", "corpus");
        var blind = gold(r + "blind/blind.claims.jsonl", r + "blind");
        var fresh = gold(r + "fresh/fresh.claims.jsonl", r + "fresh");
        var dev = gold("/tmp/w/nd/dev/dev.claims.jsonl", "/tmp/w/nd/dev");
        var seeds = gold("/work/shared/gold/seeds.claims.jsonl", "/work/shared/seeds");
        var tuned = new ArrayList<>(corpus);
        tuned.addAll(blind);
        tuned.addAll(fresh);
        var seedsAndDev = new ArrayList<>(seeds);
        seedsAndDev.addAll(dev);
        var sets = Map.of("pass", passages, "tuned", tuned, "dev", dev, "seeds", seeds);
        for (var metric : List.of(true, false)) {
            Function<Study.Figure, Logit.Question> of = metric ? Study.Figure::metric : Study.Figure::subject;
            sets.forEach((name, set) -> System.err.println((metric ? "metric " : "subject ") + name + ": " + summary(set.stream().map(of).toList())));
            for (var ridge : new double[] {5}) {
                for (var how : List.of("as is", "first as is")) {
                    if (metric && how.startsWith("first")) continue;
                    var train = new ArrayList<>(passages.stream().map(of).map(how.startsWith("first") ? WeightsTest::first : UnaryOperator.identity()).toList());
                    train.addAll(switch (how) {
                        case "alone", "first" -> List.<Logit.Question>of();
                        case "half" -> tuned.stream().map(of).map(q -> new Logit.Question(q.name(), q.options(), q.right(), 0.5, q.first())).toList();
                        case "unruled" -> tuned.stream().map(of).map(WeightsTest::unruled).toList();
                        case "first as is" -> tuned.stream().map(of).map(WeightsTest::first).toList();
                        default -> tuned.stream().map(of).toList();
                    });
                    var w = new Logit(ridge, 4).fit(train);
                    System.err.printf("  ridge %.1f %s:", ridge, how);
                    for (var e : sets.entrySet()) {
                        var qs = e.getValue().stream().map(of).toList();
                        System.err.printf(" %s %.3f", e.getKey(), Logit.right(qs, w) / (double) qs.size());
                    }
                    System.err.println();
                    var known = gainsay.lexicon.Weights.of(w);
                    for (var margin : new double[] {0, 0.5, 1, 1.5, 2, 3}) {
                        System.err.printf("    margin %.1f:", margin);
                        for (var e : sets.entrySet()) {
                            var right = 0;
                            for (var f : e.getValue()) {
                                var q = of.apply(f);
                                var best = Logit.best(q, known);
                                var rules = rules(q);
                                if (rules >= 0 && known.of(q.options().get(best).signs()) - known.of(q.options().get(rules).signs()) < margin) best = rules;
                                right += q.right()[best] ? 1 : 0;
                            }
                            System.err.printf(" %s %.3f", e.getKey(), right / (double) e.getValue().size());
                        }
                        System.err.println();
                    }
                    if (how.equals("first as is")) {
                        for (var f : seedsAndDev) {
                            var q = of.apply(f);
                            var best = Logit.best(q, known);
                            if (!q.right()[best]) {
                                System.err.println((q.isAnswerable() ? "wrong " : "NONE ") + f.name() + " " + f.row().metric() + " [" + f.draft().quantity().text() + "] want " + (metric ? f.row().metric() : f.row().subjects()) + " got " + text(q.options().get(best)) + " rules " + (rules(q) < 0 ? "-" : text(q.options().get(rules(q)))) + " in " + f.draft().line().sentence().span().in(f.draft().line().text()).replace((char) 10, ' '));
                            }
                        }
                    }
                }
            }
        }
    }

    static String text(Option<?> o) {
        return o.answer() instanceof gainsay.model.Mention m ? m.text() : o.answer().toString();
    }

    static int rules(Logit.Question q) {
        for (var j = 0; j < q.right().length; j++) {
            if (q.options().get(j).signs().stream().anyMatch(s -> s.equals("rules") || s.equals("rules cued") || s.equals("rules uncued"))) {
                return j;
            }
        }
        return -1;
    }

    static Logit.Question first(Logit.Question q) {
        return q.first() == null ? q : new Logit.Question(q.name(), q.options(), q.first(), q.importance(), null);
    }

    static Logit.Question unruled(Logit.Question q) {
        var options = q.options().stream().map(o -> {
            var signs = new HashSet<String>(o.signs());
            signs.removeIf(s -> s.contains("rules") || s.contains("chosen") || s.contains("pattern"));
            return new Option<Object>(o.answer(), signs);
        }).toList();
        return new Logit.Question(q.name(), options, q.right(), q.importance(), q.first());
    }

    private static String summary(List<Logit.Question> all) {
        var rules = 0;
        var oracle = 0;
        for (var q : all) {
            oracle += q.isAnswerable() ? 1 : 0;
            for (var j = 0; j < q.right().length; j++) {
                var o = q.options().get(j);
                if (q.right()[j] && o.signs().stream().anyMatch(s -> s.equals("rules") || s.equals("rules cued") || s.equals("rules uncued"))) {
                    rules++;
                    break;
                }
            }
        }
        return String.format("%d questions, rules right %.3f, answerable %.3f", all.size(), rules / (double) all.size(), oracle / (double) all.size());
    }
}
