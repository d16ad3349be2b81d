/// The face in the terminal: parses arguments, prints results, holds no logic.
@NullMarked
package gainsay.cli;

import org.jspecify.annotations.NullMarked;
