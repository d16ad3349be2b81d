/// Keeps and finds articles, claims, findings and the rulings of people. Values of `model` enter
/// and come back word for word. Nothing is decided here.
@NullMarked
package gainsay.index;

import org.jspecify.annotations.NullMarked;
