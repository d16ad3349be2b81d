package gainsay.bench;

import gainsay.app.Json;
import gainsay.model.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Claims as `gainsay export` writes them.
final class Claims {
    private Claims() {}

    static List<Claim> of(Path exported) throws IOException {
        var json = new Json();
        return Files.readAllLines(exported).stream().map(json::claim).toList();
    }
}
