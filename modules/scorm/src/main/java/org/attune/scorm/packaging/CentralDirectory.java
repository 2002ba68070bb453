package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from a zip's central directory (APPNOTE 4.3.12) what {@link java.util.zip.ZipFile} keeps to itself: which entries
 * are links, and how many entries there are, before anything is allocated for them.
 */
final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int UNIX = 3;
    private static final int MAX_BYTES = 64 << 20;

    private CentralDirectory() {}

    /** @throws PackageRefused when an entry is a link or there are more entries than the limit */
    static void check(Path zip, PackageLimits limits) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            ByteBuffer tail = read(file, Math.max(0, file.size() - 65_535 - END_SIZE), file.size());
            int end = tail.limit() - END_SIZE;
            while (end >= 0 && !isEnd(tail, end)) {
                end--;
            }
            if (end < 0) {
                throw notAZip(zip);
            }
            int count = tail.getShort(end + 10) & 0xffff;
            long size = tail.getInt(end + 12) & 0xffffffffL;
            if (count > limits.entries() || size > MAX_BYTES) {
                throw new PackageRefused(
                        String.valueOf(zip.getFileName()),
                        "it holds more than " + limits.entries() + " files",
                        "Split the course, or leave out files that no page uses.");
            }
            long endAt = file.size() - tail.limit() + end;
            for (String link : links(read(file, Math.max(0, endAt - size), endAt), count)) {
                throw new PackageRefused(
                        link,
                        "it is a link to another file; such a file can lead out of the package",
                        "Put the file itself in the package instead of a link.");
            }
        }
    }

    /** The end record is the last one whose comment ends with the file, as {@link java.util.zip.ZipFile} sees it. */
    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == END && (tail.getShort(at + 20) & 0xffff) == tail.limit() - at - END_SIZE;
    }

    private static List<String> links(ByteBuffer directory, int count) {
        List<String> links = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count && at + HEADER_SIZE <= directory.limit() && directory.getInt(at) == HEADER; i++) {
            int nameLength = directory.getShort(at + 28) & 0xffff;
            int rest = (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
            int mode = directory.getInt(at + 38) >>> 16;
            if (directory.get(at + 5) == UNIX && (mode & 0xf000) == 0xa000) {
                byte[] name = new byte[Math.min(nameLength, directory.limit() - at - HEADER_SIZE)];
                directory.get(at + HEADER_SIZE, name);
                links.add(new String(name, UTF_8));
            }
            at += HEADER_SIZE + nameLength + rest;
        }
        return links;
    }

    private static ByteBuffer read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        int read;
        do {
            read = file.read(bytes, from + bytes.position());
        } while (read > 0 && bytes.hasRemaining());
        return bytes.flip();
    }

    static PackageRefused notAZip(Path zip) {
        return new PackageRefused(
                String.valueOf(zip.getFileName()),
                "it is not a zip file, or it was cut off on the way",
                "Export the package again as a SCORM zip and send it once more.");
    }
}
