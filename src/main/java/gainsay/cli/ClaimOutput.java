package gainsay.cli;

import gainsay.app.Csv;
import gainsay.app.Json;
import gainsay.model.Claim;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Set;

/// Claims in the format asked for, one after the other.
final class ClaimOutput {
    private final Screen screen;
    private final Json json = new Json();

    ClaimOutput(Screen screen) {
        this.screen = screen;
    }

    void print(Iterator<Claim> claims, Format format) {
        switch (format) {
            case table -> {
                if (screen.isTerminal()) {
                    var all = new ArrayList<Claim>();
                    claims.forEachRemaining(all::add);
                    new ClaimLines(screen, Set.of()).mixed(all);
                } else {
                    table(claims);
                }
            }
            case json -> array(claims);
            case jsonl -> {
                while (claims.hasNext() && !screen.isClosed()) {
                    screen.print(Plain.json(json.claimLine(claims.next())));
                }
            }
            case csv -> {
                screen.print(Csv.HEAD);
                while (claims.hasNext() && !screen.isClosed()) {
                    screen.print(Plain.text(Csv.line(claims.next())));
                }
            }
        }
    }

    private void array(Iterator<Claim> claims) {
        screen.print("[");
        while (claims.hasNext() && !screen.isClosed()) {
            var line = Plain.json(json.claimLine(claims.next()));
            screen.print(claims.hasNext() ? line + "," : line);
        }
        screen.print("]");
    }

    private void table(Iterator<Claim> claims) {
        var table =
                new Columns(
                        screen,
                        "!ID",
                        "SUBJECT",
                        "METRIC",
                        ">VALUE",
                        "WHEN",
                        "SCOPE",
                        "HOW",
                        "SAID",
                        "SOURCE",
                        "EVIDENCE");
        while (claims.hasNext()) {
            var claim = claims.next();
            table.row(
                    claim.id(),
                    Wording.subject(claim),
                    Wording.metric(claim.metric()),
                    Wording.value(claim.quantity()),
                    Wording.window(claim),
                    Wording.scope(claim),
                    Wording.firmness(claim),
                    Wording.said(claim),
                    Wording.source(claim, screen),
                    claim.evidence().exact());
        }
        table.print();
    }
}
