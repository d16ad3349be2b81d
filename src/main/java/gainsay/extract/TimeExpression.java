package gainsay.extract;

import gainsay.model.Span;
import gainsay.model.Window;

/// A stretch of text that says when or how long, and the window it stands for.
record TimeExpression(Span span, Window window) {}
