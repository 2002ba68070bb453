package org.attune.setting;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture that someone brought and draws it anew, so that nothing of the file but what is seen is kept. */
final class LogoPicture {
    private static final Set<String> KINDS = Set.of("png", "jpeg");
    private static final long MOST_PIXELS = 10_000_000;
    private static final int WIDEST = 1200;
    private static final int HIGHEST = 600;

    private LogoPicture() {}

    /** The picture as a PNG of no more than 1200 by 600 pixels; nothing when it is no PNG or JPEG, or far too large. */
    static Optional<byte[]> drawnAnew(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                boolean known = KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
                // Looked at before it is decoded: a small file can hold a huge picture.
                return known && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS
                        ? Optional.of(png(reader.read(0)))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK throw whatever they like at a broken file.
            return Optional.empty();
        }
    }

    private static byte[] png(BufferedImage read) throws IOException {
        double scale = Math.min(1, Math.min(WIDEST / (double) read.getWidth(), HIGHEST / (double) read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }
}
