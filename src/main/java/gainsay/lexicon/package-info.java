/// What we know that is not code. The files under `models/` enter; typed, immutable knowledge
/// leaves, or a [gainsay.lexicon.BadLexicon] that names the file and what is wrong with it.
@NullMarked
package gainsay.lexicon;

import org.jspecify.annotations.NullMarked;
