package gainsay.cli;

import gainsay.app.CannotRun;
import gainsay.app.Inquiry;
import gainsay.app.Rulings;
import gainsay.model.Finding;
import gainsay.model.Ruling;
import gainsay.model.Ruling.Decision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One disagreement after the other, decided by single keys.
final class Reviewing {
    private static final String HELP =
            "a accept   r reject   d different things   c comment   n next   b back   u undo   q quit";

    private final Screen screen;
    private final Rulings rulings;
    private final String who;
    private final List<Finding> open;
    private final Deque<Ruling> made = new ArrayDeque<>();
    private int at;

    Reviewing(Screen screen, Inquiry inquiry, String who) {
        this.screen = screen;
        this.rulings = inquiry.rulings();
        this.who = who;
        this.open = RulingText.open(inquiry);
    }

    void run() {
        try (var keys = Keys.open(screen.isTerminal())) {
            show();
            while (at < open.size() && step(keys)) {
                show();
            }
        }
        screen.print(
                Wording.count(made.size(), "ruling")
                        + " made; "
                        + Wording.count(open.size() - Math.min(at, open.size()), "disagreement")
                        + " left.");
    }

    private void show() {
        if (at < open.size()) {
            var finding = open.get(at);
            screen.print(screen.dim((at + 1) + " of " + open.size()));
            new FindingText(screen).print(finding);
            rulings.on(finding.id())
                    .forEach(ruling -> screen.print("  " + screen.bold(RulingText.line(ruling))));
            screen.print(screen.dim(HELP));
            screen.out().flush();
        }
    }

    /// False when the reader is done.
    private boolean step(Keys keys) {
        switch (keys.key()) {
            case 'a' -> decide(Decision.ACCEPT, null);
            case 'r' -> decide(Decision.REJECT, null);
            case 'd' -> decide(Decision.DIFFERENT_THINGS, null);
            case 'c' -> comment(keys);
            case 'n', 'j', '\n' -> at++;
            case 'b', 'k' -> at = Math.max(0, at - 1);
            case 'u' -> undo();
            case 'q', Keys.END -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private void comment(Keys keys) {
        screen.print("comment:");
        screen.out().flush();
        var text = keys.line();
        if (!text.isEmpty()) {
            var before = at;
            decide(Decision.COMMENT, text);
            at = before;
        }
    }

    private void decide(Decision decision, @Nullable String comment) {
        try {
            var ruling = rulings.rule(open.get(at).id(), decision, who, comment);
            made.push(ruling);
            screen.print(screen.bold(RulingText.line(ruling)));
            at++;
        } catch (CannotRun e) {
            // A run may have taken the finding out in the meantime.
            screen.tell(String.valueOf(e.getMessage()));
            at++;
        }
    }

    private void undo() {
        var last = made.poll();
        if (last == null) {
            screen.tell("There is nothing of this sitting to undo.");
            return;
        }
        rulings.undo(last.id(), who);
        screen.print(screen.bold("undone: " + RulingText.line(last)));
        at = last.decision() == Decision.COMMENT ? at : Math.max(0, at - 1);
    }
}
