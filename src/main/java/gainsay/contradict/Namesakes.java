package gainsay.contradict;

import gainsay.model.Claim;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Two companies may share a short name: where each article gives the exchange's symbol behind it,
/// other symbols are other companies.
final class Namesakes implements Rule {
    private static final Pattern SYMBOL =
            Pattern.compile(
                    "^[^<>()]{0,40}?(?:<([A-Z]{1,5}(?:\\.[A-Z]{1,3})?)>"
                            + "|\\((?:NYSE|NASDAQ|Nasdaq|LSE|ASX|TSX)[: ]+([A-Z]{1,5})\\))");

    @Override
    public Optional<Verdict> weigh(Pair pair) {
        var left = pair.left().who().symbols();
        var right = pair.right().who().symbols();
        return !left.isEmpty() && !right.isEmpty() && Words.shared(left, right) == 0
                ? Optional.of(new Verdict.Silent("another company of that name"))
                : Optional.empty();
    }

    /// The symbols behind a name in the title and the sentence of a claim.
    static Set<String> symbols(Claim claim, String name) {
        var symbols = new TreeSet<String>();
        var title = claim.article().title();
        symbol(name, title == null ? "" : title, symbols);
        symbol(name, claim.evidence().exact(), symbols);
        return symbols;
    }

    private static void symbol(String name, String text, Set<String> symbols) {
        if (text.indexOf('<') < 0 && text.indexOf('(') < 0) {
            return;
        }
        var at = text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        if (at >= 0) {
            var behind = SYMBOL.matcher(text.substring(at + name.length()));
            if (behind.find()) {
                symbols.add(behind.group(1) != null ? behind.group(1) : behind.group(2));
            }
        }
    }
}
