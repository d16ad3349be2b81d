package gainsay.web;

import gainsay.app.MetricNames;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Finding;
import gainsay.model.Modality;
import gainsay.model.Provenance;
import gainsay.model.Quantity;
import gainsay.model.Relation;
import gainsay.model.Status;
import gainsay.model.Strength;
import gainsay.model.Zone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How values of the house are put to people, in few words.
final class Wording {
    private static final Map<String, String> CURRENCY_SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern ISO_DAY =
            Pattern.compile(
                    "(?<![/\\d])[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?![/\\d])");
    private static final Pattern ISO_SPAN =
            Pattern.compile(
                    "(?<![/\\d])(?:\\d{4}-\\d\\d-\\d\\d|\\.\\.)/(?:\\d{4}-\\d\\d-\\d\\d|\\.\\.)(?![/\\d])");
    private static final Pattern SERIES = Pattern.compile("\\bseries ([a-z])\\b");
    private static final List<String> SCALES = List.of("", "K", "M", "B", "T");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Wording() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// As written, with the sign of an open or approximate figure in front.
    static String value(Quantity quantity) {
        var text = quantity.text().replaceAll("\\s+", " ").strip();
        var sign = quantity.bound().sign().replace(">=", "≥").replace("<=", "≤");
        return "=".equals(sign) || text.startsWith(sign) ? text : sign + " " + text;
    }

    static String subject(Claim claim) {
        var subject = claim.subject();
        return subject == null ? "(no name found)" : subject.name();
    }

    static String subject(Finding finding) {
        return finding.claims().stream().findFirst().map(Wording::subject).orElse("");
    }

    static String metric(String id) {
        return MetricNames.of(id);
    }

    static String day(Provenance article) {
        return day(article.published());
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "undated" : When.day(day);
    }

    /// Days and minutes stand in UTC, and say so.
    static String moment(Instant instant) {
        var time = instant.atOffset(ZoneOffset.UTC);
        return When.day(time.toLocalDate()) + ", " + MINUTE.format(time) + " UTC";
    }

    /// "series b" as people write it.
    static String rounds(String text) {
        return SERIES.matcher(text)
                .replaceAll(found -> "Series " + found.group(1).toUpperCase(Locale.ROOT));
    }

    static String reason(Finding finding) {
        var spans =
                ISO_SPAN.matcher(rounds(finding.reason()))
                        .replaceAll(span -> When.words(span.group()));
        return ISO_DAY.matcher(spans).replaceAll(day -> When.words(day.group()));
    }

    static String title(Provenance article) {
        var title = article.title();
        return title == null ? file(article.source()) : title;
    }

