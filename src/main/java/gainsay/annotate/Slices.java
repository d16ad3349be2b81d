package gainsay.annotate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// What one word, tag or label at one place of the input adds to the hidden layer. Most places hold
/// one of few things, so what was worked out first is kept, up to a bound; an article's own words
/// come back soon, so that of the rest the latest are kept too. Shared by all threads.
final class Slices {
    /// About 64 MB.
    private static final int MOST = 16_000;

    /// About 32 MB; a power of two.
    private static final int RECENT = 1 << 13;

    private static final int SPREAD = 0x9E3779B9;

    private final ArcModel model;
    private final int ids;
    private final AtomicReferenceArray<float[]> kept;
    private final AtomicReferenceArray<Recent> recent = new AtomicReferenceArray<>(RECENT);
    private final AtomicInteger count = new AtomicInteger();

    private static final class Recent {
        private final int index;
        private final float[] slice;

        Recent(int index, float[] slice) {
            this.index = index;
            this.slice = slice;
        }
    }

    Slices(ArcModel model, int places) {
        this.model = model;
        this.ids = model.ids();
        this.kept = new AtomicReferenceArray<>(ids * places);
    }

    float[] at(int place, int id) {
        var index = place * ids + id;
        var slice = kept.getAcquire(index);
        if (slice == null) {
            slice = count.get() < MOST ? first(place, id, index) : recent(place, id, index);
        }
        return slice;
    }

    private float[] first(int place, int id, int index) {
        var slice = model.slice(place, id);
        if (kept.compareAndSet(index, null, slice)) {
            count.incrementAndGet();
        }
        return slice;
    }

    private float[] recent(int place, int id, int index) {
        var at = (index * SPREAD) >>> 19;
        var known = recent.getAcquire(at);
        if (known != null && known.index == index) {
            return known.slice;
        }
        var slice = model.slice(place, id);
        recent.setRelease(at, new Recent(index, slice));
        return slice;
    }
}
