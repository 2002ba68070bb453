package org.attune.courseware;

import java.nio.ByteBuffer;
import org.jcodec.codecs.vpx.VPXBooleanEncoder;
import org.jcodec.codecs.vpx.VPXConst;

/**
 * A VP8 frame that shows what the one before it showed (RFC 6386): each macroblock is predicted from the last frame at its own
 * place, and nothing is added. A hundred bytes, so that a film of slides can have as many pictures a second as players expect.
 */
final class StillFrame {
    private static final int MACROBLOCK = 16;
    private static final int HALF = 128;

    /** How likely the zero vector is by what the neighbours do: vp8_mode_contexts of 16.3, its first column. */
    private static final int[] ZERO_VECTOR = {7, 14, 135, 60, 159, 234};

    /** mv_update_probs of 17.2: the chances that one of the chances of vectors stays as it is. */
    private static final int[][] VECTOR_UPDATES = {
        {237, 246, 253, 253, 254, 254, 254, 254, 254, 254, 254, 254, 254, 254, 250, 250, 252, 254, 254},
        {231, 243, 245, 253, 254, 254, 254, 254, 254, 254, 254, 254, 254, 254, 251, 251, 254, 254, 254}
    };

    private StillFrame() {}

    /** @param width and height as of the key frame before it, multiples of 16 */
    static byte[] of(int width, int height) {
        int columns = width / MACROBLOCK;
        int rows = height / MACROBLOCK;
        ByteBuffer room = ByteBuffer.allocate(2_048 + columns * rows);
        VPXBooleanEncoder bits = new VPXBooleanEncoder(room);
        header(bits);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                macroblock(bits, row, column);
            }
        }
        bits.stop();
        int first = bits.position();
        // The tag of 9.1: no key frame, shown, and how long the first partition is. The second, of nothing, is empty.
        int tag = 1 | 1 << 4 | first << 5;
        byte[] frame = new byte[3 + first];
        frame[0] = (byte) tag;
        frame[1] = (byte) (tag >> 8);
        frame[2] = (byte) (tag >> 16);
        System.arraycopy(room.array(), 0, frame, 3, first);
        return frame;
    }

    /** The header of 19.2, in its order. */
    private static void header(VPXBooleanEncoder bits) {
        literal(bits, 0, 1); // no segments
        literal(bits, 0, 1 + 6 + 3); // the loop filter's type, its level 0 (off), its sharpness
        literal(bits, 0, 1); // no deltas of the filter
        literal(bits, 0, 2); // one partition of coefficients
        literal(bits, 0, 7 + 5); // quantisers, of which nothing is made here
        literal(bits, 0, 1 + 1); // golden and alternate frames stay
        literal(bits, 0, 2 + 2); // nothing is copied to them
        literal(bits, 0, 1 + 1); // the signs of their vectors
        literal(bits, 0, 1); // chances as before from the next frame on
        literal(bits, 1, 1); // this is the last frame to the next
        for (int[][][] block : VPXConst.tokenProbUpdateFlagProbs) {
            for (int[][] band : block) {
                for (int[] context : band) {
                    unchanged(bits, context);
                }
            }
        }
        literal(bits, 1, 1); // macroblocks may have no coefficients,
        literal(bits, 1, 8); // and hardly any has one;
        literal(bits, 1, 8); // hardly any is made without another frame,
        literal(bits, 255, 8); // hardly any of another than the last,
        literal(bits, HALF, 8); // and of the other two it does not matter
        literal(bits, 0, 1 + 1); // chances of the modes within a frame stay
        for (int[] each : VECTOR_UPDATES) {
            unchanged(bits, each);
        }
    }

    /** One that stays as it was: no coefficients, from the last frame, by the zero vector. */
    private static void macroblock(VPXBooleanEncoder bits, int row, int column) {
        bits.writeBit(1, 1);
        bits.writeBit(1, 1);
        bits.writeBit(255, 0);
        // Neighbours above and to the left weigh two each, the one between them one; beyond the edge there are none.
        int above = row > 0 ? 2 : 0;
        int left = column > 0 ? 2 : 0;
        int between = row > 0 && column > 0 ? 1 : 0;
        bits.writeBit(ZERO_VECTOR[above + left + between], 0);
    }

    private static void unchanged(VPXBooleanEncoder bits, int[] chances) {
        for (int each : chances) {
            bits.writeBit(each, 0);
        }
    }

    private static void literal(VPXBooleanEncoder bits, int value, int length) {
        for (int i = length - 1; i >= 0; i--) {
            bits.writeBit(HALF, value >> i & 1);
        }
    }
}
