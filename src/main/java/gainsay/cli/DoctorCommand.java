package gainsay.cli;

import gainsay.app.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        header = "Whether this machine is fit: JDK, memory, models, parsers, index.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay doctor                      takes some seconds: all models are loaded",
            "  gainsay doctor --index /data/press"
        })
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IndexOption index;

    DoctorCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var screen = around.screen();
        var checks = new Doctor(around.settings(index.folder()), around.opening()).examine();
        var table = new Columns(screen, "CHECK", "!RESULT", "!FOUND");
        for (var check : checks) {
            table.row(check.what(), check.fit() ? "ok" : "BAD", check.detail());
        }
        table.print();
        return checks.stream().allMatch(Doctor.Check::fit) ? Main.DONE : Main.COULD_NOT_RUN;
    }
}
