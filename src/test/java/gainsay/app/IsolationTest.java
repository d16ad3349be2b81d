package gainsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gainsay.article.Hints;
import gainsay.article.Original;
import gainsay.article.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that hang, eat memory or crash their parser, in real processes.
@Timeout(300)
class IsolationTest {
    private static final String GOOD = "<html><p>Fennimore Robotics raised $40 million.";

    private final Limits limits = new Limits(Duration.ofSeconds(4), 96);
    private final ReaderPool pool =
            new ReaderPool(
                    1,
                    () ->
                            Child.start(
                                    MockReader.class,
                                    List.of(House.SETTINGS.models().toString()),
                                    limits,
                                    classPath()),
                    House.ROOMS::read);

    private static String classPath() {
        var mock = Path.of(System.getProperty("gainsay.mock-parser", "missing"));
        assumeTrue(Files.exists(mock), mock + " is not at hand");
        var tests = System.getProperty("surefire.test.class.path");
        var own = tests == null ? System.getProperty("java.class.path") : tests;
        return own + File.pathSeparator + mock;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private List<Reading> read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Reading> read(String name, byte[] content) {
        var readings = new ArrayList<Reading>();
        pool.parse(new Original(name, name, content, Hints.NONE), readings::add);
        return readings;
    }

    private static String because(List<Reading> readings) {
        assertThat(readings).singleElement().isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) readings.getFirst()).because();
    }

    private void assertGoesOn() {
        assertThat(read("good.html", GOOD)).singleElement().isInstanceOf(Reading.Read.class);
    }

    private static String mock(String harm) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mock>" + harm + "</mock>";
    }

    @Test
    void aFileThatHangsIsNamedAndTheNextIsRead() {
        var hanging = mock("<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\"/>");
        assertThat(because(read("hangs.xml", hanging)))
                .startsWith("hangs.xml takes longer than 4 seconds to parse")
                .endsWith(".");
        assertGoesOn();
    }

    @Test
    void aFileThatSleepsThroughInterruptsIsNamedAndTheNextIsRead() {
        var sleeping = mock("<hang millis=\"600000\" heavy=\"false\" interruptible=\"false\"/>");
        assertThat(because(read("sleeps.xml", sleeping))).contains("takes longer than 4 seconds");
        assertGoesOn();
    }

    @Test
    void aFileThatEatsMemoryIsNamedAndTheNextIsRead() {
        assertThat(because(read("eats.xml", mock("<oom/>"))))
                .startsWith("eats.xml needs more than 96 MB of memory");
        assertGoesOn();
    }

    @Test
    void aFileThatEndsItsProcessIsNamedAndTheNextIsRead() {
        assertThat(because(read("ends.xml", mock("<system_exit/>"))))
                .startsWith("ends.xml broke off its parser (exit code ");
        assertGoesOn();
    }

    @Test
    void aFileThatThrowsAnErrorIsNamedAndTheNextIsRead() {
        var recursion = mock("<throw class=\"java.lang.StackOverflowError\">deep</throw>");
        assertThat(because(read("throws.xml", recursion))).startsWith("throws.xml broke off");
        assertGoesOn();
    }

    @Test
    void whatAParserPrintsDoesNotBreakTheTalk() {
        var printing = mock("<print_out>some words</print_out><write element=\"p\">hello</write>");
        assertThat(read("prints.xml", printing)).singleElement().isInstanceOf(Reading.Read.class);
    }

    @Test
    void aProcessThatIsKilledCostsTheFileThatItWasAt() throws Exception {
        assertGoesOn();
        var killer =
                Thread.ofPlatform()
                        .start(() -> {
                            sleep(1500);
                            ProcessHandle.current()
                                    .children()
                                    .forEach(ProcessHandle::destroyForcibly);
                        });
        var hanging = mock("<hang millis=\"600000\" heavy=\"false\"/>");
        assertThat(because(read("killed.xml", hanging))).startsWith("killed.xml broke off");
        killer.join();
        assertGoesOn();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aMemberThatBreaksItsParserCostsNoOtherOfItsArchive() {
        var readings = read("pack", "one\ndie first\ntwo\nthree\ndie again\nfour");
        assertThat(readings.stream().filter(Reading.Read.class::isInstance).map(Reading::source))
                .containsExactly("pack!/one", "pack!/two", "pack!/three", "pack!/four");
        assertThat(
                        readings.stream()
                                .filter(Reading.Unreadable.class::isInstance)
                                .map(Reading::source))
                .containsExactly("pack!/die first", "pack!/die again");
    }

    @Test
    void anArchiveMadeToBreakParsersIsGivenUp() {
        var readings = read("pack", "die 1\ndie 2\ndie 3\ndie 4\ndie 5\nnever");
        assertThat(readings).hasSize(5).noneMatch(Reading.Read.class::isInstance);
        assertThat(((Reading.Unreadable) readings.getLast()).because())
                .startsWith("pack holds too many files that break their parser");
        assertGoesOn();
    }

    @Test
    void everyMockFileAtHandEndsInAResultOrANamedError() throws IOException {
        var folder = House.SHARED.resolve("bench/bad-input");
        assumeTrue(Files.exists(folder), folder + " is not at hand");
        var read = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.startsWith("tika__mock-") && name.endsWith(".xml")) {
                    for (var reading : read(name, Files.readAllBytes(file))) {
                        if (reading instanceof Reading.Unreadable(_, var because)) {
                            assertThat(because).startsWith(name).endsWith(".").doesNotContain("\n");
                        } else {
                            read++;
                        }
                    }
                }
            }
        }
        assertThat(read).as("harmless ones among them").isGreaterThan(3);
        assertGoesOn();
    }
}
