package gainsay.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gainsay.model.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the press writes, and what comes out: `text -> [span] low..high unit sign`.
class QuantityGrammarTest {
    private static final QuantityGrammar GRAMMAR = Yardstick.grammar();

    private static final List<String> READ =
            List.of(
                    "Lost 3p to 821 before noon -> [3p] 0.03..0.03 GBP =; [821] 8.21..8.21 GBP =",
                    "The index was up 1 to 181. -> [1] 1..1 point =; [181] 181..181 point =",
                    "Barlow rose 12 to 435 -> [12] 12..12 1 =; [435] 435..435 1 =",
                    "It will add 2 to 3 sites -> [2 to 3] 2..3 1 =",
                    "A quarter to a third of staff left -> [A quarter to a third] 25..33.33333333333333 % =",
                    "Between a half and two-thirds of it went -> [a half and two-thirds] 50..66.66666666666667 % =",
                    "It expects mid-teens percent growth -> [mid-teens percent] 14..16 % =",
                    "Sales rose by a low-teens percentage -> [low-teens percentage] 11..13 % =",
                    "A million and a half users -> [A million and a half] 1500000..1500000 1 =",
                    "The base rate went up by a quarter point -> [a quarter point] 0.25..0.25 pp =",
                    "It trimmed rates by half a percentage point -> [half a percentage point] 0.5..0.5 pp =",
                    "A cut of three-quarters of a point -> [three-quarters of a point] 0.75..0.75 pp =",
                    "The spread is 120bps -> [120bps] 120..120 basis point =",
                    "The maker paid seven figures for it -> [seven figures] 1000000..10000000 XXX =",
                    "It rose from 24.2 to 33-35 billion euros -> [24.2] 24200000000..24200000000 EUR =; [33-35 billion euros] 33000000000..35000000000 EUR =",
                    "Close to 7 billion euros ($8.2 billion) -> [7 billion euros] 7000000000..7000000000 EUR ~; [$8.2 billion] 8200000000..8200000000 USD ~",
                    "Just under 296 hp (224 kW / 300 PS) -> [296 hp] 296..296 horsepower ~; [224 kW] 224..224 kilowatt ~; [300 PS] 300..300 metric horsepower ~",
                    "It pays nil per cent -> [nil per cent] 0..0 % =",
                    "A two-and-a-half-year wait -> [two-and-a-half-year] 2.5..2.5 year =",
                    "Three-quarters of a billion dollars -> [Three-quarters of a billion dollars] 750000000..750000000 USD =",
                    "Prices are 2x-3x higher -> [2x-3x] 2..3 x =",
                    "Turnover edged up to 5.1% in May -> [5.1%] 5.1..5.1 % =",
                    "The group turned over £88m -> [£88m] 88000000..88000000 GBP =",
                    "They say £55-60m including debt -> [£55-60m] 55000000..60000000 GBP =",
                    "The order book has crossed Rs 9,000 crore -> [Rs 9,000 crore] 90000000000.._ INR >",
                    "It won $67 million. -> [$67 million] 67000000..67000000 USD =",
                    "It paid 1,5 million euros -> [1,5 million euros] 1500000..1500000 EUR =",
                    "worth €1.250.000 -> [€1.250.000] 1250000..1250000 EUR =",
                    "A six-figure sum -> [six-figure] 100000..1000000 XXX =",
                    "It charges in half an hour -> [half an hour] 30..30 minute =",
                    "It took just over an hour -> [an hour] 1..1 hour ~",
                    "There were 1986 confirmed cases -> [1986] 1986..1986 1 =",
                    "Revenue dropped a fifth -> [a fifth] 20..20 % =",
                    "A 1.2m-barrel cargo -> [1.2m-barrel] 1200000..1200000 barrel =",
                    "Three or four hundred people came -> [Three or four hundred] 300..400 1 =",
                    "It is 2.1 times core earnings -> [2.1 times] 2.1..2.1 x =",
                    "Kestrel raised $4.6B+ last spring -> [$4.6B+] 4600000000.._ USD >=",
                    "It took in US$3.5bn. -> [US$3.5bn] 3500000000..3500000000 USD =",
                    "a €1.2bn loan -> [€1.2bn] 1200000000..1200000000 EUR =",
                    "worth £10m -> [£10m] 10000000..10000000 GBP =",
                    "a PS6m fine -> [PS6m] 6000000..6000000 GBP =",
                    "cost A$50m -> [A$50m] 50000000..50000000 AUD =",
                    "sold for HK$ 3 million -> [HK$ 3 million] 3000000..3000000 HKD =",
                    "a charge of c $ 16.4 million -> [c $ 16.4 million] 16400000..16400000 CAD =",
                    "NT$2.3 billion -> [NT$2.3 billion] 2300000000..2300000000 TWD =",
                    "R$ 40 million -> [R$ 40 million] 40000000..40000000 BRL =",
                    "A $5 million deal -> [$5 million] 5000000..5000000 USD =",
                    "Series C $50M -> [$50M] 50000000..50000000 USD =",
                    "¥300 billion -> [¥300 billion] 300000000000..300000000000 JPY =",
                    "RMB 2.5 billion -> [RMB 2.5 billion] 2500000000..2500000000 CNY =",
                    "₹6,000 crore -> [₹6,000 crore] 60000000000..60000000000 INR =",
                    "Rs 500 crore -> [Rs 500 crore] 5000000000..5000000000 INR =",
                    "Rs. 2.4 lakh crore -> [Rs. 2.4 lakh crore] 2400000000000..2400000000000 INR =",
                    "12,34,567 rupees -> [12,34,567 rupees] 1234567..1234567 INR =",
                    "1.4 billion dollars -> [1.4 billion dollars] 1400000000..1400000000 USD =",
                    "for 530 mln dlrs -> [530 mln dlrs] 530000000..530000000 USD =",
                    "a one-billion-dlr plant -> [one-billion-dlr] 1000000000..1000000000 USD =",
                    "151 mln stg -> [151 mln stg] 151000000..151000000 GBP =",
                    "30 mln Canadian dlrs -> [30 mln Canadian dlrs] 30000000..30000000 CAD =",
                    "two billion Swiss francs -> [two billion Swiss francs] 2000000000..2000000000 CHF =",
                    "two billion francs -> [two billion francs] 2000000000..2000000000 XXX =",
                    "half a billion dollars -> [half a billion dollars] 500000000..500000000 USD =",
                    "a quarter of a million euros -> [a quarter of a million euros] 250000..250000 EUR =",
                    "USD34.6 million -> [USD34.6 million] 34600000..34600000 USD =",
                    "75 USD million -> [75 USD million] 75000000..75000000 USD =",
                    "30 MUSD -> [30 MUSD] 30000000..30000000 USD =",
                    "€1bn-plus -> [€1bn-plus] 1000000000.._ EUR >=",
                    "$ 55.05 million -> [$ 55.05 million] 55050000..55050000 USD =",
                    "63 cents a share -> [63 cents] 0.63..0.63 USD =",
                    "3 dollars 50 cents -> [3 dollars 50 cents] 3.5..3.5 USD =",
                    "at 164p. -> [164p] 1.64..1.64 GBP =",
                    "a loss of $-50.8bn -> [$-50.8bn] -50800000000..-50800000000 USD =",
                    "multi-billion dollar plans -> [multi-billion dollar] 1000000000.._ USD =",
                    "billion-dollar rounds -> [billion-dollar] 1000000000.._ USD =",
                    "burning $2M/day -> [$2M/day] 2000000..2000000 USD =",
                    "~$410/seat/year -> [$410/seat/year] 410..410 USD ~",
                    "$90K+/year -> [$90K+/year] 90000.._ USD >=",
                    "$500M-$2B -> [$500M-$2B] 500000000..2000000000 USD =",
                    "$0.50–$2.00 -> [$0.50–$2.00] 0.5..2 USD =",
                    "$2-3 billion -> [$2-3 billion] 2000000000..3000000000 USD =",
                    "from $10 to $15 billion -> [$10 to $15 billion] 10000000000..15000000000 USD =",
                    "$2 billion to around $3 billion -> [$2 billion to around $3 billion] 2000000000..3000000000 USD =",
                    "between 500 and 600 million euros -> [500 and 600 million euros] 500000000..600000000 EUR =",
                    "between 5 percent and 8 percent -> [5 percent and 8 percent] 5..8 % =",
                    "18–24 months -> [18–24 months] 18..24 month =",
                    "a 6-12 month lag -> [6-12 month] 6..12 month =",
                    "five to seven years -> [five to seven years] 5..7 year =",
                    "more than 5 but less than 8 percent -> [5 but less than 8 percent] 5..8 % =",
                    "over $5bn -> [$5bn] 5000000000.._ USD >",
                    "north of 200 sites -> [200] 200.._ 1 >",
                    "at least 12 people -> [12] 12.._ 1 >=",
                    "$5m or more -> [$5m] 5000000.._ USD >=",
                    "up to 700 workers -> [700] _..700 1 <=",
                    "no more than 3% -> [3%] _..3 % <=",
                    "fewer than 500K active users -> [500K] _..500000 1 <",
                    "within 18 months -> [18 months] _..18 month <=",
                    "spent $2 billion over five years -> [$2 billion] 2000000000..2000000000 USD =; [five years] 5..5 year =",
                    "about 24,000 accounts -> [24,000] 24000..24000 1 ~",
                    "some 300 residents -> [300] 300..300 1 ~",
                    "nearly doubled -> [doubled] 2..2 x ~",
                    "just over 40% -> [40%] 40..40 % ~",
                    "more electricity than 1,000 homes -> [1,000] 1000.._ 1 >",
                    "14 % -> [14 %] 14..14 % =",
                    "₹14,000-15,000 crore -> [₹14,000-15,000 crore] 140000000000..150000000000 INR =",
                    "It slipped 45 cents to $82.15/bbl -> [45 cents] 0.45..0.45 USD =; [$82.15/bbl] 82.15..82.15 USD =",
                    "one in 10 had none -> [one in 10] 10..10 % =",
                    "Startup Hires 50 New Engineers -> [50] 50..50 1 =",
                    "half a dozen sites -> [half a dozen] 6..6 1 =",
                    "one point two million -> [one point two million] 1200000..1200000 1 =",
                    "-5 to -10 degrees -> [-5 to -10 degrees] -10..-5 degree =",
                    "a sub-$300 price -> [$300] _..300 USD <",
                    "a mark of 6.4/10 -> [6.4/10] 6.4..6.4 1 =",
                    "9.46 pct. -> [9.46 pct] 9.46..9.46 % =",
                    "25 basis points -> [25 basis points] 25..25 basis point =",
                    "3 percentage points -> [3 percentage points] 3..3 pp =",
                    "a third of users -> [a third] 33.33333333333333..33.33333333333333 % =",
                    "two-thirds of voters -> [two-thirds] 66.66666666666667..66.66666666666667 % =",
                    "half of the budget -> [half] 50..50 % =",
                    "one in five adults -> [one in five] 20..20 % =",
                    "nine out of ten dentists -> [nine out of ten] 90..90 % =",
                    "100–1000x -> [100–1000x] 100..1000 x =",
                    "a tenfold rise -> [tenfold] 10..10 x =",
                    "three times as many -> [three times] 3..3 x =",
                    "an order of magnitude -> [an order of magnitude] 10..10 x =",
                    "one to two orders of magnitude -> [one to two orders of magnitude] 10..100 x =",
                    "tens of thousands of units -> [tens of thousands] 10000..100000 1 =",
                    "hundreds of millions -> [hundreds of millions] 100000000..1000000000 1 =",
                    "raised billions to build -> [billions] 1000000000.._ USD =",
                    "mid-single-digit millions -> [mid-single-digit millions] 4000000..6000000 1 =",
                    "several gigawatts -> [several gigawatts] 2..9 gigawatt =",
                    "a single gigawatt-hour -> [single gigawatt-hour] 1..1 gigawatt-hour =",
                    "a few hundred -> [a few hundred] 200..900 1 =",
                    "500ms -> [500ms] 500..500 millisecond =",
                    "an 8.5 kW system -> [8.5 kW] 8.5..8.5 kilowatt =",
                    "the next decade of 2 decades -> [2 decades] 20..20 year =",
                    "7-1/2 pct -> [7-1/2 pct] 7.5..7.5 % =",
                    "1/2 pound of sugar -> [1/2 pound] 0.5..0.5 pound =",
                    "twenty-eight thousand six hundred forty-two students -> [twenty-eight thousand six hundred forty-two] 28642..28642 1 =",
                    "two and a half million copies -> [two and a half million] 2500000..2500000 1 =",
                    "10\u202F000 spectators -> [10\u202F000] 10000..10000 1 =",
                    "−1.3% -> [−1.3%] -1.3..-1.3 % =",
                    "minus 3 degrees Celsius -> [minus 3 degrees Celsius] -3..-3 degree Celsius =",
                    "revenue rose from $5 million to $6.5 million -> [$5 million] 5000000..5000000 USD =; [$6.5 million] 6500000..6500000 USD =",
                    "3.9 million headsets, up from 2.4 million -> [3.9 million] 3900000..3900000 1 =; [2.4 million] 2400000..2400000 1 =");

