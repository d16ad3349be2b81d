/// The run, the settings, the questions a user can ask and the exports. The only room with every
/// key. Arguments are parsed and pages are drawn elsewhere.
@NullMarked
package gainsay.app;

import org.jspecify.annotations.NullMarked;
