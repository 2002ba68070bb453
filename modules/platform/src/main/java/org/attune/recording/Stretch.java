package org.attune.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * A part of a file, read a few bytes at a time; numbers have their highest byte first.
 *
 * @param from in bytes from the file's beginning
 * @param to behind its last byte
 */
record Stretch(FileChannel file, long from, long to) {

    /** Something was to be read where this ends, or it has more parts than any film. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;
    }

    static Stretch of(FileChannel file) throws IOException {
        return new Stretch(file, 0, file.size());
    }

    long length() {
        return to - from;
    }

    /** A part of it. */
    Stretch part(long offset, long length) throws Ended {
        if (offset < 0 || length < 0 || offset > length() || length > length() - offset) {
            throw new Ended();
        }
        return new Stretch(file, from + offset, from + offset + length);
    }

    byte[] bytes(long offset, int count) throws IOException, Ended {
        Stretch wanted = part(offset, count);
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, wanted.from + bytes.position()) < 0) {
                throw new Ended();
            }
        }
        return bytes.array();
    }

    /** @param count of bytes, up to 8 */
    long number(long offset, int count) throws IOException, Ended {
        long number = 0;
        for (byte each : bytes(offset, count)) {
            number = (number << 8) | (each & 0xFF);
        }
        return number;
    }

    String latin(long offset, int count) throws IOException, Ended {
        return new String(bytes(offset, count), StandardCharsets.ISO_8859_1);
    }
}
