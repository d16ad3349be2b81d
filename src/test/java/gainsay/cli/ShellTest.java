package gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Completion scripts and manual pages, tried with the programs they are for where those are there.
class ShellTest {
    private static final List<String> SOME = List.of("ingest", "review", "conflicts", "export");

    @TempDir private Path folder;

    private String printed(String... command) {
        var stage = new Stage(folder.resolve("store"), _ -> new PlainRooms());
        assertThat(stage.run(command)).as(stage.err()).isZero();
        return stage.out();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + ":" + out;
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assumeThat(Shell.isThere("bash")).as("bash is there").isTrue();
        var script = folder.resolve("gainsay.bash");
        Files.writeString(script, printed("completion", "bash"));
        var asked =
                "source '"
                        + script
                        + "'; COMP_WORDS=(gainsay exp); COMP_CWORD=1; _complete_gainsay; echo"
                        + " ${COMPREPLY[@]}; COMP_WORDS=(gainsay export --fi); COMP_CWORD=2;"
                        + " COMP_LINE='gainsay export --fi'; _complete_gainsay 2> /dev/null; echo"
                        + " ${COMPREPLY[@]}";
        assertThat(run("bash", "-c", asked)).isEqualTo("0:export\n--finding\n");
    }

    /// Types into a zsh of its own, through a terminal, and presses Tab.
    private static final String TYPIST =
            """
            zmodload zsh/zpty
            zpty z zsh -f -i
            zpty -w z "PS1='> '; autoload -U compinit bashcompinit; compinit -u -D; bashcompinit; source $1; gainsay() { print -r -- GOT \\$* }; print READY"
            zpty -r z line '*READY*READY*'
            zpty -w -n z $'gainsay exp\\t--fi\\t\\n'
            repeat 100; do
              zpty -r -t z line && out+=$line
              [[ $out == *'GOT '*$'\\n'* ]] && break
              sleep 0.1
            done
            print -r -- ${${(f)out}[(r)GOT*]}
            zpty -d z
            """;

    @Test
    void zshCompletesCommandsAndOptions() throws Exception {
        assumeThat(Shell.isThere("zsh")).as("zsh is there").isTrue();
        var script = folder.resolve("gainsay.zsh");
        Files.writeString(script, printed("completion", "zsh"));
        var typist = Files.writeString(folder.resolve("typist.zsh"), TYPIST);
        assertThat(run("zsh", "-f", typist.toString(), script.toString()).strip())
                .isEqualTo("0:GOT export --finding");
    }

    @Test
    void fishIsToldEveryCommandAndOption() throws Exception {
        var script = printed("completion", "fish");
        assertThat(script.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.startsWith("complete -c gainsay"))
                .allMatch(line ->
                        line.replace("\\'", "").chars().filter(c -> c == '\'').count() % 2 == 0);
        for (var command : SOME) {
            assertThat(script).contains(" -f -a " + command + " -d '");
        }
        assertThat(script)
                .contains("__fish_seen_subcommand_from export' -l finding -x")
                .contains("from review; and __fish_seen_subcommand_from accept' -l comment")
                .doesNotContain("rehearse");
    }

    @Test
    void fishCompletesCommandsAndOptions() throws Exception {
        assumeThat(Shell.isThere("fish")).as("fish is there").isTrue();
        var script = folder.resolve("gainsay.fish");
        Files.writeString(script, printed("completion", "fish"));
        var asked =
                "source '"
                        + script
                        + "'; complete -C 'gainsay exp'; complete -C 'gainsay export --fi';"
                        + " complete -C 'gainsay review acc'";
        assertThat(run("fish", "--no-config", "-c", asked).lines().map(line -> line.split("\t")[0]))
                .containsExactly("0:export", "--finding", "accept");
    }

    @Test
    void everyCommandHasAPage() throws Exception {
        var pages = folder.resolve("man1");
        printed("man", "--to", pages.toString());
        for (var command : SOME) {
            assertThat(Files.readString(pages.resolve("gainsay-" + command + ".1")))
                    .contains(".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", ".SH EXAMPLES");
        }
        assertThat(Files.readString(pages.resolve("gainsay.1"))).contains(".SH COMMANDS", "review");
        assertThat(printed("man", "search")).contains("gainsay\\-search \\- Find claims");
        if (Shell.isThere("groff")) {
            try (var files = Files.list(pages)) {
                for (var page : files.toList()) {
                    assertThat(run("groff", "-man", "-ww", "-z", page.toString())).isEqualTo("0:");
                }
            }
        }
    }
}
