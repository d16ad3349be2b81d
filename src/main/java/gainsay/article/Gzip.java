package gainsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Unpacks a single packed file, up to a size: a bomb costs no more than that.
final class Gzip {
    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private Gzip() {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /// Web archives are packed record by record, and read as they are.
    static boolean holdsWarc(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return java.util.Arrays.equals(in.readNBytes(WARC.length), WARC);
        } catch (IOException e) {
            return false; // damaged, which is said when it is unpacked
        }
    }

    static byte[] unpack(byte[] bytes, Allowance allowance) throws Unfit {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var unpacked = allowance.read(in, bytes.length);
            if (unpacked.length == 0) {
                throw new Unfit("holds an empty file; save it again");
            }
            return unpacked;
        } catch (IOException e) {
            throw new Unfit("is a damaged gzip file and cannot be unpacked; fetch it again");
        }
    }

    static String unpackedName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return name.substring(0, name.length() - 4) + ".tar";
        }
        return lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
