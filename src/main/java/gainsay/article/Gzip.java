package gainsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Unpacks a single packed file, up to a size: a bomb costs no more than that.
final class Gzip {
    private Gzip() {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    static byte[] unpack(byte[] bytes, long largest) throws Unfit {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var unpacked = in.readNBytes((int) largest + 1);
            if (unpacked.length > largest) {
                throw new Unfit(
                        "unpacks to more than " + (largest >> 20) + " MB; unpack and split it");
            }
            if (unpacked.length == 0) {
                throw new Unfit("holds an empty file; save it again");
            }
            return unpacked;
        } catch (IOException e) {
            throw new Unfit("is a damaged gzip file and cannot be unpacked; fetch it again");
        }
    }

    static String unpackedName(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
