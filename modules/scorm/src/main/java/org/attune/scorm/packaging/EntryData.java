package org.attune.scorm.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The bytes of one entry, inflated in pieces: never more than a piece is held, and never more written than was said. */
final class EntryData {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int PIECE = 64 << 10;

    private final FileChannel file;
    private final long start;
    private final ZipHeader header;
    private final String path;

    /** @param start where the zip's first entry lies in the file */
    EntryData(FileChannel file, long start, ZipHeader header, String path) {
        this.file = file;
        this.start = start;
        this.header = header;
        this.path = path;
    }

    /** @throws PackageRefused when size or checksum are not as said, or the bytes cannot be inflated */
    void copy(OutputStream out) throws IOException {
        CRC32 crc = new CRC32();
        long at = dataStart();
        long size = header.method() == 0 ? store(at, crc, out) : inflate(at, crc, out);
        if (size != header.size() || crc.getValue() != header.crc()) {
            throw damaged();
        }
    }

    private long dataStart() throws IOException {
        ByteBuffer local =
                ByteBuffer.wrap(piece(start + header.offset(), LOCAL_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
        if (local.remaining() < LOCAL_SIZE || local.getInt(0) != LOCAL) {
            throw damaged();
        }
        return start + header.offset() + LOCAL_SIZE + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    }

    private long store(long from, CRC32 crc, OutputStream out) throws IOException {
        if (header.packed() != header.size()) {
            throw damaged();
        }
        long done = 0;
        while (done < header.packed()) {
            byte[] piece = piece(from + done, header.packed() - done);
            if (piece.length == 0) {
                throw damaged();
            }
            crc.update(piece);
            out.write(piece);
            done += piece.length;
        }
        return done;
    }

    private long inflate(long from, CRC32 crc, OutputStream out) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] buffer = new byte[PIECE];
            long read = 0;
            while (!inflater.finished() && inflater.getBytesWritten() <= header.size()) {
                int n = inflater.inflate(buffer);
                crc.update(buffer, 0, n);
                out.write(buffer, 0, n);
                if (n == 0 && !inflater.finished()) {
                    byte[] piece = inflater.needsInput() ? piece(from + read, header.packed() - read) : new byte[0];
                    if (piece.length == 0) {
                        throw damaged();
                    }
                    read += piece.length;
                    inflater.setInput(piece);
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            PackageRefused damaged = damaged();
            damaged.initCause(e);
            throw damaged;
        } finally {
            inflater.end();
        }
    }

    /** Some bytes of the file, at most as many as asked for; none at its end. */
    private byte[] piece(long at, long length) throws IOException {
        if (at < 0 || at >= file.size()) {
            return new byte[0];
        }
        long end = at + Math.min(Math.min(length, PIECE), file.size() - at);
        byte[] piece = new byte[(int) (end - at)];
        CentralDirectory.bytes(file, at, end).get(piece);
        return piece;
    }

    private PackageRefused damaged() {
        return new PackageRefused(
                path,
                "This file of the package is damaged.",
                "Download or copy the package again; if that does not help, export it again.");
    }
}
