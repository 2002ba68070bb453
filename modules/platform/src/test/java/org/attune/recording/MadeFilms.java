package org.attune.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The smallest films of each kind, byte by byte. */
final class MadeFilms {
    static final byte[] FTYP = box("ftyp", latin("isom\0\0\2\0isommp41"));

    private MadeFilms() {}

    /** A film of a minute and a half, H.264 and AAC, with its index at the end. */
    static byte[] mp4() {
        return join(
                FTYP,
                box("mdat", new byte[400]),
                moov(mvhd(1_000, 90_000), track("vide", "avc1"), track("soun", "mp4a")));
    }

    /** The same length, VP8. */
    static byte[] webm() {
        return webm("webm", info(1_000_000, 90_000), track("V_VP8"));
    }

    static byte[] moov(byte[]... parts) {
        return box("moov", parts);
    }

    static byte[] mvhd(int scale, int duration) {
        return box(
                "mvhd",
                ByteBuffer.allocate(100).putInt(12, scale).putInt(16, duration).array());
    }

    static byte[] wideMvhd(int scale, long duration) {
        ByteBuffer head = ByteBuffer.allocate(112).putInt(20, scale).putLong(24, duration);
        return box("mvhd", head.put(0, (byte) 1).array());
    }

    static byte[] track(String handler, String format) {
        byte[] hdlr = box("hdlr", join(new byte[8], latin(handler), new byte[12]));
        byte[] stsd = box("stsd", ByteBuffer.allocate(8).putInt(4, 1).array(), box(format, new byte[70]));
        return box("trak", box("tkhd", new byte[80]), box("mdia", hdlr, box("minf", box("stbl", stsd))));
    }

    static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), latin(type), content);
    }

    /** A box whose size needs more than four bytes, and is only said. */
    static byte[] headOfLarge(String type, long content) {
        return join(
                ByteBuffer.allocate(4).putInt(1).array(),
                latin(type),
                ByteBuffer.allocate(8).putLong(content + 16).array());
    }

    static byte[] webm(String docType, byte[]... parts) {
        return join(element(0x1A45DFA3L, element(0x4282, latin(docType))), element(0x18538067L, parts));
    }

    static byte[] info(int scale, double duration) {
        byte[] length = ByteBuffer.allocate(8).putDouble(duration).array();
        return element(
                0x1549A966L,
                element(0x2AD7B1, ByteBuffer.allocate(4).putInt(scale).array()),
                element(0x4489, length));
    }

    static byte[] track(String codec) {
        return element(0x1654AE6BL, element(0xAE, element(0x83, new byte[] {1}), element(0x86, latin(codec))));
    }

    static byte[] element(long id, byte[]... parts) {
        byte[] content = join(parts);
        int bytes = (71 - Long.numberOfLeadingZeros(id)) / 8;
        byte[] name = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            name[i] = (byte) (id >> (8 * (bytes - 1 - i)));
        }
        return join(
                name,
                ByteBuffer.allocate(8).putLong((1L << 56) | content.length).array(),
                content);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }
}
