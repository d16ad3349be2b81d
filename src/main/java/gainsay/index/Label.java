package gainsay.index;

import java.util.Map;
import java.util.Optional;

/// What is written on an index: its schema, and the lexicon and program that its claims stem from.
record Label(int schema, String lexicon, String program) {
    private static final String SCHEMA = "gainsay.schema";
    private static final String LEXICON = "gainsay.lexicon";
    private static final String PROGRAM = "gainsay.program";

    /// Empty when the index is not ours.
    static Optional<Label> read(Map<String, String> data) {
        var schema = data.get(SCHEMA);
        if (schema == null || !schema.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(
                new Label(
                        Integer.parseInt(schema),
                        data.getOrDefault(LEXICON, ""),
                        data.getOrDefault(PROGRAM, "")));
    }

    Map<String, String> data() {
        return Map.of(SCHEMA, Integer.toString(schema), LEXICON, lexicon, PROGRAM, program);
    }

    Optional<String> warning(Object folder, String lexiconHash) {
        return lexicon.equals(lexiconHash)
                ? Optional.empty()
                : Optional.of(
                        "The index in "
                                + folder
                                + " was made with other knowledge files; 'gainsay reindex' extracts"
                                + " its claims again.");
    }
}
