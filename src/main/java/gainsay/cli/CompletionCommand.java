package gainsay.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        header = "A script that lets the shell complete commands and options.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(gainsay completion bash)         in ~/.bashrc",
            "  source <(gainsay completion zsh)          in ~/.zshrc",
            "  gainsay completion fish > ~/.config/fish/completions/gainsay.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings around;

    /// A shell that can be taught.
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Option(names = "--name", paramLabel = "NAME", description = "What you call the program.")
    private String name = "gainsay";

    CompletionCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var commands = Main.everyCommand(around);
        around.screen()
                .print(
                        switch (shell) {
                            // picocli's bash script brings zsh's own way of running it along.
                            case bash, zsh -> AutoComplete.bash(name, commands).stripTrailing();
                            case fish -> new Fish(name, commands).script();
                        });
        return Main.DONE;
    }
}
