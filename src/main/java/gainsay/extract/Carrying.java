package gainsay.extract;

import gainsay.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number that stands alone is one of what was measured right before, in its sentence or the one
/// before it: "lasted 17 hours, when the box promised 14", "against a ceiling of 20.5 mln". The
/// nearest figure of about its size lends the unit.
final class Carrying {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’)*]*\\s+(?=\\P{Ll})|\n");

    /// "1.9m of them", "four of its five": as many of what is counted.
    private static final Pattern PARTITIVE =
            Pattern.compile(
                    "(?i) (?:who|claims|offers|uses|moves|shows|takes|starts|beats|makes|promises|of (?:the|them|these|those|its|their|his|her|our|my|which|whom|whose|us|you))\\b.*",
                    Pattern.DOTALL);

    /// "12 of 66": so many things of so many.
    private static final Pattern SO_MANY_OF = Pattern.compile(" (?:out )?of (?:the |some )?[0-9]");

    private static final Pattern OF_SO_MANY =
            Pattern.compile(
                    "(?is).*(?:[0-9]|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:out )?of (?:the |some )?");

    /// "It was 70.", which sets right the amount before it.
    private static final Pattern CORRECTED =
            Pattern.compile(
                    "(?s).*[.;:—–]\\s+(?:It|That|The (?:figure|sum|number|amount|total|answer)|Make that)"
                            + " (?:was|is|should (?:be|have been|read)|were)(?: in fact| actually| really)? ");

    private static final Pattern ENDS = Pattern.compile("[.,;!)]|\\Z|\\n");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

    /// What a number is held against without a noun of its own.
    private static final Pattern HELD =
            Pattern.compile(
                    "(?is).*\\b(?:from|to|versus|vs\\.?|v|against|than|with|was|were|is|at|reached|reach|hit|the|over|exceed|exceeded|under|below|above|nearer|near|closer to|manages?|managed|handles?|handled|processes|processed|makes|made|produces?|produced)"
                            + "(?: (?:about|around|nearly|almost|some|just|only|roughly|a record|a mere))? $");

    /// A spelled number alone mostly counts; in these places it measures.
    private static final Pattern SPELLED =
            Pattern.compile(
                    "(?is).*\\b(?:from|to|versus|vs\\.?|against|than|got|every|when|just|only|nearly|almost|took|takes|for|is|was|closer to|nearer to|nearer) $");

    private static final Pattern CLOSER = Pattern.compile("(?is).*\\b(?:closer|nearer) to $");

    private static final Pattern AGE =
            Pattern.compile("(?is).*\\b(?:aged?|ages|at age|under|over|no\\.?) $");

    /// What a number without unit may be followed by as if nothing followed: "the 15.8 mln
    /// ceiling".
    private static final Set<String> LEVELS =
            Set.of(
                    "ceiling",
                    "target",
                    "limit",
                    "level",
                    "quota",
                    "forecast",
                    "mark",
                    "average",
                    "norm",
                    "record",
                    "peak",
                    "low",
                    "high",
                    "threshold",
                    "total",
                    "bill",
                    "budget",
                    "surplus",
                    "deficit",
                    "estimate");

    /// A noun close before that is counted, so that what stands alone counts it too.
    private static final Pattern COUNTING =
            Pattern.compile(
                    "(?is).*\\b(?:there (?:are|were|is|was|be)|(?:those|people|adults|children|men|women|pupils|anyone|voters|workers) (?:aged )?(?:under|over)|numbers?|headcount|payroll|workforce|staff|staffed|employ(?:s|ed|ing)?|count|downloads|deliver(?:s|ed|y|ies)?|ship(?:s|ped|ments)?|passengers?|subscribers|users|members|membership|customers|attendance|circulation|transactions|votes|orders|deals|output of|units|built|builds|population|admissions|visitors|registrations)\\b[^.;!?]{0,60}");

    /// Who holds, seats or takes on things says how many, whatever was measured before.
    private static final Pattern OWNED =
            Pattern.compile(
                    "(?is).*\\b(?:seats?|seating|sleeps|operates?|operating|owns?|employs?|hires?|room for)(?: (?:about|around|nearly|almost|some|just|only|roughly|up to))? $");

    /// "Of which 22": part of what was told right before.
    private static final Pattern OF_WHICH =
            Pattern.compile(
                    "(?is).*\\bof (?:which|whom|them)(?: (?:about|some|only|just|nearly|roughly))? $");

    /// A sign that stands before an amount; who writes it repeats it.
    private static final Pattern SIGNED = Pattern.compile("\\p{L}{0,3}\\p{Sc}.*|[A-Z]{3} ?[0-9].*");

    private static final Pattern WHOLE = Pattern.compile("[0-9]+(?:,[0-9]{3})*|\\p{L}+");

    private static final Pattern COMPARED =
            Pattern.compile(
                    "(?is).*\\b(?:from|versus|vs\\.?|against|to|than|(?:estimates?|forecasts?|targets?|plan) of)(?: (?:about|around|nearly|almost|some|just|only|roughly|a record))? $");

    /// What a growth may be held against, not the level that it leads to.
    private static final Pattern AGAINST =
            Pattern.compile(
                    "(?is).*\\b(?:versus|vs\\.?|against|than|with|after|and|was|were|is|over|under|below|above|by|up|down|write|writes)(?: (?:about|around|nearly|almost|some|just|only|roughly|a record))? $|.*[,;] \\p{L}+(?: \\p{L}+)?,? $");

    private static final Pattern TOLD =
            Pattern.compile(
                    "(?is).*\\b(?:to|at|of|was|were|is|reached|hit|from)(?: (?:about|around|nearly|almost|some|just|only|roughly|a record|an? \\p{L}+))? $");

    private static final Pattern DIFFERENCE = Pattern.compile(" (?:more|fewer|less|up|down)\\b");
    private static final Pattern AGO =
            Pattern.compile(" (?:ago|before|earlier|later|after|since)\\b.*", Pattern.DOTALL);

    private static final Set<String> LAND = Set.of("hectare", "acre");

    /// What grows on land is not measured by it.
    private static final Pattern YIELD =
            Pattern.compile("(?i)\\b(?:crop|harvest|output|production)\\b[^.;]{0,40}$");

    private static final Set<String> COINS =
            Set.of("cent", "cents", "cts", "ct", "p", "pence", "c", "¢", "pfennigs");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal LARGE = new BigDecimal("1E+5");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FAR = 260;
    private static final int HOPS = 7;

    private final String text;
    private final List<Quantity> found;

    private Carrying(String text, List<Quantity> found) {
        this.text = text;
        this.found = new ArrayList<>(found);
    }

    static List<Quantity> filled(String text, List<Quantity> found) {
        var carrying = new Carrying(text, found);
        for (var i = 1; i < found.size(); i++) {
            carrying.fill(i);
        }
        return List.copyOf(carrying.found);
    }

    private void fill(int i) {
        var bare = found.get(i);
        var near = found.subList(Math.max(0, i - HOPS), i);
        if (!isBare(bare)
                || near.stream().allMatch(other -> other.unit().equals("1"))
                || isPartitive(bare)) {
            return;
        }
        var corrected = corrected(found.get(i - 1), bare);
        if (corrected != null) {
            found.set(i, corrected);
            return;
        }
        var lender = lender(i, bare);
        if (lender != null) {
            found.set(i, like(lender, bare));
        }
    }

    /// The bare number in the millions or billions of the amount that it sets right.
    private @Nullable Quantity corrected(Quantity wrong, Quantity bare) {
        var between = text.substring(wrong.span().end(), bare.span().start());
        var behind = ENDS.matcher(text).region(bare.span().end(), text.length());
        var digits = DIGITS.matcher(wrong.text());
        if (!wrong.isMoney()
                || !wrong.isPoint()
                || !bare.isPoint()
                || between.length() > FAR
                || !CORRECTED.matcher(between).matches()
                || !behind.lookingAt()
                || !digits.find()) {
            return null;
        }
        var said = new BigDecimal(digits.group().replace(",", ""));
        var value = bare.written();
        boolean alike =
                said.signum() > 0
                        && value.compareTo(said.multiply(THREE)) <= 0
                        && said.compareTo(value.multiply(THREE)) <= 0;
        return alike ? scaled(wrong, bare, said) : null;
    }

    private static Quantity scaled(Quantity wrong, Quantity bare, BigDecimal said) {
        var scale = wrong.written().divide(said, java.math.MathContext.DECIMAL64);
        var value = bare.written().multiply(scale).stripTrailingZeros();
        return new Quantity(
                bare.span(),
                bare.text(),
                value,
                value,
                wrong.unit(),
                bare.bound(),
                bare.step().multiply(scale),
                null,
                null,
                wrong.per());
    }

    static boolean isBare(Quantity quantity) {
        if (!quantity.unit().equals("1")) {
            return false;
        }
        var counted = quantity.counted();
        return counted == null
                || counted.equals("fewer")
                || LEVELS.contains(counted.split(" ", 2)[0]);
    }

    private boolean isPartitive(Quantity bare) {
        var start = bare.span().start();
        var end = bare.span().end();
        var behind = text.substring(end, Math.min(text.length(), end + 24));
        var before = text.substring(Math.max(0, start - 24), start);
        return SO_MANY_OF.matcher(behind).lookingAt()
                || OF_SO_MANY.matcher(before).matches()
                || PARTITIVE.matcher(behind).matches();
    }

    /// The nearest figure of about the same size, unless what it counts has a noun.
    private @Nullable Quantity lender(int i, Quantity bare) {
        var start = bare.span().start();
        var before = text.substring(Math.max(0, start - 70), start);
        var end = bare.span().end();
        var behind = text.substring(end, Math.min(text.length(), end + 8));
        boolean held = HELD.matcher(before).matches() || DIFFERENCE.matcher(behind).lookingAt();
        boolean spelled = bare.text().chars().noneMatch(Character::isDigit) && !isLarge(bare);
        if (spelled && !SPELLED.matcher(before).matches()) {
            return null;
        }
        for (var j = i - 1; j >= Math.max(0, i - HOPS); j--) {
            var other = found.get(j);
            if (start - other.span().end() > FAR) {
                return null;
            }
            int sentences = sentences(other.span().end(), start);
            if (sentences > 1) {
                return null;
            }
            boolean land = LAND.contains(other.unit()) && YIELD.matcher(before).find();
            boolean passedOver = j < i - 1 && OF_WHICH.matcher(before).matches();
            if (passedOver) {
                return null;
            }
            int factor = CLOSER.matcher(before).matches() ? 15 : held ? 9 : sentences == 0 ? 6 : 4;
            if (!land && isAlike(other, bare, factor)) {
                if (isBlocked(other, bare, before, sentences)) {
                    continue;
                }
                boolean counts = other.unit().equals("1");
                return counts || !lends(other, bare, before, held, sentences) ? null : other;
            }
        }
        return null;
    }

    private int sentences(int from, int to) {
        var ends = SENTENCE_END.matcher(text.substring(from, to));
        int many = 0;
        while (ends.find()) {
            many++;
        }
        return many;
    }

    private static boolean isAlike(Quantity other, Quantity bare, int most) {
        boolean whole = other.unit().equals("%") && bare.written().abs().compareTo(HUNDRED) > 0;
        if (other.unit().equals("x") || whole || isLarge(bare) != isLarge(other)) {
            return false;
        }
        var factor = BigDecimal.valueOf(isLarge(bare) ? 30 : most);
        var a = bare.written().abs();
        var b = written(other).abs();
        return a.compareTo(b.multiply(factor)) <= 0 && b.compareTo(a.multiply(factor)) <= 0;
    }

    private boolean lends(
            Quantity other, Quantity bare, String before, boolean held, int sentences) {
        var end = other.span().end();
        var behind = text.substring(end, Math.min(text.length(), end + 12));
        if (COUNTING.matcher(before).matches()
                || (Durations.isAnyTime(other) && AGO.matcher(behind).matches())) {
            return false;
        }
        boolean old = other.text().contains("old");
        boolean aged = Durations.isAnyTime(other) && AGE.matcher(before).matches();
        boolean decimal = bare.text().contains(".") || bare.text().contains("/");
        boolean loose = other.unit().equals("%") && sentences > 0 && !held && !decimal;
        boolean many = sentences > 0 && Durations.isAnyTime(other) && isHundreds(bare, other);
        return !old && !aged && !loose && !many && !OWNED.matcher(before).matches();
    }

    /// A sign or a growth that has nothing to give, whatever was told before it.
    private boolean isBlocked(Quantity other, Quantity bare, String before, int sentences) {
        boolean whole = WHOLE.matcher(bare.text()).matches();
        boolean grown =
                sentences == 0
                        && isGrowth(text, other)
                        && (COMPARED.matcher(before).matches() || whole)
                        && !AGAINST.matcher(before).matches();
        return grown || whole && isSigned(other, before, sentences);
    }

    private static boolean isHundreds(Quantity bare, Quantity other) {
        return bare.written().compareTo(HUNDRED) >= 0
                && bare.written().compareTo(other.written()) > 0;
    }

    /// "$18,230" lends its sign to no whole number that is not held against it.
    private static boolean isSigned(Quantity other, String before, int sentences) {
        boolean compared = sentences == 0 && COMPARED.matcher(before).matches();
        return other.isMoney() && SIGNED.matcher(other.text()).matches() && !compared;
    }

    /// "Jumped 63%": by how much, not a level told in percent.
    static boolean isGrowth(String text, Quantity other) {
        var start = other.span().start();
        return other.unit().equals("%")
                && other.direction() != null
                && !TOLD.matcher(text.substring(Math.max(0, start - 40), start)).matches();
    }

    private static boolean isLarge(Quantity quantity) {
        return quantity.written().abs().compareTo(LARGE) >= 0;
    }

    /// In the coin that the other was written in: "31 cents" is 31.
    private static BigDecimal written(Quantity other) {
        var unit = smaller(other);
        return unit == null
                ? other.written()
                : other.written().divide(unit, java.math.MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal smaller(Quantity other) {
        var lower = other.text().toLowerCase(java.util.Locale.ROOT);
        var word = lower.replaceAll("^.*[\\d½¼¾ ]", "");
        return other.isMoney() && COINS.contains(word) ? CENT : null;
    }

    private static Quantity like(Quantity lender, Quantity bare) {
        var unit = smaller(lender);
        var factor = unit == null ? BigDecimal.ONE : unit;
        return new Quantity(
                bare.span(),
                bare.text(),
                bare.low() == null ? null : bare.low().multiply(factor),
                bare.high() == null ? null : bare.high().multiply(factor),
                lender.unit(),
                bare.bound(),
                bare.step().multiply(factor),
                bare.direction(),
                null,
                bare.per() == null ? lender.per() : bare.per());
    }
}
