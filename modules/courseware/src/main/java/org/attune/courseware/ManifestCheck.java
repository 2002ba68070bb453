package org.attune.courseware;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks a manifest against the schemas that lie beside it in its package, as an importer does. Nothing is ever fetched:
 * what is not in the package is a fault.
 */
final class ManifestCheck {
    private static final List<String> ROOTS_12 =
            List.of("imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd", "adlcp_rootv1p2.xsd");
    private static final List<String> ROOTS_2004 = List.of(
            "imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd", "imsss_v1p0.xsd", "lom.xsd");

    /** 1.2's schemas hold two rules that contradict each other in the strictest reading: that reading is left out. */
    private static final String STRICTEST = "http://apache.org/xml/features/validation/schema-full-checking";

    private static final DOMImplementationLS LOAD = load();

    private ManifestCheck() {}

    /** What is wrong with a package's manifest, a sentence each; none for a package that needs no manifest. */
    static List<String> faults(Format format, SortedMap<String, byte[]> files) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!format.isScorm()) {
            return faults;
        }
        try {
            Validator validator = schema(format, files).newValidator();
            validator.setResourceResolver(new Beside(files));
            validator.setErrorHandler(new Listed(faults));
            validator.validate(new StreamSource(new ByteArrayInputStream(found(files, Packages.MANIFEST))));
        } catch (SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    private static Schema schema(Format format, SortedMap<String, byte[]> files) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(STRICTEST, false);
        factory.setResourceResolver(new Beside(files));
        Stream<Source> roots = (format == Format.SCORM_12 ? ROOTS_12 : ROOTS_2004)
                .stream().map(name -> new StreamSource(new ByteArrayInputStream(found(files, name)), name));
        return factory.newSchema(roots.toArray(Source[]::new));
    }

    private static DOMImplementationLS load() {
        try {
            return (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every Java platform loads XML", e);
        }
    }

    private static byte[] found(SortedMap<String, byte[]> files, String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new IllegalStateException(name + " is not in the package");
        }
        // The JDK refuses 1.2's ims_xml.xsd, which makes XML's own namespace the default one.
        return name.equals("ims_xml.xsd")
                ? new String(file, StandardCharsets.UTF_8)
                        .replaceFirst("xmlns=\"http://www.w3.org/XML/1998/namespace\"", "")
                        .getBytes(StandardCharsets.UTF_8)
                : file;
    }

    private record Listed(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            error(warning);
        }

        @Override
        public void error(SAXParseException error) {
            faults.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }

    /** Finds a schema's other parts by their names in the package. */
    private record Beside(SortedMap<String, byte[]> files) implements LSResourceResolver {
        @Override
        public LSInput resolveResource(
                String type,
                @Nullable String namespace,
                @Nullable String publicId,
                String systemId,
                @Nullable String base) {
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            LSInput input = LOAD.createLSInput();
            input.setSystemId(name);
            input.setBaseURI(base);
            input.setByteStream(new ByteArrayInputStream(found(files, name)));
            return input;
        }
    }
}
