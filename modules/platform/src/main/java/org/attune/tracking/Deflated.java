package org.attune.tracking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * JSON made smaller before it is sealed (zlib, RFC 1950), since what is sealed compresses no more. JSON that was kept as it is
 * begins with a brace, which no zlib stream does, and stays readable.
 */
final class Deflated {
    private Deflated() {}

    static byte[] of(byte[] json) {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream smaller = new ByteArrayOutputStream(json.length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(smaller, quick)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        } finally {
            quick.end();
        }
        return smaller.toByteArray();
    }

    /** @throws IllegalStateException when it is neither JSON nor what was made of it */
    static byte[] json(byte[] kept) {
        if (kept.length > 0 && kept[0] == '{') {
            return kept;
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(kept))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a state that cannot be read", e);
        }
    }
}
