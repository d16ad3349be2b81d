package gainsay.app;

import gainsay.article.Delivery;
import gainsay.article.Fetcher;
import org.jspecify.annotations.Nullable;

/// The web as a run sees it; nothing of it is started before the first page is wanted.
final class Web implements AutoCloseable {
    private final IngestOrder order;
    private @Nullable Fetcher fetcher;

    Web(IngestOrder order) {
        this.order = order;
    }

    Delivery fetch(String url, Delivery.Validators known) {
        return fetcher().fetch(url, known);
    }

    private synchronized Fetcher fetcher() {
        if (fetcher == null) {
            fetcher = new Fetcher(agent(), order.limits().time(), order.privateToo());
        }
        return fetcher;
    }

    private static String agent() {
        return "Gainsay/" + Program.version() + " (+reads articles for fact-checkers)";
    }

    @Override
    public synchronized void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
