package gainsay.app;

import gainsay.model.Claim;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Claims as rows of RFC 4180, one figure a row. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe.
public final class Csv {
    public static final String HEAD =
            "id,article,source,title,publisher,published,metric,subject_id,subject,subject_type,"
                    + "low,high,unit,comparator,text,start,end,window_start,window_end,length,"
                    + "topic,per,basis,round,region,modality,attribution,zone,evidence,confidence";

    private Csv() {}

    /// One row, in the order of [#HEAD], without the line end.
    public static String line(Claim claim) {
        var article = claim.article();
        var subject = claim.subject();
        var quantity = claim.quantity();
        var scope = claim.scope();
        var window = scope.window();
        return row(
                claim.id(),
                article.id(),
                article.source(),
                article.title(),
                article.publisher(),
                article.published(),
                claim.metric(),
                subject == null ? null : subject.id(),
                subject == null ? null : subject.name(),
                subject == null ? null : subject.type(),
                plain(quantity.low()),
                plain(quantity.high()),
                quantity.unit(),
                quantity.bound().sign(),
                quantity.text(),
                quantity.span().start(),
                quantity.span().end(),
                window.start(),
                window.end(),
                window.length(),
                scope.topic(),
                scope.per(),
                scope.basis(),
                scope.round(),
                scope.region(),
                claim.modality().label(),
                claim.attribution(),
                claim.evidence().zone().label(),
                claim.evidence().exact(),
                claim.confidence());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : Inert.cell(value.toString());
    }
}
