package org.attune.scorm.packaging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory at the end of a zip (APPNOTE 4.3.6). It is read here rather than by {@link java.util.zip.ZipFile}, which
 * hides links and encryption, gives up at the first name that is not UTF-8, and allocates before anything is counted.
 *
 * @param start where the first entry lies in the file; others may stand before it
 */
record CentralDirectory(List<ZipHeader> headers, long start) {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;

    /** With names of some length; they are held in memory. */
    private static final int BYTES_AN_ENTRY = 1_000;

    private static final int MAX_BYTES = 256 << 20;

    /** @throws PackageRefused when there are more entries than the limit, or it is no zip, or a damaged one */
    static CentralDirectory read(FileChannel file, Path zip, PackageLimits limits) throws IOException {
        ByteBuffer tail = bytes(file, Math.max(0, file.size() - 65_535 - END_SIZE), file.size());
        int end = end(tail);
        if (end < 0) {
            ByteBuffer head = bytes(file, 0, Math.min(file.size(), 2_000));
            throw new PackageRefused(List.of(OtherFile.ofBytes(head).at(OtherFile.name(zip))));
        }
        long endAt = file.size() - tail.limit() + end;
        try {
            return read(file, tail.slice(end, END_SIZE).order(ByteOrder.LITTLE_ENDIAN), endAt, zip, limits);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException | EOFException e) {
            PackageRefused refused = new PackageRefused(List.of(OtherFile.DAMAGED_ZIP.at(OtherFile.name(zip))));
            refused.initCause(e);
            throw refused;
        }
    }

    private static CentralDirectory read(FileChannel file, ByteBuffer end, long endAt, Path zip, PackageLimits limits)
            throws IOException {
        long size = end.getInt(12) & 0xffffffffL;
        long offset = end.getInt(16) & 0xffffffffL;
        long directoryEnd = endAt;
        if (size == 0xffffffffL || offset == 0xffffffffL || end.getShort(10) == -1) {
            ByteBuffer locator = bytes(file, endAt - LOCATOR_SIZE, endAt);
            if (locator.getInt(0) == LOCATOR) {
                directoryEnd = locator.getLong(8);
                ByteBuffer end64 = bytes(file, directoryEnd, Math.addExact(directoryEnd, END_64_SIZE));
                if (end64.getInt(0) != END_64) {
                    throw new IllegalArgumentException("No end where it should be");
                }
                size = end64.getLong(40);
                offset = end64.getLong(48);
            }
        }
        if (size > Math.min((long) limits.entries() * BYTES_AN_ENTRY, MAX_BYTES)) {
            throw tooMany(zip, limits);
        }
        long start = directoryEnd - size - offset;
        if (size < 0 || offset < 0 || start < 0) {
            throw new IllegalArgumentException("Larger than the file");
        }
        return new CentralDirectory(headers(bytes(file, directoryEnd - size, directoryEnd), zip, limits), start);
    }

    private static List<ZipHeader> headers(ByteBuffer directory, Path zip, PackageLimits limits) throws PackageRefused {
        List<ZipHeader> headers = new ArrayList<>();
        while (directory.remaining() >= ZipHeader.SIZE
                && directory.getInt(directory.position()) == ZipHeader.SIGNATURE) {
            if (headers.size() == limits.entries()) {
                throw tooMany(zip, limits);
            }
            headers.add(ZipHeader.read(directory));
        }
        return headers;
    }

    /**
     * Where the end record begins: the last whose comment ends with the file, else the last whose comment fits, since some
     * transfers add a line at the end; −1 where there is none.
     */
    private static int end(ByteBuffer tail) {
        int fits = -1;
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            int left = tail.limit() - at - END_SIZE - (tail.getShort(at + 20) & 0xffff);
            if (tail.getInt(at) == END && left == 0) {
                return at;
            }
            if (tail.getInt(at) == END && left > 0 && fits < 0) {
                fits = at;
            }
        }
        return fits;
    }

    private static PackageRefused tooMany(Path zip, PackageLimits limits) {
        return new PackageRefused(
                OtherFile.name(zip),
                "It holds more than " + limits.entries() + " files, which is more than is taken in.",
                "Split the course into several packages, or leave out files that no page uses.");
    }

    /** @throws EOFException when the file does not have them all */
    static ByteBuffer bytes(FileChannel file, long from, long to) throws IOException {
        if (from < 0 || to < from || to > file.size()) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
