package gainsay.extract;

import gainsay.model.Quantity;
import gainsay.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What indices stand at and move by is measured in points of their own: "fell 36.83 points to
/// 6,656.92", "the climate index fell to 88.1 from 88.4", "a lead of 14 points".
final class Indices {
    private static final String ABOUT =
            "(?: (?:about|around|nearly|almost|some|just|only|roughly|more than|a record|a reading of|a record high of))?";

    private static final Pattern NAMED =
            Pattern.compile("[- ]points?\\b(?! of (?:sale|entry|contact|presence|view))");

    private static final Pattern INDEX =
            Pattern.compile(
                    "(?:\\b(?:[Ii]ndex|[Ii]ndices|[Bb]arometer|[Ff]ootsie|PMI|VIX|Dow|Nasdaq|FTSE|Nikkei|DAX|CAC|Hang Seng|S&P|Sensex|Nifty|Bovespa|Topix|Kospi|Stoxx|ASX|TSX|Russell)\\b(?: [0-9]+)?|\\b[Ii]ndustrials\\b|\\b(?:broader|wider) market\\b|[Ii]ndustrial average\\b)"
                            + "(?![-–]\\p{L})(?! (?:companies|firms|members|stocks|listing|constituents|funds?|trackers?|linked))");

    private static final Pattern AVERAGE = Pattern.compile("\\b[Tt]he average\\b");
    private static final Pattern STOCKS = Pattern.compile("Dow Jones|[Ii]ndustrial average");

    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?is).*\\b(?:to|at|from|near|of|reached|hit|touched|past|above|below|was|than|versus|against)"
                            + ABOUT
                            + " ");

    private static final Pattern END = Pattern.compile("[.!?][\"”’)*]*\\s+(?=\\P{Ll})|\n");
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final int NEAR = 130;

    private final String text;
    private final List<Quantity> found;
    private final boolean stocks;

    private Indices(String text, List<Quantity> found) {
        this.text = text;
        this.found = found;
        stocks = STOCKS.matcher(text).find();
    }

    static List<Quantity> read(String text, List<Quantity> found) {
        var indices = new Indices(text, found);
        var all = new ArrayList<Quantity>();
        for (var i = 0; i < found.size(); i++) {
            all.add(indices.settled(i));
        }
        return List.copyOf(all);
    }

    private Quantity settled(int i) {
        var quantity = found.get(i);
        if (!quantity.unit().equals("1")) {
            return quantity;
        }
        var named = NAMED.matcher(text).region(quantity.span().end(), text.length());
        boolean digits = quantity.text().chars().anyMatch(Character::isDigit);
        if (digits && named.lookingAt()) {
            return points(quantity, named.end());
        }
        boolean step = i + 1 < found.size() && isStep(quantity, found.get(i + 1));
        return digits && (isLevel(quantity) || step || isMove(quantity))
                ? points(quantity, quantity.span().end())
                : quantity;
    }

    private Quantity points(Quantity q, int end) {
        var span = new Span(q.span().start(), end);
        return new Quantity(
                span,
                span.in(text),
                q.low(),
                q.high(),
                "point",
                q.bound(),
                q.step(),
                q.direction(),
                null,
                q.per());
    }

    /// "Fell to 88.1", "a target of 6,800 from 6,500".
    private boolean isLevel(Quantity quantity) {
        var before = before(quantity);
        boolean large = quantity.written().compareTo(LEAST) >= 0;
        boolean told = large || quantity.text().contains(".") || before.contains("VIX");
        return told
                && isIndex(before)
                && Carrying.isBare(quantity)
                && LEVEL.matcher(before).matches();
    }

    /// "Up 1 to 181": by how much, right before the level.
    private boolean isStep(Quantity by, Quantity to) {
        var between = text.substring(by.span().end(), to.span().start());
        return by.direction() != null
                && Carrying.isBare(by)
                && (between.equals(" to ") || between.equals(" at "))
                && to.unit().equals("1")
                && isLevel(to);
    }

    /// "Dipped 88.76, or 0.2%".
    private boolean isMove(Quantity quantity) {
        return quantity.direction() != null
                && Carrying.isBare(quantity)
                && quantity.text().contains(".")
                && isIndex(before(quantity));
    }

    private boolean isIndex(String before) {
        return INDEX.matcher(before).find() || stocks && AVERAGE.matcher(before).find();
    }

    /// The sentence up to the figure, as far as it is near.
    private String before(Quantity quantity) {
        var start = quantity.span().start();
        var near = text.substring(Math.max(0, start - NEAR), start);
        var ends = END.matcher(near);
        var cut = 0;
        while (ends.find()) {
            cut = ends.end();
        }
        return near.substring(cut);
    }
}
