package org.attune.courseware;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A WebM file of VP8 frames: RFC 8794 for the elements, RFC 9559 for what they mean. Each key frame begins a cluster and has a
 * cue, so that a player finds its way from any place. The same frames give the same bytes.
 */
final class Webm {
    private static final int SIZE_OF_A_PLACE = 8;

    private Webm() {}

    /** A picture and when it comes. */
    static final class Frame {
        private final long at;
        private final byte[] vp8;

        /** @param at milliseconds from the start, rising; the first is 0, and half a minute at most after the last key frame */
        Frame(long at, byte[] vp8) {
            this.at = at;
            this.vp8 = vp8;
        }

        /** RFC 6386, 9.1. */
        private boolean isKey() {
            return (vp8[0] & 1) == 0;
        }
    }

    /** @param millis how long it plays */
    static byte[] of(List<Frame> frames, int width, int height, long millis) {
        byte[] info = element(
                0x1549A966,
                number(0x2AD7B1, 1_000_000),
                element(0x4489, eight(Double.doubleToLongBits((double) millis))),
                text(0x4D80, "attune"),
                text(0x5741, "attune"));
        byte[] video = element(0xE0, number(0xB0, width), number(0xBA, height));
        byte[] track = element(
                0xAE, number(0xD7, 1), number(0x73C5, 1), number(0x9C, 0), text(0x86, "V_VP8"), number(0x83, 1), video);
        byte[] tracks = element(0x1654AE6B, track);
        List<List<Frame>> clusters = clusters(frames);
        // Places are told in eight bytes each, so that the cues are as long whatever they say.
        int cuesLength = cues(clusters, 0).length;
        byte[] cues = cues(clusters, (long) info.length + tracks.length + cuesLength);
        byte[] pictures = joined(clusters.stream().map(Webm::cluster).toArray(byte[][]::new));
        byte[] head = element(
                0x1A45DFA3,
                number(0x4286, 1),
                number(0x42F7, 1),
                number(0x42F2, 4),
                number(0x42F3, 8),
                text(0x4282, "webm"),
                number(0x4287, 2),
                number(0x4285, 2));
        return joined(head, element(0x18538067, info, tracks, cues, pictures));
    }

    /** A key frame and those that follow it. */
    private static List<List<Frame>> clusters(List<Frame> frames) {
        List<List<Frame>> clusters = new ArrayList<>();
        for (Frame each : frames) {
            if (each.isKey()) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(clusters.size() - 1).add(each);
        }
        return clusters;
    }

    private static byte[] cluster(List<Frame> frames) {
        long at = frames.get(0).at;
        byte[][] blocks = frames.stream()
                .map(each -> {
                    int later = (int) (each.at - at);
                    byte[] head = {(byte) 0x81, (byte) (later >> 8), (byte) later, each.isKey() ? (byte) 0x80 : 0};
                    return element(0xA3, joined(head, each.vp8));
                })
                .toArray(byte[][]::new);
        return element(0x1F43B675, number(0xE7, at), joined(blocks));
    }

    /** @param first where the first cluster begins, counted from where the segment's own bytes do */
    private static byte[] cues(List<List<Frame>> clusters, long first) {
        byte[][] points = new byte[clusters.size()][];
        long place = first;
        for (int i = 0; i < points.length; i++) {
            byte[] position = element(0xB7, number(0xF7, 1), element(0xF1, eight(place)));
            points[i] = element(0xBB, number(0xB3, clusters.get(i).get(0).at), position);
            place += cluster(clusters.get(i)).length;
        }
        return element(0x1C53BB6B, points);
    }

    private static byte[] element(int id, byte[]... parts) {
        byte[] inside = joined(parts);
        return joined(bytes(id, bytesOf(id)), eight(1L << 56 | inside.length), inside);
    }

    private static byte[] number(int id, long value) {
        return element(id, bytes(value, Math.max(1, bytesOf(value))));
    }

    private static byte[] text(int id, String value) {
        return element(id, value.getBytes(StandardCharsets.UTF_8));
    }

    private static int bytesOf(long value) {
        return (Long.SIZE - Long.numberOfLeadingZeros(value) + 7) / 8;
    }

    private static byte[] eight(long value) {
        return bytes(value, SIZE_OF_A_PLACE);
    }

    private static byte[] bytes(long value, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (value >> (8 * (count - 1 - i)));
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
