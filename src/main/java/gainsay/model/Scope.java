package gainsay.model;

import org.jspecify.annotations.Nullable;

/// What narrows a figure. `topic` is a topic's canonical id for totals and markets, `per` as in
/// "user/year", `basis` as in "pre-money", `round` as in "series b", `region` and `segment` as
/// written, in lower case. Null means that the article left it out.
public record Scope(
        Window window,
        @Nullable String topic,
        @Nullable String per,
        @Nullable String basis,
        @Nullable String round,
        @Nullable String region,
        @Nullable String segment) {
    public static final Scope NONE = new Scope(Window.NONE, null, null, null, null, null, null);

    public Scope withWindow(Window other) {
        return new Scope(other, topic, per, basis, round, region, segment);
    }

    public Scope withTopic(@Nullable String other) {
        return new Scope(window, other, per, basis, round, region, segment);
    }
}
