/// Text becomes words. An article enters; its sentences with tokens, tags, names and dependency
/// arcs leave. Nothing here knows what a metric is.
@NullMarked
package gainsay.annotate;

import org.jspecify.annotations.NullMarked;