    private static final List<String> NOTHING =
            List.of(
                    "In 2019 and again in 2021.",
                    "the third-quarter point of the race",
                    "a boy in his mid-teens",
                    "a 2-nil win",
                    "the 2012-2018 wave",
                    "the 2014/15 season",
                    "On Oct. 31, 2019 and 11 March",
                    "2026-03-31",
                    "at 10:45 p.m. and 5am, 0914 GMT",
                    "running on an H100 and a GPT-4, R2-D2",
                    "Cosmos 3 and Falcon 9, Orion N1.7, Kimi K2.6",
                    "iPhone 11 Pro Max",
                    "a 5G network in 3D",
                    "Level 4 autonomy, Tier 1, phase two",
                    "Q1 and Q3, FY2025, H2",
                    "a Series B round",
                    "Prediction 1: it rains",
                    "April 20261897 published articles",
                    "open 24/7",
                    "won 3-1 and lost 0-2",
                    "1. First point",
                    "as shown before [12]",
                    "call +1-222-222-2222 today",
                    "see https://example.com/a/2026/15?x=30%25",
                    "at 192.168.0.1 or v1.2.3",
                    "(0700.HK)",
                    "the 1980s and the '90s",
                    "the 5th and 21st",
                    "zero-shot learning, a two-tier system, no one, one of the best",
                    "the second half of the year",
                    "a 2-for-1 split, a 50-50 venture",
                    "9 Harbour Road",
                    "form 10-K, a 401(k)",
                    "the PS5 in 4K and 1080p",
                    "Ruth Aldane, 42, was there",
                    "it hopes to list one day",
                    "open 7 days a week",
                    "Newark, NJ 07030",
                    "the LC 500 grand tourer",
                    "by the third year",
                    "a double room, twice a week");

