/// The court. The claims of one matter, or of one article, enter; findings leave, each with its
/// reason and a proof that can be redone by hand. No files, no index, no clock.
@NullMarked
package gainsay.contradict;

import org.jspecify.annotations.NullMarked;
