package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Relation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// The names of findings: a hash of what they say and of the claims that take part.
final class Ids {
    private Ids() {}

    static String finding(Relation relation, Collection<Claim> claims, String salt) {
        var text =
                claims.stream()
                        .map(Claim::id)
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(",", relation.label() + ":" + salt + ":", ""));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "f-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
