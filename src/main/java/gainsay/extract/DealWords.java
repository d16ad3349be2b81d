package gainsay.extract;

import java.util.Set;

/// The words of buying and selling, as they are written.
final class DealWords {
    static final Set<String> BUYS =
            Set.of(
                    "acquire",
                    "acquires",
                    "acquired",
                    "acquiring",
                    "buy",
                    "buys",
                    "bought",
                    "buying",
                    "purchase",
                    "purchases",
                    "purchased",
                    "purchasing");
    static final Set<String> SELLS =
            Set.of("sell", "sells", "sold", "selling", "divest", "divests", "divested");
    static final Set<String> PURCHASES =
            Set.of("acquisition", "purchase", "takeover", "buyout", "buy-out", "acquistion");
    static final Set<String> BIDS = Set.of("bid", "offer", "bids", "offers", "proposal");
    static final Set<String> STAKES =
            Set.of(
                    "stake",
                    "interest",
                    "shares",
                    "stock",
                    "pct",
                    "percent",
                    "common",
                    "unit",
                    "control",
                    "assets",
                    "majority",
                    "rest",
                    "balance",
                    "%",
                    "remainder");
    static final Set<String> BE = Set.of("be", "been", "was", "were", "being", "is", "are");
    static final Set<String> PAYS =
            Set.of("pay", "pays", "paid", "paying", "invest", "invested", "investing");
    static final Set<String> ARMS =
            Set.of("unit", "subsidiary", "affiliate", "arm", "division", "parent");
    static final Set<String> LED =
            Set.of("controlled", "led", "headed", "formed", "owned", "run", "backed", "advised");
    static final Set<String> LINKS =
            Set.of(
                    "for",
                    "at",
                    "worth",
                    "valued",
                    "totaling",
                    "totalling",
                    "price",
                    "value",
                    "or",
                    "total");

    static final Set<String> TAKES =
            Set.of(
                    "take",
                    "takes",
                    "taking",
                    "took",
                    "taken",
                    "raise",
                    "raises",
                    "raised",
                    "raising",
                    "increase",
                    "increases",
                    "increased",
                    "increasing",
                    "boost",
                    "boosts",
                    "boosted",
                    "build",
                    "builds",
                    "built",
                    "lift",
                    "lifts",
                    "lifted");
    static final Set<String> HOLDINGS =
            Set.of("stake", "stakes", "interest", "shareholding", "holding", "ownership");
    static final Set<String> TRANSACTIONS =
            Set.of(
                    "transaction",
                    "merger",
                    "deal",
                    "purchase",
                    "acquisition",
                    "takeover",
                    "buyout");

    private DealWords() {}
}
