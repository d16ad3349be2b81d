package gainsay.extract;

import java.math.BigDecimal;

/// What a number is a number of: the unit's name, the factor that brings the written number to it
/// (a cent is 0.01 USD), and the family of units it belongs to.
record Dimension(String unit, BigDecimal factor, Family family) {
    enum Family {
        MONEY,
        PERCENT,
        POINTS,
        MULTIPLE,
        MAGNITUDE,
        TIME,
        MEASURE,
        COUNT
    }

    static final Dimension COUNT = new Dimension("1", BigDecimal.ONE, Family.COUNT);
    static final Dimension MULTIPLE = new Dimension("x", BigDecimal.ONE, Family.MULTIPLE);
    static final Dimension PERCENT = new Dimension("%", BigDecimal.ONE, Family.PERCENT);

    /// Percentage points and their hundredths, in which rates move.
    static boolean isPoints(String unit) {
        return unit.equals("pp") || unit.equals("basis point");
    }

    boolean isMoney() {
        return family == Family.MONEY;
    }

    boolean isCount() {
        return family == Family.COUNT;
    }
}
