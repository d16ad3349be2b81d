/// Statements become claims: which entity, which topic, which currency, which dates. Nothing is
/// guessed silently; what cannot be settled is marked.
@NullMarked
package gainsay.resolve;

import org.jspecify.annotations.NullMarked;
