package gainsay.web;

import gainsay.app.Inquiry;
import gainsay.app.Settings;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The index as the desk sees it: whoever asks sees what was committed up to a moment ago.
final class Shelves implements AutoCloseable {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(300);

    private final Inquiry inquiry;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());

    Shelves(Settings settings) {
        this.inquiry = Inquiry.openForMany(settings.index());
    }

    Inquiry inquiry() {
        var last = looked.get();
        var now = System.nanoTime();
        if (now - last > MOMENT && looked.compareAndSet(last, now)) {
            inquiry.refresh();
        }
        return inquiry;
    }

    /// Sees what was committed up to now.
    Inquiry latest() {
        inquiry.refresh();
        return inquiry;
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
