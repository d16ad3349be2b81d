package gainsay.app;

/// Who is told how the run goes. Called from the thread that runs it.
public interface Progress {
    Progress SILENT = new Progress() {};

    /// A stretch of work begins: so many steps of it, named as in "reading".
    default void begin(String stage, long steps) {}

    /// One more step is done; `failed` counts those of this stage that failed so far.
    default void step(long failed) {}

    /// The stretch is over.
    default void end() {}
}
