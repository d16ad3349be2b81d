package gainsay.app;

import java.util.List;

/// What is to be taken in, and how. With `retry` what has failed is tried again, though it has not
/// changed; with `follow` the pages that feeds name are fetched; with `fileDates` a file's own day
/// stands in where the article gives none; `privateToo` allows addresses of this machine and its
/// network.
public record IngestOrder(
        List<String> inputs,
        boolean retry,
        boolean follow,
        boolean fileDates,
        boolean privateToo,
        Limits limits) {
    public IngestOrder {
        inputs = List.copyOf(inputs);
    }

    public static IngestOrder of(List<String> inputs) {
        return new IngestOrder(inputs, false, false, false, false, Limits.USUAL);
    }

    public IngestOrder with(List<String> others) {
        return new IngestOrder(others, retry, follow, fileDates, privateToo, limits);
    }
}
