package gainsay.resolve;

import gainsay.lexicon.Currencies;
import gainsay.lexicon.Currencies.Home;
import gainsay.lexicon.Lexicon;
import gainsay.model.Article;
import gainsay.model.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which dollars, pesos, francs or crowns an article means: those it names in full elsewhere, else
/// those of the country that it speaks of most. Where it leaves that open, none.
final class HomeMoney {
    private static final String OPEN = "XXX";

    /// Digits, signs and scale words before the word for the money.
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "^[^\\p{L}]*(?:(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|lakh|crore|million|billion|trillion|mln|bln|bn|mn|m|k)\\b[^\\p{L}]*)*");

    private final Currencies currencies;
    private final Article article;
    private final String dollar;
    private final Map<String, String> settled = new HashMap<>();

    HomeMoney(Lexicon lexicon, Article article) {
        this.currencies = lexicon.currencies();
        this.article = article;
        this.dollar = OwnDollar.of(article, lexicon);
    }

    Quantity settled(Quantity quantity) {
        if (!quantity.isMoney()) {
            return quantity;
        }
        if (quantity.unit().equals("USD")) {
            boolean own =
                    OwnDollar.isBare(quantity.text())
                            && !OwnDollar.isQuoted(article.text(), quantity.span().start());
            return own ? quantity.withUnit(dollar) : quantity;
        }
        var word = word(quantity.text());
        var homes = homes(word, quantity.unit());
        return homes.isEmpty()
                ? quantity
                : quantity.withUnit(
                        settled.computeIfAbsent(word, w -> code(w, quantity.unit(), homes)));
    }

    private static String word(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var word = AMOUNT.matcher(lower).replaceFirst("");
        return word.replaceAll("[^\\p{L}.]+$|[\\d.,\\s]+[\\p{L}\\s]*$", "").strip();
    }

    /// What the word may mean; only a word that its own sign has left open is settled by places.
    private List<Home> homes(String word, String unit) {
        var all =
                currencies.homes().stream()
                        .filter(home -> has(home, word))
                        .filter(this::isOfItsTime)
                        .toList();
        boolean open = unit.equals(OPEN) || all.stream().anyMatch(h -> h.code().equals(unit));
        return open ? all : List.of();
    }

    private static boolean has(Home home, String word) {
        return home.words().stream().anyMatch(w -> w.toLowerCase(Locale.ROOT).equals(word));
    }

    private boolean isOfItsTime(Home home) {
        var published = article.metadata().published();
        return published == null
                || home.since() <= published.getYear() && published.getYear() <= home.until();
    }

    private String code(String word, String unit, List<Home> homes) {
        var full = inFull(word, homes);
        return full.size() == 1 ? full.getFirst() : fromPlaces(unit, homes);
    }

    /// The currencies that the article calls by their full name: "CFA francs", "Swiss francs".
    private List<String> inFull(String word, List<Home> homes) {
        var text = article.text().toLowerCase(Locale.ROOT);
        var codes = homes.stream().map(Home::code).collect(Collectors.toSet());
        return currencies.all().stream()
                .filter(currency -> codes.contains(currency.code()))
                .filter(currency ->
                        currency.words().stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .filter(name -> name.contains(" ") && isSame(name, word))
                                .anyMatch(text::contains))
                .map(Currencies.Currency::code)
                .toList();
    }

    /// "Swiss franc" for "francs".
    private static boolean isSame(String name, String word) {
        var stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return !name.equals(word) && name.substring(name.lastIndexOf(' ') + 1).startsWith(stem);
    }

    private String fromPlaces(String unit, List<Home> homes) {
        var best = unit;
        long most = 0;
        boolean even = false;
        for (var home : homes) {
            long many = mentions(home);
            boolean more = many > most || (many == most && many > 0 && home.code().equals(unit));
            even = more ? false : even || (many == most && many > 0 && !best.equals(unit));
            best = more ? home.code() : best;
            most = Math.max(many, most);
        }
        return even ? unit : best;
    }

    private long mentions(Home home) {
        var places =
                home.places().stream()
                        .flatMap(place -> Stream.of(place, place.toUpperCase(Locale.ROOT)))
                        .distinct()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + places + ")\\b", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(article.text())
                .results()
                .count();
    }
}
