package gainsay.article;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Reads a ZIP file like a folder: by name, hidden entries left out.
final class ZipFolder {
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)(?:\\.|__MACOSX/)");

    private ZipFolder() {}

    static void each(byte[] bytes, Allowance allowance, Member.Taker taker) throws Unfit {
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            var entries = Collections.list(zip.getEntries());
            entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
            for (var entry : entries) {
                if (!entry.isDirectory() && !HIDDEN.matcher(entry.getName()).find()) {
                    allowance.member();
                    open(zip, entry, allowance, taker);
                }
            }
        } catch (IOException e) {
            throw new Unfit("is a damaged ZIP file and cannot be unpacked; fetch it again");
        }
    }

    private static void open(
            ZipFile zip, ZipArchiveEntry entry, Allowance allowance, Member.Taker taker) {
        var inside = entry.getName();
        var name = inside.substring(inside.lastIndexOf('/') + 1);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            taker.miss(inside, "is encrypted; unpack it with its password first");
            return;
        }
        if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
            taker.miss(inside, "is packed in a way that is not read; unpack it first");
            return;
        }
        byte[] unpacked;
        try (var in = zip.getInputStream(entry)) {
            unpacked = allowance.read(in, Math.max(0, entry.getCompressedSize()));
        } catch (Unfit e) {
            taker.miss(inside, e.because());
            return;
        } catch (IOException e) {
            taker.miss(inside, "is damaged and cannot be unpacked; fetch its archive again");
            return;
        }
        taker.take(new Member(inside, name, unpacked, null, null, null));
    }
}
