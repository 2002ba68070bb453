package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a manifest. Its encoding follows from a byte order mark, else from the XML declaration, else it is UTF-8
 * (XML 1.0, 4.3.3); where that proves wrong, the bytes themselves decide.
 *
 * @param text without a byte order mark, and without white space before the declaration
 * @param guessed whether the bytes are not in the encoding they are said to be in
 */
record ManifestText(String text, boolean guessed) {
    private static final Pattern DECLARED =
            Pattern.compile("\\s*<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static ManifestText of(byte[] bytes) {
        Charset said = said(bytes);
        for (Charset each : new Charset[] {said, UTF_8}) {
            try {
                String text = each.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return new ManifestText(bare(text), !each.equals(said));
            } catch (CharacterCodingException e) {
                // Not in this one.
            }
        }
        return new ManifestText(bare(new String(bytes, WESTERN)), true);
    }

    private static Charset said(byte[] bytes) {
        int first = bytes.length > 1 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : -1;
        return switch (first) {
            case 0xfeff, 0xfffe -> UTF_16;
            case '<' -> UTF_16BE;
            case '<' << 8 -> UTF_16LE;
            case 0xefbb -> UTF_8;
            default -> declared(bytes);
        };
    }

    private static Charset declared(byte[] bytes) {
        Matcher declaration = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, 400), ISO_8859_1));
        String name = declaration.lookingAt() ? declaration.group(1) : "UTF-8";
        // One byte a character was read so far: a text that says UTF-16 was converted since.
        if (name.toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }

    private static String bare(String text) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return bare.startsWith("<") ? bare : bare.stripLeading();
    }
}
