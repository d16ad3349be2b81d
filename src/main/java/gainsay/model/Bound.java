package gainsay.model;

/// How a written figure bounds the true one; the contract calls it the comparator. `NEARLY` and
/// `JUST_OVER` are written `~` too, but lean to one side only.
public enum Bound {
    EXACT("="),
    ABOUT("~"),
    NEARLY("~"),
    JUST_OVER("~"),
    OVER(">"),
    AT_LEAST(">="),
    UNDER("<"),
    AT_MOST("<=");

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean isLower() {
        return this == OVER || this == AT_LEAST;
    }

    public boolean isUpper() {
        return this == UNDER || this == AT_MOST;
    }

    public boolean isApproximate() {
        return sign.equals("~");
    }
}
