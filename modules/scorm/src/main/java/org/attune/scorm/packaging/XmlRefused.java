package org.attune.scorm.packaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A manifest cannot be read as XML, or must not be. */
final class XmlRefused extends SAXException {
    private static final long serialVersionUID = 1;

    private final String where;
    private final String meaning;
    private final String remedy;

    private XmlRefused(int line, int column, String meaning, String remedy, @Nullable Exception cause) {
        super(meaning, cause);
        this.where = line > 0 ? ", line " + line + (column > 0 ? ", column " + column : "") : "";
        this.meaning = meaning;
        this.remedy = remedy;
    }

    static XmlRefused malformed(SAXParseException e) {
        return new XmlRefused(
                e.getLineNumber(),
                e.getColumnNumber(),
                "The manifest, the file that lists the lessons, has a mistake at this place, so it cannot be read."
                        + " The XML reader says: "
                        + EntryName.shown(Objects.requireNonNullElse(e.getMessage(), "not well-formed.")),
                "Export the package again. If it was edited by hand, mend this line; if neither is possible,"
                        + " pass this message on to whoever made the package.",
                e);
    }

    static XmlRefused entity(@Nullable Locator at, String name) {
        return at(
                at,
                "The manifest declares a shorthand of its own (the entity “" + EntryName.shown(name)
                        + "” in its DOCTYPE). That can be used to read files of the server or to bring it to a halt.",
                "Export the package again with its authoring tool; a SCORM manifest needs no DOCTYPE."
                        + " If you do not know where the package comes from, please do not use it.",
                null);
    }

    static XmlRefused beyondLimits(@Nullable Locator at, @Nullable Exception cause) {
        return at(
                at,
                "The manifest is nested too deep or holds more than a course can need.",
                "Export the package again with its authoring tool; a big course can be split into several packages.",
                cause);
    }

    private static XmlRefused at(@Nullable Locator at, String meaning, String remedy, @Nullable Exception cause) {
        return new XmlRefused(
                at == null ? 0 : at.getLineNumber(), at == null ? 0 : at.getColumnNumber(), meaning, remedy, cause);
    }

    /** @param manifest path of the manifest in the package */
    Problem problem(String manifest) {
        return new Problem(Severity.BLOCKING, manifest + where, meaning, remedy);
    }
}
