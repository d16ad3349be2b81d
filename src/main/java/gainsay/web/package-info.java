/// The fact-checker's desk in the browser, and the HTTP API. Requests enter; pages, JSON and events
/// leave. Everything it shows or does is a question to `app`; what articles say reaches a page only
/// through [gainsay.web.Tag], which escapes it.
@NullMarked
package gainsay.web;

import org.jspecify.annotations.NullMarked;
