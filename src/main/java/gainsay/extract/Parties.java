package gainsay.extract;

import gainsay.lexicon.Words;
import gainsay.model.Mention;
import gainsay.model.Metric;
import java.util.Set;

/// Which metrics only a party can have - a company, a government, an investor - and who is one.
final class Parties {
    private static final Set<String> ROLES = Set.of("investor", "target", "supplier");

    private static final Set<String> METRICS =
            Set.of("funding_round", "total_raised", "valuation", "market_cap", "revenue", "profit");

    private Parties() {}

    static boolean areWanted(Metric metric) {
        return ROLES.contains(metric.subjectRole()) || METRICS.contains(metric.id());
    }

    /// An organisation, or a noun that stands for some: "AI startups", "a Lyon start-up".
    static boolean isParty(Mention mention, Words words) {
        return switch (mention.type()) {
            case ORGANIZATION, PRODUCT, GOVERNMENT -> true;
            case PERSON, PLACE -> false;
            case TOPIC -> {
                var last = mention.text().substring(mention.text().lastIndexOf(' ') + 1);
                yield words.has("crowd-nouns", last) || words.has("organisation-nouns", last);
            }
        };
    }
}
