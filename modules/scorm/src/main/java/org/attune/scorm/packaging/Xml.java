package org.attune.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML without document types and entities, and finds elements by local name: authoring tools write SCORM's
 * namespaces in many wrong ways, and the local names do not clash.
 */
final class Xml {
    static final String DOCTYPE_FEATURE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** Elements in elements: what reads them calls itself for each level. */
    private static final String DEPTH_FEATURE = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final String MAX_DEPTH = "200";

    private Xml() {}

    static Element parse(InputStream in) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DOCTYPE_FEATURE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH_FEATURE, MAX_DEPTH);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(in).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK's XML parser cannot be made safe", e);
        }
    }

    static List<Element> children(@Nullable Element parent, String localName) {
        List<Element> found = new ArrayList<>();
        for (Node each = parent == null ? null : parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && localName.equalsIgnoreCase(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static @Nullable Element child(@Nullable Element parent, String localName) {
        List<Element> found = children(parent, localName);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Text of a child, without spaces at the ends; null when there is no such child or it is empty. */
    static @Nullable String text(@Nullable Element parent, String localName) {
        Element child = child(parent, localName);
        String text = child == null ? "" : child.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }

    /** Value of an attribute by local name, case aside: {@code scormtype} and {@code scormType} are the same. */
    static @Nullable String attribute(@Nullable Element element, String localName) {
        if (element == null) {
            return null;
        }
        return attributes(element)
                .filter(each -> localName.equalsIgnoreCase(each.getLocalName()))
                .map(Attr::getValue)
                .findFirst()
                .orElse(null);
    }

    static String attribute(@Nullable Element element, String localName, String absent) {
        String value = attribute(element, localName);
        return value == null ? absent : value.strip();
    }

    static String base(@Nullable Element element) {
        return element == null ? "" : element.getAttributeNS(XMLConstants.XML_NS_URI, "base");
    }

    static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    private static Stream<Attr> attributes(Element element) {
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (element.getAttributes().item(i) instanceof Attr attr
                    && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attr.getNamespaceURI())) {
                all.add(attr);
            }
        }
        return all.stream();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException ignored) {}

        @Override
        public void error(SAXParseException ignored) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
