package gainsay;

import gainsay.model.Bound;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Relation;
import gainsay.model.Strength;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One way to change a sentence around one figure, and what must follow between the article and its
/// changed twin.
enum Change {
    NOTHING(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return Optional.of(it.with(it.figure()));
        }
    },
    ANOTHER_FIGURE(Due.STRICT) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("1.7").map(it::with);
        }
    },
    A_SMALLER_FIGURE(Due.STRICT) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("0.6").map(it::with);
        }
    },
    ANOTHER_SCALE(Due.STRICT) {
        @Override
        Optional<String> of(Sentence it) {
            return it.figure().contains("million")
                    ? Optional.of(it.with(it.figure().replace("million", "billion")))
                    : Optional.empty();
        }
    },
    ROUNDED(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.rounded().map(it::with);
        }
    },
    ANOTHER_NOTATION(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.inOtherWords().map(it::with);
        }
    },
    IN_FULL(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.inFull().map(it::with);
        }
    },
    SPELLED_OUT(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.spelled().map(it::with);
        }
    },
    ABOUT(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.hedged("about ", it.figure());
        }
    },
    OVER_LESS(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("0.8").flatMap(figure -> it.hedged("more than ", figure));
        }
    },
    OVER_MORE(Due.STRICT) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("1.7").flatMap(figure -> it.hedged("more than ", figure));
        }
    },
    UP_TO_LESS(Due.STRICT) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("0.6").flatMap(figure -> it.hedged("less than ", figure));
        }
    },
    AT_MOST_MORE(Due.AGREE) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("1.7").flatMap(figure -> it.hedged("less than ", figure));
        }
    },
    ANOTHER_CURRENCY(Due.CURRENCY) {
        @Override
        Optional<String> of(Sentence it) {
            return it.inCurrency(it.figure());
        }
    },
    FAR_IN_ANOTHER_CURRENCY(Due.STRICT) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("5").flatMap(it::inCurrency);
        }
    },
    ANOTHER_ROUND(Due.APART) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("1.7")
                    .map(it::with)
                    .filter(text -> text.contains("Series B"))
                    .map(text -> text.replace("Series B", "Series D"));
        }
    },
    ANOTHER_YEAR(Due.APART) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("1.7").map(it::with).flatMap(text -> it.yearBefore(text));
        }
    },
    ONLY_PLANNED(Due.APART) {
        @Override
        Optional<String> of(Sentence it) {
            return it.scaled("1.7").flatMap(it::planned);
        }
    };

    /// What must be said about the figure and its twin.
    private enum Due {
        AGREE,
        STRICT,
        CURRENCY,
        APART
    }

    private final Due due;

    Change(Due due) {
        this.due = due;
    }

    /// The changed sentence; empty where the change does not apply.
    abstract Optional<String> of(Sentence it);

    boolean isRight(List<Finding> findings) {
        return switch (due) {
            case AGREE ->
                    findings.stream()
                                    .map(Finding::relation)
                                    .allMatch(r ->
                                            r == Relation.CORROBORATES || r == Relation.REFINES)
                            && !findings.isEmpty();
            case STRICT ->
                    findings.stream().anyMatch(f -> f.strength() == Strength.STRICT)
                            && findings.stream()
                                    .allMatch(f -> f.relation() == Relation.CONTRADICTS);
            case CURRENCY ->
                    findings.stream().anyMatch(f -> f.relation() == Relation.DIFFERS_IN_SCOPE)
                            && findings.stream().noneMatch(Change::isTroubleOrAgreement);
            case APART -> findings.stream().noneMatch(Change::isTroubleOrAgreement);
        };
    }

    private static boolean isTroubleOrAgreement(Finding finding) {
        return finding.relation().isTrouble() || finding.relation() == Relation.CORROBORATES;
    }

    /// A sentence cut at one figure of it.
    record Sentence(String before, String figure, String after, Claim claim) {
        /// After these no other hedge can stand.
        private static final Pattern HEDGE =
                Pattern.compile(
                        "(?i)\\b(?:about|over|than|nearly|almost|roughly|some|around|least|most|to|just|every"
                                + "|each|maybe|perhaps|only|the|an?|another|its|their|his|her|these|those) $");

        private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
        private static final Pattern YEAR = Pattern.compile("\\b(20[12]\\d)\\b");
        private static final Pattern RAISED =
                Pattern.compile("\\b(?:has raised|have raised|raised|has landed)\\b");
        private static final Set<String> RAISED_MONEY =
                Set.of("funding_round", "total_raised", "capital_total");
        private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);
        private static final String[] WORDS = {
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve"
        };

        String with(String other) {
            return before + other + after;
        }

        /// With the number in it times so much, in the same notation.
        Optional<String> scaled(String factor) {
            var number = NUMBER.matcher(figure);
            if (!number.find()) {
                return Optional.empty();
            }
            var digits = number.group();
            var value = new BigDecimal(digits.replace(",", ""));
            var scaled = value.multiply(new BigDecimal(factor), new MathContext(3));
            scaled = scaled.setScale(value.scale(), RoundingMode.HALF_UP);
            if (scaled.signum() == 0 || scaled.compareTo(value) == 0 || isMoreThanAll(scaled)) {
                return Optional.empty();
            }
            var written =
                    digits.contains(",")
                            ? String.format(Locale.ROOT, "%,d", scaled.toBigInteger())
                            : scaled.toPlainString();
            return Optional.of(
                    figure.substring(0, number.start()) + written + figure.substring(number.end()));
        }

        /// No share is larger than the whole.
        private boolean isMoreThanAll(BigDecimal scaled) {
            return claim.metric().equals("share")
                    && claim.quantity().unit().equals("%")
                    && scaled.compareTo(ALL_OF_IT) > 0;
        }

        Optional<String> rounded() {
            var number = NUMBER.matcher(figure);
            if (!number.find()) {
                return Optional.empty();
            }
            var value = new BigDecimal(number.group().replace(",", ""));
            var short2 = value.round(new MathContext(2));
            return value.precision() < 3 || short2.compareTo(value) == 0
                    ? Optional.empty()
                    : Optional.of(
                            figure.substring(0, number.start())
                                    + short2.toPlainString()
                                    + figure.substring(number.end()));
        }

        Optional<String> inOtherWords() {
            if (figure.matches("\\$[\\d.]+ million")) {
                return Optional.of(figure.replace(" million", "m"));
            }
            if (figure.matches("\\$[\\d.]+ billion")) {
                return Optional.of(figure.substring(1) + " dollars");
            }
            if (figure.matches("\\$[\\d.]+[BM]")) {
                var scale = figure.endsWith("B") ? " billion" : " million";
                return Optional.of(figure.substring(0, figure.length() - 1) + scale);
            }
            return figure.matches("[\\d.]+%")
                    ? Optional.of(figure.replace("%", " percent"))
                    : Optional.empty();
        }

        Optional<String> inFull() {
            var sign = figure.isEmpty() ? "" : figure.substring(0, 1);
            return figure.matches("[$€£][\\d.]+ million")
                    ? Optional.of(
                            sign
                                    + String.format(
                                            Locale.ROOT,
                                            "%,d",
                                            claim.quantity().written().toBigInteger()))
                    : Optional.empty();
        }

        Optional<String> spelled() {
            if (!figure.matches("\\d{1,2}")) {
                return Optional.empty();
            }
            var value = Integer.parseInt(figure);
            return value < WORDS.length ? Optional.of(WORDS[value]) : Optional.empty();
        }

        Optional<String> hedged(String hedge, String other) {
            return HEDGE.matcher(before).find()
                            || after.startsWith("-")
                            || claim.quantity().bound() != Bound.EXACT
                    ? Optional.empty()
                    : Optional.of(before + hedge + other + after);
        }

        Optional<String> inCurrency(String other) {
            return other.startsWith("$") && claim.quantity().unit().equals("USD")
                    ? Optional.of(with("€" + other.substring(1)))
                    : other.startsWith("€")
                            ? Optional.of(with("$" + other.substring(1)))
                            : Optional.empty();
        }

        /// The claim's own year, and no other stands in the sentence.
        Optional<String> yearBefore(String text) {
            var end = claim.scope().window().end();
            var years = YEAR.matcher(text).results().map(m -> m.group(1)).distinct().toList();
            if (end == null
                    || years.size() != 1
                    || end.getYear() != Integer.parseInt(years.getFirst())) {
                return Optional.empty();
            }
            var before = String.valueOf(end.getYear() - 1);
            return Optional.of(text.replace(years.getFirst(), before));
        }

        /// Where money was raised, and the verb stands before the figure.
        Optional<String> planned(String other) {
            var raised = RAISED.matcher(before);
            return RAISED_MONEY.contains(claim.metric()) && raised.find()
                    ? Optional.of(raised.replaceFirst("is in talks to raise") + other + after)
                    : Optional.empty();
        }
    }
}
