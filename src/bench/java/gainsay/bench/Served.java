package gainsay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A desk that runs in a process of its own, as `gainsay serve` starts it, and what it holds of
/// memory.
final class Served implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final URI address;

    private Served(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Served open(Setting setting, String options, Path index) throws IOException {
        var command =
                List.of(
                        setting.home().resolve("gainsay").toString(),
                        "serve",
                        "--port",
                        "0",
                        "--index",
                        index.toString());
        var builder = new ProcessBuilder(command);
        builder.environment().put("GAINSAY_JAVA_OPTS", options);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        var process = builder.start();
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = String.valueOf(out.readLine());
        var found = ADDRESS.matcher(line);
        if (!found.find()) {
            process.destroy();
            throw new IllegalStateException("the desk did not open: " + line);
        }
        return new Served(process, URI.create(found.group()));
    }

    URI address() {
        return address;
    }

    /// What the operating system has given it; 0 where that is not told.
    long residentMegabytes() {
        try {
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /// What of its heap is in use, rubbish included.
    long usedMegabytes() {
        return ask("GC.heap_info").stream()
                        .map(USED::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .limit(2)
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                / 1024;
    }

    /// What of its heap is alive: what is left after all rubbish has been taken out.
    long liveMegabytes() {
        ask("GC.run");
        return usedMegabytes();
    }

    private List<String> ask(String what) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return new ArrayList<>(
                Child.run(
                                List.of(jcmd, Long.toString(process.pid()), what),
                                java.util.Map.of())
                        .printed());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
