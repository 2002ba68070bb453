package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people bring that is no SCORM package, by its name, with what to do instead. */
enum OtherFile {
    AICC(
            "It is a course in the AICC format, a standard older than SCORM. It cannot be played here.",
            "Ask whoever made it for a SCORM 1.2 or SCORM 2004 version; most tools that make the one make the other."),
    CMI5(
            "It is a course in the cmi5 format, which is another standard than SCORM. It cannot be played here.",
            "In the authoring tool choose SCORM 2004 or SCORM 1.2 instead of cmi5, and export again."),
    TIN_CAN(
            "It is a course in the Tin Can (xAPI) format, which is another standard than SCORM. It cannot be played"
                    + " here.",
            "In the authoring tool choose SCORM 2004 or SCORM 1.2 instead of Tin Can or xAPI, and export again."),
    COMMON_CARTRIDGE(
            "It is a Common Cartridge: teaching material to be moved between learning platforms, without lessons that"
                    + " report how a learner gets on. It cannot be played here.",
            "Ask whoever made it for a SCORM version, or put the documents in it into your course one by one."),
    H5P(
            "It is an H5P activity as H5P itself stores it. It cannot be played here.",
            "Open it in an H5P editor that exports SCORM (Lumi is one), and bring the SCORM file."),
    OFFICE(
            "It is a document of an office program (Word, PowerPoint or Excel), not a SCORM package.",
            "Put it into your course as a document, or turn it into SCORM with an authoring tool."),
    EPUB(
            "It is an e-book (EPUB), not a SCORM package.",
            "Put it into your course as a document, or ask its publisher for a SCORM version."),
    INNER_ZIP(
            "There is no course in it, but another zip. A zip inside a zip is not opened.",
            "Unzip the file on your computer once, and bring the zip that comes out."),
    OTHER_ZIP(
            "It is a zip, but without an imsmanifest.xml, the file that lists the lessons of a SCORM package.",
            "Export the course from its authoring tool as SCORM 1.2 or SCORM 2004, and bring the zip as it comes out,"
                    + " without unpacking it."),
    EMPTY_ZIP("It is a zip with nothing in it.", "Export the course again as SCORM, and bring the new file."),
    MANIFEST_ALONE(
            "It is only the manifest, the list of the lessons; the lessons themselves are not with it.",
            "Bring the whole zip that the authoring tool exported."),
    OTHER_XML(
            "Its imsmanifest.xml holds something else than the list of the lessons of a SCORM package.",
            "Export the course from its authoring tool as SCORM 1.2 or SCORM 2004."),
    EMPTY("The file is empty.", "Export the course again as SCORM, or copy the file once more."),
    CUT_OFF(
            "The zip is cut off: its end is missing, as after a download or copy that did not finish.",
            "Download or copy the file again; if that does not help, export the course again."),
    OTHER_ARCHIVE(
            "It is packed, but not as a zip (rather RAR, 7z or gzip).",
            "Unpack it on your computer and look for a SCORM zip in it; else export the course again as SCORM."),
    WEB_PAGE(
            "It is a web page, not a zip. This happens when a download link leads to a sign-in page.",
            "Sign in where the course comes from, and download the zip again."),
    NO_ZIP(
            "It is not a zip file, and a SCORM package is always one.",
            "Export the course as SCORM 1.2 or SCORM 2004, and bring the zip as it comes out."),
    DAMAGED_ZIP(
            "It is a zip, but its list of contents is damaged.",
            "Download or copy the file again; if that does not help, export the course again.");

    private static final Map<String, OtherFile> SIGNATURES = signatures();

    /** The name of the first element, behind byte order mark, declaration, comments and document type. */
    private static final Pattern OUTERMOST = Pattern.compile(
            "[\u00ef\u00bb\u00bf\u00fe\u00ff]{0,3}(?:\\s|<\\?.*?\\?>|<!--.*?-->|<![a-zA-Z][^>]*>)*<(?:\\w+:)?(\\w+)",
            Pattern.DOTALL);

    private final String meaning;
    private final String remedy;

    OtherFile(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** @param place the file, or its manifest */
    Problem at(String place) {
        return new Problem(Severity.BLOCKING, EntryName.shown(place), meaning, remedy);
    }

    /** A file that is no zip, by its first bytes. */
    static OtherFile ofBytes(ByteBuffer head) {
        String text = ISO_8859_1.decode(head.duplicate()).toString();
        if (text.isEmpty()) {
            return EMPTY;
        }
        for (Map.Entry<String, OtherFile> each : SIGNATURES.entrySet()) {
            if (text.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        Matcher element = OUTERMOST.matcher(text.replace("\0", ""));
        return switch (element.lookingAt() ? element.group(1).toLowerCase(Locale.ROOT) : "") {
            case "manifest" -> MANIFEST_ALONE;
            case "coursestructure" -> CMI5;
            case "tincan" -> TIN_CAN;
            case "html" -> WEB_PAGE;
            default -> NO_ZIP;
        };
    }

    /** A zip without a manifest, by the files in it. */
    static OtherFile ofPaths(Collection<String> paths) {
        for (OtherFile each : new OtherFile[] {CMI5, TIN_CAN, H5P, OFFICE, EPUB, AICC}) {
            if (paths.stream().anyMatch(path -> marks(path).filter(each::equals).isPresent())) {
                return each;
            }
        }
        if (paths.isEmpty()) {
            return EMPTY_ZIP;
        }
        boolean zip =
                paths.stream().anyMatch(path -> path.toLowerCase(Locale.ROOT).endsWith(".zip"));
        boolean page =
                paths.stream().anyMatch(path -> path.toLowerCase(Locale.ROOT).matches(".*\\.html?"));
        return zip && !page ? INNER_ZIP : OTHER_ZIP;
    }

    private static Optional<OtherFile> marks(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "cmi5.xml" -> Optional.of(CMI5);
            case "tincan.xml" -> Optional.of(TIN_CAN);
            case "h5p.json" -> Optional.of(H5P);
            case "[content_types].xml" -> Optional.of(OFFICE);
            case "container.xml" -> path.startsWith("META-INF/") ? Optional.of(EPUB) : Optional.empty();
            default -> name.endsWith(".crs") ? Optional.of(AICC) : Optional.empty();
        };
    }

    /** Whether a manifest is one of a Common Cartridge, thin or not, by its namespaces and schema. */
    static boolean isCommonCartridge(XmlElement manifest) {
        XmlElement metadata = manifest.child("metadata");
        String schema = metadata == null ? null : metadata.text("schema");
        return manifest.namespaces().stream().anyMatch(each -> each.contains("/imscc") || each.contains("/imslticc"))
                || (schema != null && schema.toLowerCase(Locale.ROOT).contains("common cartridge"));
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Map<String, OtherFile> signatures() {
        Map<String, OtherFile> all = new LinkedHashMap<>();
        all.put("PK\3\4", CUT_OFF);
        all.put("Rar!", OTHER_ARCHIVE);
        all.put("7z\u00bc\u00af", OTHER_ARCHIVE);
        all.put("\u001f\u008b", OTHER_ARCHIVE);
        all.put("[Course]", AICC);
        return all;
    }
}
