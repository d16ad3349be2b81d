package gainsay.annotate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// What one word, tag or label at one place of the input adds to the hidden layer. Most places hold
/// one of few things, so what was worked out is kept, up to a bound. Shared by all threads.
final class Slices {
    /// About 64 MB.
    private static final int MOST = 16_000;

    private final ArcModel model;
    private final int ids;
    private final AtomicReferenceArray<float[]> kept;
    private final AtomicInteger count = new AtomicInteger();

    Slices(ArcModel model, int places) {
        this.model = model;
        this.ids = model.ids();
        this.kept = new AtomicReferenceArray<>(ids * places);
    }

    float[] at(int place, int id) {
        var index = place * ids + id;
        var slice = kept.getAcquire(index);
        if (slice == null) {
            slice = model.slice(place, id);
            if (count.get() < MOST && kept.compareAndSet(index, null, slice)) {
                count.incrementAndGet();
            }
        }
        return slice;
    }
}
