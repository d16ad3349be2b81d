package gainsay.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Where an index is opened, and where what Lucene throws becomes a sentence.
final class Door {
    /// Lucene reports which vector instructions it found; nobody asked.
    private static final Logger CHATTER = Logger.getLogger("org.apache.lucene");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private static final int PATIENCE = 20;
    private static final long MOMENT = 150;

    private Door() {}

    /// An action on Lucene that may fail as files do.
    interface Action<T> {
        T run() throws IOException;
    }

    static <T> T through(Path folder, Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw problem(folder, e);
        } catch (IllegalStateException e) {
            // After a failed write the writer refuses all else, and names the cause.
            throw problem(folder, cause(e));
        }
    }

    private static IOException cause(IllegalStateException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        if (e instanceof AlreadyClosedException) {
            return new IOException(e);
        }
        throw e;
    }

    /// Merges in the background like its parent, but leaves it to the next write to say that a
    /// merge has failed: the writer knows, and a background thread has nobody to tell.
    private static final class QuietMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {
            CHATTER.log(Level.FINE, "a merge failed", failure);
        }
    }

    /// Opens the folder for reading or writing, once it is known to be ours.
    static Directory directory(Path folder) throws IOException {
        return FSDirectory.open(folder);
    }

    /// A folder to read from, which is not made where it is missing.
    static Directory toRead(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexNotFoundException("no folder");
        }
        return directory(folder);
    }

    /// Makes the folder; one that holds other things is refused.
    static void makeOrCheck(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IndexProblem(folder + " is a file, not a folder; name another --index.");
        }
        Files.createDirectories(folder);
        try (var directory = directory(folder);
                var names = Files.list(folder)) {
            if (!DirectoryReader.indexExists(directory) && !names.allMatch(Door::isLeftOver)) {
                throw new IndexProblem(
                        folder
                                + " holds files that are no Gainsay index; name an empty or new"
                                + " folder with --index.");
            }
        }
    }

    /// What a run leaves that was killed before its first commit.
    private static boolean isLeftOver(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.equals("write.lock")
                || name.equals(Ledger.FILE)
                || name.startsWith("pending_segments_")
                || name.matches("_[0-9a-z]+(_.*)?\\.[a-z0-9]+");
    }

    /// The only writer, once whoever else writes has let go; the folder is known to be ours.
    static IndexWriter writer(Path folder, Directory directory) throws IOException {
        for (var tries = 1; ; tries++) {
            try {
                return new IndexWriter(
                        directory,
                        new IndexWriterConfig(new Folding())
                                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                                .setMergeScheduler(new QuietMerges())
                                .setRAMBufferSizeMB(32)
                                .setCommitOnClose(false));
            } catch (LockObtainFailedException e) {
                if (tries == PATIENCE) {
                    throw inUse(folder);
                }
                pause(folder);
            }
        }
    }

    private static void pause(Path folder) {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw inUse(folder);
        }
    }

    /// The label of an existing index; empty when the folder holds none yet.
    static Optional<Label> label(Path folder, Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        var data = SegmentInfos.readLatestCommit(directory).getUserData();
        return Optional.of(Label.read(data).orElseThrow(() -> notOurs(folder)));
    }

    static void checkSchema(Path folder, Label label) {
        if (label.schema() != Fields.SCHEMA) {
            throw new IndexProblem(
                    "The index in "
                            + folder
                            + " has schema "
                            + label.schema()
                            + ", this program needs "
                            + Fields.SCHEMA
                            + "; run 'gainsay reindex' to make it anew from its stored texts.");
        }
    }

    private static IndexProblem inUse(Path folder) {
        return new IndexProblem(
                "The index in "
                        + folder
                        + " is in use by another process; wait until that has ended, or name"
                        + " another --index.");
    }

    private static IndexProblem notOurs(Path folder) {
        return new IndexProblem(
                folder
                        + " holds an index that is not Gainsay's; name another folder with --index.");
    }

    private static IndexProblem problem(Path folder, IOException e) {
        return new IndexProblem(sentence(folder, e), e);
    }

    private static String sentence(Path folder, IOException e) {
        return switch (e) {
            case IndexNotFoundException _ ->
                    "There is no index in " + folder + "; 'gainsay ingest PATH' makes one.";
            case IndexFormatTooOldException _,
                    IndexFormatTooNewException _,
                    CorruptIndexException _,
                    EOFException _,
                    NoSuchFileException _ ->
                    "The index in "
                            + folder
                            + " is damaged or stems from another version of Lucene; remove all of"
                            + " it but "
                            + Ledger.FILE
                            + ", which holds the rulings, and run 'gainsay ingest' again.";
            case AccessDeniedException _ ->
                    "The index in "
                            + folder
                            + " may not be opened by this user; change its permissions or name"
                            + " another --index.";
            case FileSystemException file ->
                    cannot(folder, file.getReason() == null ? "no reason given" : file.getReason());
            case IOException _ -> cannot(folder, String.valueOf(e.getMessage()));
        };
    }

    private static String cannot(Path folder, String because) {
        return "The index in "
                + folder
                + " could not be read or written ("
                + because.lines().findFirst().orElse("no reason given")
                + "); what was committed is safe, mend the cause and run again.";
    }
}
