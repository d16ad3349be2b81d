package gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What the launcher runs before it makes its start-up cache: picocli's classes are in the format
/// of Java 5, which the cache does not take and which is slow to verify. This writes them in that
/// of Java 8, with the same instructions.
@Command(name = "renew", hidden = true)
final class RenewCommand implements Callable<Integer> {
    private static final ClassFile CLASS_FILE =
            ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.DeadCodeOption.KEEP_DEAD_CODE);

    @Parameters(paramLabel = "JAR", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @Override
    public Integer call() {
        try (var old = new ZipFile(itsOwn().toFile());
                var renewed = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : Collections.list(old.entries())) {
                if (isClass(entry)) {
                    renewed.putNextEntry(new ZipEntry(entry.getName()));
                    renewed.write(renewed(old.getInputStream(entry).readAllBytes()));
                    renewed.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Main.DONE;
    }

    private static Path itsOwn() {
        try {
            var source = CommandLine.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("-info.class");
    }

    static byte[] renewed(byte[] old) {
        return CLASS_FILE.transformClass(CLASS_FILE.parse(old), RenewCommand::renew);
    }

    private static void renew(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case ClassFileVersion _ ->
                    builder.with(ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0));
            case MethodModel method when method.code().isPresent() ->
                    builder.transformMethod(
                            method, MethodTransform.transformingCode((code, e) -> code.with(e)));
            default -> builder.with(element);
        }
    }
}
