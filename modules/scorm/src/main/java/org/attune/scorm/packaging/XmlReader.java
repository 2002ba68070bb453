package org.attune.scorm.packaging;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads XML that comes from a stranger. A DOCTYPE is passed over, and nothing it points to is fetched; one that declares
 * entities is refused where it declares the first, before anything could be made of it. Prefixes need not be declared.
 */
final class XmlReader extends DefaultHandler2 {
    /** Elements in elements: what reads them calls itself for each level. */
    private static final int MAX_DEPTH = 200;

    /** Some 40 MB on the heap; a package of 20,000 files needs about 25,000. */
    private static final int MAX_ELEMENTS = 200_000;

    private static final String FEATURES = "http://xml.org/sax/features/";

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;
    private @Nullable Locator locator;
    private int elements;

    private XmlReader() {}

    /**
     * The outermost element.
     *
     * @throws XmlRefused when the text is not well-formed, or may not be read
     */
    static XmlElement read(String text) throws XmlRefused {
        XmlReader handler = new XmlReader();
        try {
            XMLReader parser = parser();
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.setEntityResolver(handler);
            parser.setProperty("http://xml.org/sax/properties/declaration-handler", handler);
            parser.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw XmlRefused.malformed(e);
        } catch (XmlRefused e) {
            throw e;
        } catch (SAXException | IOException e) {
            // A limit of the parser itself, which it reports without a place.
            throw XmlRefused.beyondLimits(handler.locator, e);
        }
        if (handler.root == null) {
            throw XmlRefused.beyondLimits(handler.locator, null);
        }
        return handler.root;
    }

    private static XMLReader parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader parser = factory.newSAXParser().getXMLReader();
            // What it says stands among our own words. No locale is the one it was written in; English has no table.
            parser.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
            // How deep is deep is ours to say: the JDK's own limit is another in each version.
            parser.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK's XML parser cannot be made safe", e);
        }
    }

    @Override
    public void setDocumentLocator(Locator found) {
        this.locator = found;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws XmlRefused {
        if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw XmlRefused.beyondLimits(locator, null);
        }
        XmlElement element = new XmlElement(name, locator == null ? 1 : locator.getLineNumber());
        for (int i = 0; i < attributes.getLength(); i++) {
            element.put(attributes.getQName(i), attributes.getValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getLast().add(element);
        }
        open.add(element);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.getLast().append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        open.removeLast();
    }

    @Override
    public void internalEntityDecl(String name, String value) throws XmlRefused {
        throw XmlRefused.entity(locator, name);
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) throws XmlRefused {
        throw XmlRefused.entity(locator, name);
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String base, @Nullable String systemId) {
        return resolveEntity(publicId, systemId);
    }

    @Override
    public void error(SAXParseException ignored) {
        // Only a validating parser has reason to complain here.
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
