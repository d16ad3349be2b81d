package gainsay.article;

import java.io.IOException;
import java.io.InputStream;

/// What unpacking one file may cost in all: members, bytes and depth. A bomb spends it and is
/// named; one instance serves one file.
final class Allowance {
    static final int MOST_MEMBERS = 10_000;
    static final long MOST_BYTES = 256L << 20;
    static final int DEEPEST = 4;

    /// Prose shrinks to a third, markup to a tenth; what shrinks more was made to.
    private static final int HIGHEST_RATIO = 200;

    private static final long SMALL = 4L << 20;

    private int members;
    private long bytes;

    /// Before each member is opened.
    void member() throws Unfit {
        if (++members > MOST_MEMBERS) {
            throw new Unfit(
                    "holds more than "
                            + MOST_MEMBERS
                            + " files, and the rest is not read; unpack it and ingest the folder");
        }
        if (bytes > MOST_BYTES) {
            throw new Unfit(
                    "unpacks to more than "
                            + (MOST_BYTES >> 20)
                            + " MB, and the rest is not read; unpack it and ingest the folder");
        }
    }

    static void depth(int depth) throws Unfit {
        if (depth > DEEPEST) {
            throw new Unfit("is packed more than " + DEEPEST + " times over; unpack it first");
        }
    }

    /// All that the stream unpacks to; `packed` is its length before.
    byte[] read(InputStream in, long packed) throws IOException, Unfit {
        var honest = Math.max(SMALL, packed * HIGHEST_RATIO);
        var most = Math.min(honest, Reader.LARGEST);
        var unpacked = in.readNBytes((int) most + 1);
        bytes += unpacked.length;
        if (unpacked.length > most) {
            throw new Unfit(
                    honest < Reader.LARGEST
                            ? "unpacks to more than "
                                    + HIGHEST_RATIO
                                    + " times its size, as if made to break readers; unpack it first"
                            : "unpacks to more than "
                                    + (Reader.LARGEST >> 20)
                                    + " MB; unpack and split it");
        }
        return unpacked;
    }
}
