package gainsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// Reads the pages that a web archive holds. Requests, errors, redirects, pictures and scripts are
/// the archive's machinery and no articles.
final class WebArchive {
    private WebArchive() {}

    static void each(byte[] bytes, Allowance allowance, Member.Taker taker) throws Unfit {
        var pages = 0;
        try (var records = new WarcReader(new ByteArrayInputStream(bytes))) {
            records.setLenient(true);
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                var capture = capture(next.get());
                if (capture.isPresent()) {
                    allowance.member();
                    open(capture.get(), bytes.length, allowance, taker);
                    pages++;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("is a damaged web archive, read as far as it goes; fetch it again");
        }
        if (pages == 0) {
            throw new Unfit("is a web archive without a page in it; archive the pages again");
        }
    }

    private record Capture(String url, String ending, @Nullable String charset, MessageBody body) {}

    private static Optional<Capture> capture(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response
                    when response.contentType().base().equals(MediaType.HTTP) -> {
                var http = response.http();
                yield http.status() == 200
                        ? capture(response.target(), http.contentType(), http.bodyDecoded())
                        : Optional.empty();
            }
            case WarcResource resource ->
                    capture(resource.target(), resource.contentType(), resource.body());
            default -> Optional.empty();
        };
    }

    private static Optional<Capture> capture(String url, MediaType type, MessageBody body) {
        var charset = type.parameters().get("charset");
        return PageName.ending(type.base().toString().toLowerCase(Locale.ROOT))
                .map(ending -> new Capture(url, ending, charset, body));
    }

    private static void open(Capture capture, long packed, Allowance allowance, Member.Taker taker)
            throws IOException {
        byte[] page;
        try {
            page = allowance.read(capture.body().stream(), packed);
        } catch (Unfit e) {
            taker.miss(capture.url(), e.because());
            return;
        }
        var name = PageName.of(capture.url(), capture.ending());
        taker.take(new Member(capture.url(), name, page, null, capture.url(), capture.charset()));
    }
}
