package gainsay.app;

import gainsay.article.Original;
import gainsay.article.Reader;
import gainsay.article.Reading;
import gainsay.article.ReadingTaker;
import gainsay.lexicon.Lexicon;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// A process that parses what it is sent on standard input, until that ends. Whatever a file does
/// to it, the run that started it goes on. Its one argument is the folder of the lexicon.
final class ReaderProcess {
    private static final long MOMENT = 1000;

    private ReaderProcess() {}

    public static void main(String[] arguments) {
        serve(() -> {
            var reader = new Reader(Lexicon.load(Path.of(arguments[0])));
            return reader::read;
        });
    }

    /// How one input is read.
    interface Work {
        void read(Original original, ReadingTaker then);
    }

    /// Gets ready for work.
    interface Preparation {
        Work prepare();
    }

    static void serve(Preparation preparation) {
        // Parsers that print must not break into the talk.
        var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        endWithParent();
        try {
            serve(new Wire(in, out), preparation.prepare());
        } catch (IOException e) {
            // Nobody is left to talk to.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void serve(Wire wire, Work work) throws IOException {
        wire.say(new Wire.Word.Ready());
        while (true) {
            var order = wire.order();
            work.read(order.original(), new Speaking(wire, order.without()));
            wire.say(new Wire.Word.Done());
        }
    }

    private record Speaking(Wire wire, Set<String> without) implements ReadingTaker {
        @Override
        public boolean begins(String source) {
            if (without.contains(source)) {
                return false;
            }
            say(new Wire.Word.Begins(source));
            return true;
        }

        @Override
        public void take(Reading reading) {
            say(new Wire.Word.Has(reading));
        }

        private void say(Wire.Word word) {
            try {
                wire.say(word);
            } catch (IOException e) {
                Runtime.getRuntime().halt(0);
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A parser that hangs would outlive a run that was killed.
    private static void endWithParent() {
        var parent = ProcessHandle.current().parent();
        Thread.ofPlatform()
                .daemon()
                .name("gainsay-parent")
                .start(() -> {
                    while (parent.isPresent() && parent.get().isAlive()) {
                        try {
                            Thread.sleep(MOMENT);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                    Runtime.getRuntime().halt(0);
                });
    }
}
