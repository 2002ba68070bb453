package org.attune.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.packaging.PackageReader;

/** A package made for a test: a manifest of the items asked for, and a file for each. */
final class SamplePackage {
    private final StringBuilder items = new StringBuilder();
    private final StringBuilder resources = new StringBuilder();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String schemaVersion = "2004 4th Edition";

    SamplePackage scorm12() {
        schemaVersion = "1.2";
        return this;
    }

    SamplePackage sco(String identifier, String title) {
        return item(identifier, title, "sco", identifier + ".html", "");
    }

    SamplePackage asset(String identifier, String title) {
        return item(identifier, title, "asset", identifier + ".html", "");
    }

    SamplePackage hidden(String identifier, String title) {
        return item(identifier, title, "sco", identifier + ".html", " isvisible=\"false\"");
    }

    SamplePackage elsewhere(String identifier, String address) {
        return item(identifier, identifier, "sco", address, "");
    }

    /** An item without anything to open, that the items after it lie in until {@link #end}. */
    SamplePackage cluster(String identifier, String title) {
        items.append("<item identifier=\"%s\"><title>%s</title>".formatted(identifier, title));
        return this;
    }

    SamplePackage end() {
        items.append("</item>");
        return this;
    }

    private SamplePackage item(String identifier, String title, String kind, String href, String more) {
        items.append("<item identifier=\"%s\" identifierref=\"r-%s\"%s><title>%s</title></item>"
                .formatted(identifier, identifier, more, title));
        resources.append("<resource identifier=\"r-%s\" type=\"webcontent\" adlcp:%s=\"%s\" href=\"%s\"/>"
                .formatted(identifier, schemaVersion.equals("1.2") ? "scormtype" : "scormType", kind, href));
        if (!href.contains(":")) {
            file(href, "<!doctype html><title>" + title + "</title>");
        }
        return this;
    }

    SamplePackage file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SamplePackage file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Path zip(Path file) {
        files.put("imsmanifest.xml", manifestText().getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifest manifest(Path folder) {
        try {
            return new PackageReader().read(zip(folder.resolve("sample.zip"))).manifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String manifestText() {
        boolean old = schemaVersion.equals("1.2");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="sample" version="1" xmlns="%s" xmlns:adlcp="%s">
                  <metadata><schema>ADL SCORM</schema><schemaversion>%s</schemaversion></metadata>
                  <organizations default="all">
                    <organization identifier="other"><title>Another</title></organization>
                    <organization identifier="all"><title>Sample</title>%s</organization>
                  </organizations>
                  <resources>%s</resources>
                </manifest>
                """.formatted(
                old ? "http://www.imsproject.org/xsd/imscp_rootv1p1p2" : "http://www.imsglobal.org/xsd/imscp_v1p1",
                old ? "http://www.adlnet.org/xsd/adlcp_rootv1p2" : "http://www.adlnet.org/xsd/adlcp_v1p3",
                schemaVersion,
                items,
                resources);
    }
}
