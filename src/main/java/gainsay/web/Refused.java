package gainsay.web;

/// A request that is answered with an error; the message is one sentence for whoever asked.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static Refused bad(String sentence) {
        return new Refused(400, sentence);
    }

    static Refused missing(String sentence) {
        return new Refused(404, sentence);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
