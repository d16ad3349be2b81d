package gainsay.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Builds a page from the XHTML events of a parser, up to a size and a depth.
final class XhtmlPage extends DefaultHandler {
    private static final int LONGEST = 8_000_000;
    private static final int DEEPEST = 200;

    private final Element body = Document.createShell("").body();
    private Element at = body;
    private int depth;
    private int inBody;
    private int length;

    /// True when the parser was stopped because there was too much.
    boolean overflowed() {
        return length > LONGEST;
    }

    Element body() {
        return body;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("body")) {
            inBody++;
        } else if (inBody > 0) {
            depth++;
            if (depth < DEEPEST) {
                var css = attributes.getValue("class");
                at = at.appendElement(name);
                if (css != null) {
                    at.addClass(css);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("body")) {
            inBody--;
        } else if (inBody > 0) {
            var parent = at.parent();
            if (depth < DEEPEST && parent != null) {
                at = parent;
            }
            depth--;
        }
    }

    @Override
    public void characters(char[] text, int start, int count) throws SAXException {
        if (inBody > 0) {
            length += count;
            if (length > LONGEST) {
                throw new SAXException("more text than " + LONGEST + " characters");
            }
            at.appendChild(new TextNode(new String(text, start, count)));
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int count) throws SAXException {
        characters(text, start, count);
    }
}
