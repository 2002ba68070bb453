package org.attune.courseware;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.jcodec.codecs.vpx.VP8Encoder;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/** Makes VP8 key frames of pictures: each stands alone, so that one can begin anywhere (RFC 6386). */
final class FilmFrames {
    /** From 0, the best, to 127. */
    private static final int QUANTISER = 14;

    private FilmFrames() {}

    /** @param picture its width and height are multiples of 16 */
    static byte[] of(BufferedImage picture) {
        VP8Encoder encoder = VP8Encoder.createVP8Encoder(QUANTISER);
        Picture planes = planes(picture);
        ByteBuffer room = ByteBuffer.allocate(
                Math.max(encoder.estimateBufferSize(planes), picture.getWidth() * picture.getHeight() * 3));
        ByteBuffer frame = encoder.encodeFrame(planes, room).getData();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** Light and colour apart, as ITU-R BT.601 has them, colour at half the size; less 128, as the encoder holds samples. */
    private static Picture planes(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        Picture planes = Picture.create(width, height, ColorSpace.YUV420);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int each = 0; each < 4; each++) {
                    int dx = x + each % 2;
                    int dy = y + each / 2;
                    int rgb = picture.getRGB(dx, dy);
                    int r = (rgb >> 16) & 255;
                    int g = (rgb >> 8) & 255;
                    int b = rgb & 255;
                    planes.getPlaneData(0)[dy * width + dx] = sample(16 + 0.2568 * r + 0.5041 * g + 0.0979 * b);
                    red += r;
                    green += g;
                    blue += b;
                }
                int at = y / 2 * (width / 2) + x / 2;
                planes.getPlaneData(1)[at] = sample(128 + (-0.1482 * red - 0.2910 * green + 0.4392 * blue) / 4);
                planes.getPlaneData(2)[at] = sample(128 + (0.4392 * red - 0.3678 * green - 0.0714 * blue) / 4);
            }
        }
        return planes;
    }

    private static byte sample(double value) {
        return (byte) (Math.round(value) - 128);
    }
}
