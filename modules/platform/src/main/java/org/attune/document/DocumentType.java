package org.attune.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of documents that are taken, by the end of the name and by what is in the file: both must say the same. */
public enum DocumentType {
    PDF("application/pdf", true, "pdf") {
        @Override
        boolean isIn(Path file) throws IOException {
            return begins(file, 0, PDF_BEGINS);
        }
    },
    WORD(Office.OPEN_XML + "wordprocessingml.document", false, "docx") {
        @Override
        boolean isIn(Path file) throws IOException {
            return Office.openXml(file, "word/");
        }
    },
    POWERPOINT(Office.OPEN_XML + "presentationml.presentation", false, "pptx") {
        @Override
        boolean isIn(Path file) throws IOException {
            return Office.openXml(file, "ppt/");
        }
    },
    EXCEL(Office.OPEN_XML + "spreadsheetml.sheet", false, "xlsx") {
        @Override
        boolean isIn(Path file) throws IOException {
            return Office.openXml(file, "xl/");
        }
    },
    ODT(Office.OPEN_DOCUMENT + "text", false, "odt") {
        @Override
        boolean isIn(Path file) throws IOException {
            return Office.openDocument(file, mediaType());
        }
    },
    ODP(Office.OPEN_DOCUMENT + "presentation", false, "odp") {
        @Override
        boolean isIn(Path file) throws IOException {
            return Office.openDocument(file, mediaType());
        }
    },
    ODS(Office.OPEN_DOCUMENT + "spreadsheet", false, "ods") {
        @Override
        boolean isIn(Path file) throws IOException {
            return Office.openDocument(file, mediaType());
        }
    },
    PNG("image/png", true, "png") {
        @Override
        boolean isIn(Path file) throws IOException {
            return begins(file, 0, PNG_BEGINS);
        }
    },
    JPEG("image/jpeg", true, "jpe?g") {
        @Override
        boolean isIn(Path file) throws IOException {
            return begins(file, 0, JPEG_BEGINS);
        }
    },
    WEBP("image/webp", true, "webp") {
        @Override
        boolean isIn(Path file) throws IOException {
            return begins(file, 0, "RIFF") && begins(file, 8, "WEBP");
        }
    },
    TEXT("text/plain;charset=UTF-8", true, "txt") {
        @Override
        boolean isIn(Path file) throws IOException {
            try {
                return Files.readString(file, StandardCharsets.UTF_8)
                        .chars()
                        .noneMatch(each -> each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f');
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    };

    private static final String PDF_BEGINS = "%PDF-";
    private static final String PNG_BEGINS = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG_BEGINS = "\u00ff\u00d8\u00ff";

    private final String mediaType;
    private final boolean shown;
    /** How names of it end: a pattern. */
    private final String end;

    DocumentType(String mediaType, boolean shown, String end) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.end = end;
    }

    /** What the file itself says; nothing in it is run or unpacked. */
    abstract boolean isIn(Path file) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** Whether browsers show it; else they keep it as a file. */
    public boolean isShown() {
        return shown;
    }

    /** What the end of a file's name says it is. */
    static Optional<DocumentType> named(String fileName) {
        String end = fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> end.matches(each.end)).findFirst();
    }

    /** What a file in memory is, where its name and its first bytes say the same: a PDF, a PNG or a JPEG. */
    public static Optional<DocumentType> of(String fileName, byte[] bytes) {
        return named(fileName).filter(each -> switch (each) {
            case PDF -> begins(bytes, PDF_BEGINS);
            case PNG -> begins(bytes, PNG_BEGINS);
            case JPEG -> begins(bytes, JPEG_BEGINS);
            default -> false;
        });
    }

    private static boolean begins(byte[] bytes, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean begins(Path file, int offset, String latin) throws IOException {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            return in.skip(offset) == offset && Arrays.equals(in.readNBytes(wanted.length), wanted);
        }
    }

    /** What office programs write: zip files with a table of their own. */
    private static final class Office {
        static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
        static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

        /** ECMA-376 part 2 (OPC): the types are told first; the parts of one program lie in a folder of its own. */
        static boolean openXml(Path file, String folder) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return zip.getEntry("[Content_Types].xml") != null
                        && zip.stream().anyMatch(each -> each.getName().startsWith(folder))
                        && zip.stream()
                                .noneMatch(each ->
                                        each.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            } catch (ZipException e) {
                return false;
            }
        }

        /** OpenDocument 1.3 part 2, 3.3: an entry called mimetype says which. */
        static boolean openDocument(Path file, String mediaType) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry told = zip.getEntry("mimetype");
                if (told == null) {
                    return false;
                }
                try (InputStream in = zip.getInputStream(told)) {
                    String said = new String(in.readNBytes(mediaType.length() + 2), StandardCharsets.US_ASCII);
                    return said.strip().equals(mediaType);
                }
            } catch (ZipException e) {
                return false;
            }
        }
    }
}
