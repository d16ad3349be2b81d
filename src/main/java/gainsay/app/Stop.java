package gainsay.app;

/// Asks a run to end early and in good order: what has been taken in is committed, the rest is left
/// for the next one.
public final class Stop {
    private volatile boolean asked;

    public void ask() {
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }
}
