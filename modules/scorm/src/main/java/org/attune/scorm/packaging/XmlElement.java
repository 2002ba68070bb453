package org.attune.scorm.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a manifest, with the line it begins on. Elements and attributes are found by local name, whatever their
 * prefix: authoring tools write SCORM's namespaces in many wrong ways, and the local names do not clash.
 */
final class XmlElement {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<XmlElement> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    /**
     * @param qualifiedName with its prefix, if it has one
     * @param line from 1
     */
    XmlElement(String qualifiedName, int line) {
        this.name = local(qualifiedName);
        this.line = line;
    }

    String name() {
        return name;
    }

    boolean isCalled(String localName) {
        return localName.equalsIgnoreCase(name);
    }

    int line() {
        return line;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void put(String qualifiedName, String value) {
        attributes.put(qualifiedName, value);
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** What stands in it directly, spaces and all. */
    String text() {
        return text.toString();
    }

    /** This element and every one below it. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    List<XmlElement> children(String localName) {
        return children.stream().filter(each -> each.isCalled(localName)).toList();
    }

    @Nullable
    XmlElement child(String localName) {
        List<XmlElement> found = children(localName);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Text of a child, without spaces at the ends; null when there is no such child or it is empty. */
    @Nullable
    String text(String localName) {
        XmlElement child = child(localName);
        String found = child == null ? "" : child.text().strip();
        return found.isEmpty() ? null : found;
    }

    /** Value of an attribute by local name, case aside: {@code scormtype} and {@code scormType} are the same. */
    @Nullable
    String attribute(String localName) {
        return attributes.entrySet().stream()
                .filter(each -> localName.equalsIgnoreCase(local(each.getKey())) && !isNamespace(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The same without spaces at the ends. */
    String attribute(String localName, String absent) {
        String value = attribute(localName);
        return value == null ? absent : value.strip();
    }

    /** {@code xml:base}, or the empty string. */
    String base() {
        return attributes.getOrDefault("xml:base", "").strip();
    }

    /** The namespaces declared here, in lower case. */
    List<String> namespaces() {
        return attributes.entrySet().stream()
                .filter(each -> isNamespace(each.getKey()))
                .map(each -> each.getValue().strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    private static boolean isNamespace(String qualifiedName) {
        return qualifiedName.equals("xmlns") || qualifiedName.startsWith("xmlns:");
    }

    private static String local(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    }
}
