package gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a house of cards: a copy of the script, a JDK whose `java` prints what it was
/// given, and a Maven that builds an empty program.
class LauncherTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir Path folder;

    private Path home = Path.of("");
    private Path jdk = Path.of("");
    private Path commands = Path.of("");

    /// What a start printed, and how it ended.
    private record Started(int code, String out, String err) {}

    @BeforeEach
    void houseOfCards() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "needs a POSIX shell at " + SHELL);
        home = Files.createDirectories(folder.resolve("a house"));
        var script = Path.of(System.getProperty("gainsay.home", ".")).resolve("gainsay");
        Files.copy(
                script, home.resolve("gainsay"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        jdk = jdk("jdk", "25.0.1");
        commands = Files.createDirectories(folder.resolve("bin"));
        executable(
                commands.resolve("mvn"),
                """
                echo built >>"%1$s/builds"
                sleep 1
                mkdir -p "%1$s/target"
                : >"%1$s/target/gainsay.jar"
                echo "%1$s/pom.xml" >"%1$s/target/class-path"
                """
                        .formatted(home));
    }

    private Path jdk(String name, String version) throws IOException {
        var made = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(made.resolve("bin"));
        Files.writeString(made.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(
                made.resolve("bin/java"),
                "echo 'java " + version + "'; pwd; for a in \"$@\"; do echo \"<$a>\"; done");
        return made;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Started start(Path script, Map<String, String> more, String... arguments)
            throws IOException, InterruptedException {
        var process = process(script, more, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Started(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private Process process(Path script, Map<String, String> more, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(SHELL.toString(), script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var environment = builder.environment();
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("PATH", commands + ":/usr/bin:/bin");
        environment.put("GAINSAY_AOT", "off");
        environment.putAll(more);
        return builder.start();
    }

    private int builds() throws IOException {
        var builds = home.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void argumentsArriveWordForWordAndNothingElseIsOnStdout() throws Exception {
        var started =
                start(home.resolve("gainsay"), Map.of(), "search", "two words", "", "*", "$x\\");
        assertThat(started.code()).isZero();
        assertThat(started.out())
                .startsWith("java 25.0.1\n" + folder.toRealPath() + "\n")
                .contains("<-Dgainsay.home=" + home.toRealPath() + ">")
                .endsWith("<gainsay.cli.Main>\n<search>\n<two words>\n<>\n<*>\n<$x\\>\n");
        assertThat(started.err()).contains("building");
    }

    @Test
    void itsOwnFolderIsFoundThroughLinks() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a house/gainsay"));
        var second = Files.createSymbolicLink(commands.resolve("gs"), link);
        assertThat(start(second, Map.of(), "--version").out())
                .contains("<-Dgainsay.home=" + home.toRealPath() + ">");
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        var script = home.resolve("gainsay");
        start(script, Map.of(), "--version");
        var second = start(script, Map.of(), "--version");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        Thread.sleep(1100);
        Files.writeString(home.resolve("src/main/New.java"), "class New {}");
        start(script, Map.of(), "--version");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        var script = home.resolve("gainsay");
        var first = process(script, Map.of(), "--version");
        var second = process(script, Map.of(), "--version");
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aLockWhoseMakerIsGoneIsTakenOver() throws Exception {
        var lock = Files.createDirectories(home.resolve("target/build.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");
        assertThat(start(home.resolve("gainsay"), Map.of(), "--version").code()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void anOldJdkInJavaHomeIsPassedOverForOneOnThePath() throws Exception {
        var old = jdk("old", "17.0.2");
        Files.createSymbolicLink(commands.resolve("java"), jdk.resolve("bin/java"));
        var started =
                start(home.resolve("gainsay"), Map.of("JAVA_HOME", old.toString()), "--version");
        assertThat(started.out()).startsWith("java 25.0.1");
    }

    @Test
    void quickCommandsAndThoseThatReadStartWithCachesOfTheirOwnOnceTheyAreMade() throws Exception {
        executable(
                jdk.resolve("bin/java"),
                "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) echo made >\"${a#*=}\";; esac;"
                        + " echo \"<$a>\"; done");
        var script = home.resolve("gainsay");
        var on = Map.of("GAINSAY_AOT", "on");
        assertThat(start(script, on, "search").out()).doesNotContain("<-XX:AOTCache=");
        var lock = home.resolve("target").resolve(cache("start") + ".lock");
        for (var tries = 0; tries < 300 && Files.exists(lock); tries++) {
            Thread.sleep(100);
        }
        assertThat(start(script, on, "search").out())
                .contains("/target/" + cache("start") + ">\n<-Dgainsay.cache=");
        assertThat(start(script, on, "ingest", "x").out())
                .contains("/target/" + cache("reading") + ">\n<-Dgainsay.cache=");
    }

    private String cache(String kind) {
        return kind + "-25.0.1-" + jdk.toString().replaceAll("[^A-Za-z0-9]", "-") + ".aot";
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndExitsWithThree() throws Exception {
        executable(commands.resolve("mvn"), "echo '[ERROR] no such plugin'; exit 1");
        var started = start(home.resolve("gainsay"), Map.of(), "--version");
        assertThat(started.code()).isEqualTo(3);
        assertThat(started.out()).isEmpty();
        assertThat(started.err()).contains("[ERROR] no such plugin", "build.log");
        assertThat(home.resolve("target/build.lock")).doesNotExist();
    }
}
