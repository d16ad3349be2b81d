package gainsay.web;

/// What the two sides of a finding are called, and how they lie to each other, in words that hold
/// whether they stand beside or below one another.
final class Sides {
    static final String LEFT = "A";
    static final String RIGHT = "B";

    private Sides() {}

    static String aspect(String aspect) {
        return switch (aspect) {
            case "window" -> "time";
            case "modality" -> "how it is put";
            default -> aspect.replace('_', ' ').replace('-', ' ');
        };
    }

    static String relation(String relation) {
        return switch (relation) {
            case "contains" -> "A includes B";
            case "inside" -> "A lies within B";
            case "overlap" -> "they overlap";
            case "disjoint" -> "they do not overlap";
            case "unknown" -> "cannot be told";
            case "one-open" -> "unstated on one side";
            default -> relation.replace('-', ' ');
        };
    }
}
