package org.attune.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A WebM that says how long it is and how its pictures are written, and has none: enough to be brought. */
public final class SmallFilm {
    private SmallFilm() {}

    /**
     * Of a minute and a half.
     *
     * @param name makes it another film than others
     * @param padding bytes that nobody reads
     */
    public static byte[] webm(String name, int padding) {
        byte[] noise = new byte[padding];
        new Random(name.hashCode()).nextBytes(noise);
        return join(
                element(0x1A45DFA3, element(0x4282, latin("webm"))),
                element(
                        0x18538067,
                        element(
                                0x1549A966,
                                element(
                                        0x2AD7B1,
                                        ByteBuffer.allocate(4).putInt(1_000_000).array()),
                                element(
                                        0x4489,
                                        ByteBuffer.allocate(8).putDouble(90_000).array()),
                                element(0x7BA9, latin(name))),
                        element(
                                0x1654AE6B,
                                element(0xAE, element(0x83, new byte[] {1}), element(0x86, latin("V_VP8")))),
                        element(0xEC, noise)));
    }

    private static byte[] element(int id, byte[]... parts) {
        byte[] content = join(parts);
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (id >>> shift != 0) {
                name.write(id >>> shift);
            }
        }
        byte[] size =
                ByteBuffer.allocate(8).putLong((1L << 56) | content.length).array();
        return join(name.toByteArray(), size, content);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }
}
