package gainsay.index;

/// The names of the index's fields and what stands in them; nobody else spells them. A change here
/// that an old index cannot follow needs a new [#SCHEMA], and a new name for the field: Lucene does
/// not let one name be two kinds of field, and reindexing goes on in the old folder.
final class Fields {
    static final int SCHEMA = 2;

    /// `claim`, `finding`, `article`, `failure`, `due` (a matter), `due-audit` or `receipt`.
    static final String KIND = "kind";

    /// The id of a claim, finding or article; one of our own making for the other kinds.
    static final String ID = "id";

    /// Every source that the document stands or falls with.
    static final String OWNER = "owner";

    /// The value itself, as the codec writes it; the reason of a failure.
    static final String VALUE = "value";

    /// The source as it was given, of an article, a failure or a receipt.
    static final String FROM = "from";

    static final String ARTICLE = "article";
    static final String CLAIM = "claim";

    /// The key that claims must share to be compared; of claims alone.
    static final String MATTER = "matter";

    /// The matter or article that is due.
    static final String DUE = "due";

    /// The matter once more, of findings alone: a key to delete them by, where a query would be
    /// slow by the thousand.
    static final String HEARD = "heard";

    /// What a ruling finds a claim by again.
    static final String ANCHOR = "anchor";

    /// The claim as it was extracted, where a ruling gave it other entities; and that it is so.
    static final String EXTRACTED = "extracted";

    static final String SETTLED = "settled";

    static final String METRIC = "metric";
    static final String MODALITY = "modality";
    static final String ZONE = "zone";
    static final String RELATION = "relation";
    static final String STRENGTH = "strength";
    static final String SCORE = "score";

    /// `yes` or `no`.
    static final String HAS_SUBJECT = "has-subject";

    /// The ids of all entities and topics that take part.
    static final String ENTITY = "entity";

    /// A folded name, a zero, and the id of the entity that goes by it.
    static final String NAMED = "named";

    /// The words of the evidence, its captions and headings.
    static final String WORDS = "words";

    /// Low and high, infinite where they are open.
    static final String AMOUNT = "amount";

    /// The first and last day that a claim is about.
    static final String DAYS = "days";

    /// The written figure, the article's day, and the place in all articles, to sort by.
    static final String FIGURE = "figure";

    static final String DAY = "day";
    static final String PLACE = "place";

    /// The source's path and its ends, the host, the publisher folded.
    static final String SOURCE = "source";

    /// Kind and metric, or kind and relation: what the statistics count.
    static final String TALLY = "tally";

    static final String BAND = "band";
    static final String FINGERPRINT = "fingerprint";
    static final String PUBLISHED = "published";

    /// An article's title, and the second of the epoch in which it first came in.
    static final String TITLE = "title";

    static final String ARRIVED = "arrived";

    /// Lucene takes terms below 32 KiB, and some of ours hold two of these; names and paths this
    /// long are told apart by their beginning.
    private static final int LONGEST = 5000;

    /// Of receipts: the hash of the input's bytes, the program that read it, source and id of each
    /// article, the sources that failed, and what a server or a feed said.
    static final String SHA256 = "sha256";

    static final String PROGRAM = "program";
    static final String HELD_FROM = "held-from";
    static final String HELD = "held";
    static final String FAILED = "failed";
    static final String ETAG = "etag";
    static final String LAST_MODIFIED = "last-modified";
    static final String ANNOUNCED = "announced";

    private Fields() {}

    static String term(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
