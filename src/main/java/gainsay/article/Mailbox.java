package gainsay.article;

import gainsay.lexicon.Zones;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Cuts a mailbox file into its mails: each begins with a postmark, `From `, below a blank line.
final class Mailbox {
    private static final Pattern POSTMARK =
            Pattern.compile("(?:\\A|(?<=\\n\\n)|(?<=\\n\\r\\n))From [^\\n]*\\d{4}[^\\n]*\\n");
    private static final Pattern QUOTED = Pattern.compile("(?m)^>(>*From )");
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>\\r\\n]{1,200})>");

    private Mailbox() {}

    static void each(byte[] bytes, Zones zones, Allowance allowance, Member.Taker taker)
            throws Unfit {
        var all = new String(bytes, StandardCharsets.ISO_8859_1);
        var postmarks = POSTMARK.matcher(all).results().toList();
        for (var i = 0; i < postmarks.size(); i++) {
            allowance.member();
            var end = i + 1 < postmarks.size() ? postmarks.get(i + 1).start() : all.length();
            var mail = QUOTED.matcher(all.substring(postmarks.get(i).end(), end)).replaceAll("$1");
            var raw = mail.getBytes(StandardCharsets.ISO_8859_1);
            taker.take(
                    new Member(
                            id(mail, i + 1),
                            "mail.eml",
                            raw,
                            () -> MailFile.layout(raw, zones),
                            null,
                            null));
        }
        if (postmarks.isEmpty()) {
            throw new Unfit("is a mailbox without a mail; export it again");
        }
    }

    /// A mail's own id stays when others before it are deleted; its number would not.
    private static String id(String mail, int number) {
        var blank = mail.indexOf("\n\n");
        var id = ID.matcher(blank < 0 ? mail : mail.substring(0, blank));
        return id.find() ? id.group(1) : String.valueOf(number);
    }
}
