package org.attune.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** A file of each kind that people have, and those that others make: empty, cut off, two kinds at once, far larger inside. */
final class HostileFiles {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final int BOMB = 100 << 20;

    private static final Map<String, byte[]> ALL = make();

    private HostileFiles() {}

    /** By a name that says what it is. */
    static Map<String, byte[]> all() {
        return ALL;
    }

    private static Map<String, byte[]> make() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] png = picture("png");
        byte[] zip = zip("readme.txt", "Not a package.");
        byte[] xlsx = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
        all.put("paper.pdf", text("%PDF-1.4\n%%EOF\n"));
        all.put("picture.png", png);
        all.put("photo.jpg", picture("jpg"));
        all.put("book.xlsx", xlsx);
        all.put("letter.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"));
        all.put("macros.docx", zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"));
        all.put("folder.zip", zip);
        all.put("climbing.zip", zip("../../evil.txt", "x", "imsmanifest.xml", "<manifest/>"));
        all.put("bomb.zip", bomb());
        all.put("film.mp4", text("\0\0\0\u0018ftypisom\0\0\0\0isommp42"));
        all.put("film.webm", new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, 2, 3});
        all.put("captions.vtt", text("WEBVTT\n\n00:00:01.000 --> 00:00:04.500\n" + SCRIPT + "\n"));
        all.put("people.csv", text("First name,Family name\n=1+1,@SUM(A1)\n"));
        all.put("drawing.svg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + SCRIPT + "</svg>"));
        all.put("page.html", text("<!doctype html>" + SCRIPT));
        all.put("empty", new byte[0]);
        all.put("cut.png", Arrays.copyOf(png, png.length / 2));
        all.put("cut.zip", Arrays.copyOf(zip, zip.length / 2));
        all.put("html-in.png", joined(png, text(SCRIPT)));
        all.put("html-before.zip", joined(text("<!doctype html>" + SCRIPT), zip));
        all.put("zip-in.pdf", joined(text("%PDF-1.4\n" + SCRIPT + "\n%%EOF\n"), xlsx));
        return all;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] picture(String kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), kind, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(text(namesAndTexts[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Noughts without end, behind the names by which a package and an office file are known. */
    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] noughts = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("imsmanifest.xml", "mimetype", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int written = 0; written < BOMB; written += noughts.length) {
                    zip.write(noughts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
