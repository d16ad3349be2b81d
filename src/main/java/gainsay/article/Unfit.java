package gainsay.article;

/// Why a file cannot be read, as one plain sentence: what was found and what to do.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String because) {
        super(because);
    }

    String because() {
        return String.valueOf(getMessage());
    }
}
