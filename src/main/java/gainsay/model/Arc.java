package gainsay.model;

/// One Universal Dependencies arc between tokens of a sentence, by their index; the root's governor
/// is -1. `relation` is the basic label, subtype included, as in `nsubj:pass`.
public record Arc(int governor, int dependent, String relation) {}
