package gainsay.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An element under construction. Names are ours and checked, values and text are escaped, links
/// lead to our own paths unless they are made with [#out].
final class Tag implements Markup {
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    private static final Set<String> FORBIDDEN = Set.of("style", "href", "src", "action");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Markup> children = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    static Tag tag(String name) {
        return new Tag(checked(name));
    }

    static Tag tag(String name, String style) {
        return tag(name).is(style);
    }

    /// A link to a page of ours.
    static Tag link(String path) {
        return tag("a").set("href", own(path));
    }

    /// A link to somewhere else; just text where the address is not one of the web.
    static Tag out(String address) {
        return isWeb(address)
                ? tag("a").set("href", address).at("rel", "noreferrer noopener external")
                : tag("span");
    }

    static Tag script(String path) {
        return tag("script").set("src", own(path)).flag("defer");
    }

    static Tag sheet(String path) {
        return tag("link").at("rel", "stylesheet").set("href", own(path));
    }

    static Tag icon(String path) {
        return tag("link").at("rel", "icon").at("type", "image/svg+xml").set("href", own(path));
    }

    static Tag form(String method, String path) {
        return tag("form").at("method", method).set("action", own(path));
    }

    Tag is(String classes) {
        return at("class", classes);
    }

    Tag at(String attribute, @Nullable Object value) {
        if (FORBIDDEN.contains(attribute) || attribute.startsWith("on")) {
            throw new IllegalArgumentException("no attribute to set like this: " + attribute);
        }
        return value == null ? this : set(checked(attribute), value.toString());
    }

    Tag flag(String attribute) {
        attributes.append(' ').append(checked(attribute));
        return this;
    }

    Tag flag(String attribute, boolean wanted) {
        return wanted ? flag(attribute) : this;
    }

    Tag add(Markup... parts) {
        children.addAll(List.of(parts));
        return this;
    }

    Tag add(List<? extends Markup> parts) {
        children.addAll(parts);
        return this;
    }

    Tag add(String text) {
        children.add(Markup.words(text));
        return this;
    }

    @Override
    public void write(StringBuilder to) {
        to.append('<').append(name).append(attributes).append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.write(to));
            to.append("</").append(name).append('>');
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private Tag set(String attribute, String value) {
        attributes.append(' ').append(attribute).append("=\"");
        Escape.attribute(attributes, value);
        attributes.append('"');
        return this;
    }

    private static String own(String path) {
        var first = path.isEmpty() ? ' ' : path.charAt(0);
        if (first == '#' || first == '?' || first == '/' && !path.startsWith("//")) {
            return path;
        }
        throw new IllegalArgumentException("no path of ours: " + path);
    }

    private static String checked(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (!isLetter(name.charAt(i)) && (i == 0 || !isSign(name.charAt(i)))) {
                throw new IllegalArgumentException("no name for markup: " + name);
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name for markup");
        }
        return name;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSign(char c) {
        return c >= '0' && c <= '9' || c == '-';
    }

    private static boolean isWeb(String address) {
        try {
            var scheme = new URI(address).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
