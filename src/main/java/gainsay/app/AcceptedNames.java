package gainsay.app;

import gainsay.model.Claim;
import gainsay.model.Role;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a claim is about one of the names that a gold row accepts: its subject or a co-subject,
/// by name, by mention or by alias. Case, "the", possessives and legal forms make no difference.
final class AcceptedNames {
    private static final Pattern POSSESSIVE = Pattern.compile("(?:'s|(?<=s)')(?![\\p{L}\\p{N}])");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    ",? (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc"
                            + "|ag|se|sa|s a|nv|n v|bv|b v|gmbh|ab|asa|as|oy|oyj|spa|s p a|srl"
                            + "|pte|pty|pvt|kk|kg|kgaa)\\.?$");

    private AcceptedNames() {}

    static boolean name(Collection<String> accepted, Claim claim) {
        var wanted = accepted.stream().map(AcceptedNames::bare).collect(Collectors.toSet());
        return namesOf(claim).map(AcceptedNames::bare).anyMatch(wanted::contains);
    }

    private static Stream<String> namesOf(Claim claim) {
        var subject = claim.subject();
        var own =
                subject == null
                        ? Stream.<String>empty()
                        : Stream.concat(
                                Stream.of(subject.name(), claim.mention()),
                                subject.aliases().stream());
        var others =
                claim.parties().stream()
                        .filter(party -> party.role() == Role.CO_SUBJECT)
                        .flatMap(party ->
                                Stream.concat(
                                        Stream.of(party.entity().name(), party.mention()),
                                        party.entity().aliases().stream()));
        return Stream.concat(own, others);
    }

    /// "The Acme Works, Inc.'s" and "acme works" are one name.
    static String bare(String name) {
        var bare =
                name.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip();
        bare = POSSESSIVE.matcher(bare).replaceAll("");
        bare = bare.startsWith("the ") ? bare.substring(4) : bare;
        for (var last = ""; !last.equals(bare); ) {
            last = bare;
            bare = LEGAL_FORM.matcher(bare).replaceFirst("").strip();
        }
        return bare;
    }
}
