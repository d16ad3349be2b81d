package gainsay.web;

import java.time.Instant;

/// Who looks, as far as a page must know: the token that lets their forms change things, the name
/// that a ruling would carry, and when they were here last.
record Visit(String token, String name, Instant lastTime, String origin) {
    /// The hidden field without which a form changes nothing.
    Markup field() {
        return Tag.tag("input").at("type", "hidden").at("name", "token").at("value", token);
    }
}