    @TestFactory
    Stream<DynamicTest> figuresAreReadAsWritten() {
        return READ.stream()
                .map(line -> {
                    var parts = line.split(" -> ");
                    return DynamicTest.dynamicTest(
                            parts[0], () -> assertEquals(parts[1], read(parts[0])));
                });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoQuantityIsLeftAlone() {
        return NOTHING.stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> assertEquals("", read(line))));
    }

    @Test
    void directionComesFromTheWordsAround() {
        assertEquals("DOWN", direction("Shares fell 3 percent."));
        assertEquals("DOWN", direction("The index was down 0.4 per cent."));
        assertEquals("UP", direction("Blocks were up about 9.4 per cent."));
        assertEquals("UP", direction("That is a 49% jump in bookings."));
        assertEquals("DOWN", direction("Costs are dropping around 40% per year."));
        assertEquals("UP", direction("It wants to grow sales by 35 per cent."));
        assertEquals("null", direction("It holds 70% of the market."));
        assertEquals("null", direction("It fell to 49 percent."));
        assertEquals("null", direction("up to 30%"));
        assertEquals("null", direction("It raised $30 million."));
        assertEquals("DOWN", direction("Prices halved."));
        assertEquals(
                gainsay.model.Direction.UP,
                GRAMMAR.find("rose $2.15, or 4.3%").getLast().direction());
    }

    @Test
    void ratesAreKept() {
        assertEquals("day", GRAMMAR.find("$1M/day").getFirst().per());
        assertEquals("user/year", GRAMMAR.find("$730/user/year").getFirst().per());
        assertEquals("share", GRAMMAR.find("63 cents per share").getFirst().per());
        assertEquals("year", GRAMMAR.find("falls 40% per year").getFirst().per());
        assertEquals("year", GRAMMAR.find("$30 billion annual revenue").getFirst().per());
        assertEquals(null, GRAMMAR.find("60,500 a year earlier").getFirst().per());
    }

    @Test
    void thingsCountedAreNamed() {
        assertEquals("active users", GRAMMAR.find("500K active users left").getFirst().counted());
        assertEquals("robots", GRAMMAR.find("built 10,000 robots in May").getFirst().counted());
        assertEquals("people", GRAMMAR.find("2,400 people worldwide").getFirst().counted());
        assertEquals("stores", GRAMMAR.find("some 30-odd stores shut").getFirst().counted());
        assertEquals("bottles", GRAMMAR.find("eight million 250ml bottles").getFirst().counted());
    }

    @Test
    void stepIsTheLastWrittenDigit() {
        assertEquals(
                0,
                GRAMMAR.find("$5.6B").getFirst().step().compareTo(new java.math.BigDecimal("1E8")));
        assertEquals(
                0,
                GRAMMAR.find("24,000 units").getFirst().step().compareTo(java.math.BigDecimal.ONE));
    }

    @Test
    void onesAreKeptOnlyWhenAskedFor() {
        assertTrue(GRAMMAR.find("one man left").isEmpty());
        assertEquals(1, GRAMMAR.find("one man left", true).size());
    }

    private static String direction(String text) {
        return String.valueOf(GRAMMAR.find(text).getFirst().direction());
    }

    private static String read(String text) {
        return String.join(
                "; ", GRAMMAR.find(text).stream().map(QuantityGrammarTest::show).toList());
    }

    private static String show(Quantity q) {
        return String.format(
                Locale.ROOT,
                "[%s] %s..%s %s %s",
                q.text(),
                Yardstick.plain(q.low()),
                Yardstick.plain(q.high()),
                q.unit(),
                q.bound().sign());
    }
}
