package gainsay.contradict;

import gainsay.model.Claim;
import gainsay.model.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// "150 of its 200 sites, or 75%", "75% of its 200 sites, or 150": a share against the part and the
/// whole beside it.
final class ShareOfWhole implements Check {
    private static final Pattern OF =
            Pattern.compile(
                    "^(?: [\\p{L}-]+){0,2} (?:out )?of (?:the |its |their |all |a total of )?$");
    private static final Pattern OR =
            Pattern.compile(
                    "^[^.;:\\d]{0,30}(?:\\(|, or |, i\\.e\\. | – )(?:about |roughly |some )?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> of(Page page) {
        var findings = new ArrayList<Finding>();
        for (var passage : page.passages()) {
            var claims = passage.claims();
            for (var i = 0; i + 2 < claims.size(); i++) {
                var first = claims.get(i);
                var whole = claims.get(i + 1);
                var last = claims.get(i + 2);
                if (!OF.matcher(passage.between(first, whole)).find()
                        || !OR.matcher(passage.between(whole, last)).find()
                        || !Reading.written(whole.quantity()).isPositive()) {
                    continue;
                }
                if (isShare(last, first, whole)) {
                    findings.add(finding(page, first, whole, last));
                } else if (isShare(first, last, whole)) {
                    findings.add(finding(page, last, whole, first));
                }
            }
        }
        return findings;
    }

    private static boolean isShare(Claim share, Claim part, Claim whole) {
        return share.quantity().unit().equals("%")
                && part.quantity().unit().equals(whole.quantity().unit());
    }

    private static Finding finding(Page page, Claim part, Claim whole, Claim share) {
        var computed =
                Reading.written(part.quantity())
                        .over(Reading.written(whole.quantity()))
                        .times(HUNDRED);
        var point =
                100
                        * part.quantity().written().doubleValue()
                        / whole.quantity().written().doubleValue();
        return Growth.finding(
                page,
                "share-of-whole",
                share,
                List.of(part, whole),
                computed,
                point,
                Reasons.figure(part.quantity()) + " of " + Reasons.figure(whole.quantity()));
    }
}
