/// Sentences become statements: our own grammar of quantities and windows, the metric, the subject,
/// the scope and how firmly it is said. Annotated articles enter; what each figure says leaves,
/// with its evidence and before anyone has settled who or what is meant.
@NullMarked
package gainsay.extract;

import org.jspecify.annotations.NullMarked;