    static String file(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    /// The publisher where one is known, else the file.
    static String source(Provenance article) {
        var publisher = article.publisher();
        return publisher == null ? file(article.source()) : publisher;
    }

    static String modality(Modality modality) {
        return switch (modality) {
            case ASSERTED -> "asserted";
            case REPORTED -> "reported";
            case RUMOURED -> "rumoured";
            case PLANNED -> "planned";
            case PROJECTED -> "projected";
            case NEGATED -> "denied";
        };
    }

    static String zone(Zone zone) {
        return zone.label().replace('-', ' ');
    }

    static String type(EntityType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    static String relation(Relation relation) {
        return switch (relation) {
            case CONTRADICTS -> "contradicts";
            case CORROBORATES -> "agrees";
            case REFINES -> "refines";
            case UPDATES -> "updates";
            case DIFFERS_IN_SCOPE -> "differs in scope";
            case INCONSISTENT -> "does not add up";
            case CONSISTENT -> "adds up";
        };
    }

    static String strength(@Nullable Strength strength) {
        if (strength == null) {
            return "";
        }
        return switch (strength) {
            case STRICT -> "strictly: the two cannot both hold";
            case AS_READ -> "as read: nobody would take the two for the same";
        };
    }

    static String status(Status status) {
        return switch (status) {
            case SUPPORTED -> "supported";
            case CONTRADICTED -> "contradicted";
            case UPDATED -> "updated";
            case NEW -> "new";
        };
    }

    /// The kind of news a relation is, which its colour and sign follow.
    static String tone(Relation relation) {
        return switch (relation) {
            case CONTRADICTS, INCONSISTENT -> "bad";
            case CORROBORATES, REFINES, CONSISTENT -> "good";
            case UPDATES, DIFFERS_IN_SCOPE -> "calm";
        };
    }

    static String tone(Status status) {
        return switch (status) {
            case CONTRADICTED -> "bad";
            case SUPPORTED -> "good";
            case UPDATED -> "calm";
            case NEW -> "plain";
        };
    }

    /// What narrows a figure, in the order in which people say it.
    static List<String> scope(Claim claim) {
        var parts = new ArrayList<String>();
        var scope = claim.scope();
        var window = scope.window();
        add(parts, "", scope.round() == null ? null : rounds(scope.round()));
        add(parts, "", scope.basis());
        add(parts, "per ", scope.per() == null ? claim.quantity().per() : scope.per());
        add(parts, "", scope.region());
        add(parts, "", scope.segment());
        add(parts, "", claim.quantity().counted());
        add(parts, "about ", isSubject(claim, scope.topic()) ? null : scope.topic());
        add(parts, "", window.isStated() ? When.words(window) : null);
        add(parts, "", isPlainlySaid(claim) ? null : modality(claim.modality()));
        add(parts, "according to ", claim.attribution());
        return parts;
    }

    /// "reported" says nothing where the one who reports is named.
    private static boolean isPlainlySaid(Claim claim) {
        return switch (claim.modality()) {
            case ASSERTED -> true;
            case REPORTED -> claim.attribution() != null;
            case RUMOURED, PLANNED, PROJECTED, NEGATED -> false;
        };
    }

    private static void add(List<String> parts, String before, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(before + part);
        }
    }

    private static boolean isSubject(Claim claim, @Nullable String topic) {
        var subject = claim.subject();
        return subject != null && subject.id().equals(topic);
    }

    /// A figure of ours, short enough for an axis: $4.6B, 48 %, 1.2M.
    static String compact(BigDecimal value, String unit) {
        var sign = CURRENCY_SIGNS.get(unit);
        if (sign != null) {
            return (value.signum() < 0 ? "−" : "") + sign + scaled(value.abs());
        }
        var number = (value.signum() < 0 ? "−" : "") + scaled(value.abs());
        return switch (unit) {
            case "1" -> number;
            case "x" -> number + "×";
            default -> number + " " + unit;
        };
    }

    private static String scaled(BigDecimal value) {
        var scale = 0;
        var rest = value;
        while (rest.compareTo(THOUSAND) >= 0 && scale < SCALES.size() - 1) {
            rest = rest.movePointLeft(3);
            scale++;
        }
        var rounded = rest.round(new MathContext(4, RoundingMode.HALF_UP)).stripTrailingZeros();
        return rounded.toPlainString() + SCALES.get(scale);
    }

    /// One line that names a claim for good, to be pasted elsewhere.
    static String citation(Claim claim) {
        var article = claim.article();
        return "“"
                + claim.evidence().exact().replaceAll("\\s+", " ").strip()
                + "” "
                + title(article)
                + (article.publisher() == null ? "" : ", " + article.publisher())
                + ", "
                + day(article)
                + ", "
                + article.source()
                + ", characters "
                + claim.evidence().span().start()
                + "–"
                + claim.evidence().span().end()
                + ", sha256 "
                + article.sha256()
                + " ["
                + claim.id()
                + "]";
    }

    static String citation(Article article, String address) {
        var metadata = article.metadata();
        return article.displayName()
                + (metadata.publisher() == null ? "" : ", " + metadata.publisher())
                + ", "
                + day(metadata.published())
                + ", "
                + article.source()
                + ", sha256 "
                + article.sha256()
                + " ["
                + article.id()
                + ", "
                + address
                + "]";
    }

    static String citation(Entity entity, int claims, long articles, String address) {
        return entity.name()
                + ": "
                + count(claims, "claim")
                + " in "
                + count(articles, "article")
                + " ["
                + entity.id()
                + ", "
                + address
                + "]";
    }

    /// A list as it stands today; what it holds may change, what it asks for does not.
    static String citation(String what, String address) {
        return what + ", " + day(LocalDate.now(ZoneOffset.UTC)) + " [" + address + "]";
    }

    static String citation(Finding finding, String address) {
        return Wording.subject(finding)
                + ", "
                + metric(finding.metric())
                + ": "
                + relation(finding.relation())
                + ". "
                + reason(finding)
                + " ["
                + finding.id()
                + ", "
                + address
                + "]";
    }
}
