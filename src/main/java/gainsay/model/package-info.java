/// The nouns of the house: plain data that every other room hands on. Nothing enters but what the
/// JDK offers; immutable values leave. Behaviour here is each value's own arithmetic and no more.
@NullMarked
package gainsay.model;

import org.jspecify.annotations.NullMarked;
