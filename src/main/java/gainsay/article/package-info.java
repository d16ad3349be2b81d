/// Files become articles. A path enters; an article with its text, blocks, zones, tables and
/// metadata leaves, or one plain sentence about why there is none. Nothing here knows what a claim
/// is.
@NullMarked
package gainsay.article;

import org.jspecify.annotations.NullMarked;
