package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zips for tests, good and bad. */
final class Zip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out;

    private Zip(Charset names) {
        this.out = new ZipOutputStream(bytes, names);
    }

    static Zip with(String name, String content) {
        return new Zip(UTF_8).and(name, content);
    }

    /** A zip whose names are in an encoding it does not tell, as older programs make them. */
    static Zip inCharset(String charset) {
        return new Zip(Charset.forName(charset));
    }

    Zip and(String name, String content) {
        return and(name, content.getBytes(UTF_8));
    }

    Zip and(String name, byte[] content) {
        return and(new ZipEntry(name), content);
    }

    private Zip and(ZipEntry entry, byte[] content) {
        try {
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry with an Info-ZIP Unicode Path field. */
    Zip andWithUnicodePath(byte[] old, String name, String content) {
        CRC32 crc = new CRC32();
        crc.update(old);
        byte[] unicode = name.getBytes(UTF_8);
        ByteBuffer extra = ByteBuffer.allocate(9 + unicode.length).order(ByteOrder.LITTLE_ENDIAN);
        extra.putShort((short) 0x7075).putShort((short) (5 + unicode.length)).put((byte) 1);
        extra.putInt((int) crc.getValue()).put(unicode);
        ZipEntry entry = new ZipEntry(new String(old, UTF_8));
        entry.setExtra(extra.array());
        return and(entry, content.getBytes(UTF_8));
    }

    byte[] bytes() throws IOException {
        out.close();
        return bytes.toByteArray();
    }

    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("package.zip"), bytes());
    }

    /** The same zip with its only entry marked as a symbolic link, as Info-ZIP does. */
    Path asLinkIn(Path folder) throws IOException {
        return patched(folder, (directory, at) -> {
            directory.put(at + 5, (byte) 3);
            directory.putShort(at + 40, (short) 0xa1ff);
        });
    }

    /** Changes a header of the directory. */
    interface Patch {
        /** @param at where the header begins */
        void change(ByteBuffer directory, int at);
    }

    /** The same zip with every header of its directory changed. */
    Path patched(Path folder, Patch patch) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 < zip.limit(); at++) {
            if (zip.getInt(at) == 0x02014b50) {
                patch.change(zip, at);
            }
        }
        return Files.write(folder.resolve("package.zip"), zip.array());
    }
}
