package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a zip's directory says of one entry (APPNOTE 4.3.12).
 *
 * @param raw the name as it is in the zip, a character for each byte
 * @param unicode the name in UTF-8, where the entry says so (4.4.4, bit 11; 4.6.9)
 * @param method 0 stored, 8 deflated; others are not read
 * @param packed size in the zip, in bytes
 * @param size inflated, in bytes
 * @param offset of the local header, from the start of the zip's first entry
 * @param mode the entry's Unix file mode; 0 when it has none
 */
record ZipHeader(
        String raw,
        @Nullable String unicode,
        boolean encrypted,
        int method,
        long crc,
        long packed,
        long size,
        long offset,
        int mode) {
    static final int SIGNATURE = 0x02014b50;
    static final int SIZE = 46;
    private static final int ZIP64 = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final int REPARSE_POINT = 0x400;

    /**
     * Reads the header at the position, and goes on to the next.
     *
     * @throws java.nio.BufferUnderflowException when it is cut off
     * @throws IllegalArgumentException when its lengths do not fit
     */
    static ZipHeader read(ByteBuffer in) {
        int at = in.position();
        int flags = in.getShort(at + 8);
        byte[] name = new byte[in.getShort(at + 28) & 0xffff];
        int extraLength = in.getShort(at + 30) & 0xffff;
        int comment = in.getShort(at + 32) & 0xffff;
        in.position(at + SIZE).get(name);
        ByteBuffer extra = in.slice(at + SIZE + name.length, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        in.position(at + SIZE + name.length + extraLength + comment);

        long size = in.getInt(at + 24) & 0xffffffffL;
        long packed = in.getInt(at + 20) & 0xffffffffL;
        long offset = in.getInt(at + 42) & 0xffffffffL;
        ByteBuffer big = field(extra, ZIP64);
        size = big != null && size == 0xffffffffL ? big.getLong() : size;
        packed = big != null && packed == 0xffffffffL ? big.getLong() : packed;
        offset = big != null && offset == 0xffffffffL ? big.getLong() : offset;
        if (size < 0 || packed < 0 || offset < 0) {
            throw new IllegalArgumentException("A size beyond all zips");
        }
        int attributes = in.getInt(at + 38);
        int mode = attributes >>> 16;
        boolean link = (attributes & REPARSE_POINT) != 0 && mode == 0;
        return new ZipHeader(
                new String(name, ISO_8859_1),
                (flags & 0x800) != 0 ? decoded(name, UTF_8) : unicodePath(extra, name),
                (flags & 1) != 0,
                in.getShort(at + 10) & 0xffff,
                in.getInt(at + 16) & 0xffffffffL,
                packed,
                size,
                offset,
                link ? 0xa000 : mode);
    }

    String name(Charset charset) {
        return unicode != null ? unicode : new String(raw.getBytes(ISO_8859_1), charset);
    }

    /** Whether it can be read as UTF-8, or says that it is. */
    boolean isUtf8() {
        return unicode != null || decoded(raw.getBytes(ISO_8859_1), UTF_8) != null;
    }

    static boolean isFolder(String decoded) {
        return decoded.endsWith("/") || decoded.endsWith("\\");
    }

    /** Whether it is a link, a device or a pipe, rather than a file or a folder. */
    boolean isSpecial() {
        int type = mode & 0xf000;
        return type != 0 && type != 0x8000 && type != 0x4000;
    }

    /** The name, where the bytes are that charset's; null else. */
    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Info-ZIP keeps the name in UTF-8 beside the old one, with a checksum of the old. */
    private static @Nullable String unicodePath(ByteBuffer extra, byte[] name) {
        ByteBuffer field = field(extra, UNICODE_PATH);
        if (field == null || field.remaining() < 5 || field.get() != 1) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(name);
        if ((field.getInt() & 0xffffffffL) != crc.getValue()) {
            return null;
        }
        byte[] unicode = new byte[field.remaining()];
        field.get(unicode);
        return decoded(unicode, UTF_8);
    }

    private static @Nullable ByteBuffer field(ByteBuffer extra, int id) {
        int at = 0;
        while (at + 4 <= extra.limit()) {
            int length = extra.getShort(at + 2) & 0xffff;
            if (at + 4 + length > extra.limit()) {
                return null;
            }
            if ((extra.getShort(at) & 0xffff) == id) {
                return extra.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
            }
            at += 4 + length;
        }
        return null;
    }
}
