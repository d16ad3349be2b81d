package gainsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads a TAR file like a folder, in its own order, hidden entries left out. Links and devices are
/// no files.
final class TarFolder {
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)(?:\\.[^/]|__MACOSX/)");
    private static final String MAGIC = "ustar";
    private static final int MAGIC_AT = 257;

    private TarFolder() {}

    static boolean isTar(byte[] bytes) {
        for (var i = 0; i < MAGIC.length(); i++) {
            if (bytes.length <= MAGIC_AT + i || bytes[MAGIC_AT + i] != MAGIC.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static void each(byte[] bytes, Allowance allowance, Member.Taker taker) throws Unfit {
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var inside = entry.getName().replaceFirst("^(?:\\./)+", "");
                if (entry.isFile()
                        && !entry.isLink()
                        && !entry.isSymbolicLink()
                        && !HIDDEN.matcher(inside).find()) {
                    allowance.member();
                    open(tar, entry, inside, allowance, taker);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("is a damaged TAR file, read as far as it goes; fetch it again");
        }
    }

    private static void open(
            TarArchiveInputStream tar,
            TarArchiveEntry entry,
            String inside,
            Allowance allowance,
            Member.Taker taker)
            throws IOException {
        byte[] unpacked;
        try {
            unpacked = allowance.read(tar, entry.getSize());
        } catch (Unfit e) {
            taker.miss(inside, e.because());
            return;
        }
        var name = inside.substring(inside.lastIndexOf('/') + 1);
        taker.take(new Member(inside, name, unpacked, null, null, null));
    }
}
