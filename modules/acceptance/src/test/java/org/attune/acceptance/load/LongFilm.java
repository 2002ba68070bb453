package org.attune.acceptance.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A film as large as one wants: one of ours, which plays, with noise that nobody reads before each of its clusters (RFC 8794,
 * 11.3.2: Void). Each element of ours says its size in eight bytes, and so do these.
 */
final class LongFilm {
    private static final int SEGMENT = 0x18538067;
    private static final int CUES = 0x1C53BB6B;
    private static final int CLUSTER = 0x1F43B675;
    private static final byte VOID = (byte) 0xEC;
    /** CueClusterPosition, and the size of its eight bytes. */
    private static final long POSITION = 0xF101;

    private static final int SIZE = 8;
    private static final int HEAD = 4 + SIZE;
    private static final long SEED = 20;

    private final ByteBuffer film;
    private final long size;
    private final List<Integer> clusters = new ArrayList<>();
    private int begins;

    private LongFilm(byte[] film, long size) {
        this.film = ByteBuffer.wrap(film);
        this.size = size;
        read();
    }

    /** @param size of the file that comes of it, in bytes */
    static void write(Path film, Path to, long size) throws IOException {
        new LongFilm(Files.readAllBytes(film), size).write(to);
    }

    private void read() {
        int at = 0;
        while (film.getInt(at) != SEGMENT) {
            at += HEAD + (int) size(at);
        }
        film.putLong(at + 4, 1L << 56 | size - at - HEAD);
        begins = at + HEAD;
        for (at = begins; at < film.capacity(); at += HEAD + (int) size(at)) {
            if (film.getInt(at) == CLUSTER) {
                clusters.add(at);
            }
        }
        for (at = begins; film.getInt(at) != CLUSTER; at += HEAD + (int) size(at)) {
            if (film.getInt(at) == CUES) {
                move(at, at + HEAD + (int) size(at));
            }
        }
    }

    private long size(int element) {
        return film.getLong(element + 4) & (1L << 56) - 1;
    }

    /** Where each cluster is by now, which players that jump go by. */
    private void move(int from, int to) {
        for (int at = from; at + 1 + 2 * SIZE <= to; at++) {
            if ((film.getShort(at) & 0xFFFF) == POSITION) {
                long position = film.getLong(at + 1 + SIZE);
                int cluster = clusters.indexOf((int) position + begins);
                film.putLong(at + 1 + SIZE, position + noise(cluster));
            }
        }
    }

    /** How much there is before a cluster, all noise before it together. */
    private long noise(int cluster) {
        return (size - film.capacity()) * (cluster + 1) / clusters.size();
    }

    private void write(Path to) throws IOException {
        Random random = new Random(SEED);
        byte[] film = this.film.array();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
            out.write(film, 0, clusters.get(0));
            for (int i = 0; i < clusters.size(); i++) {
                noise(out, noise(i) - (i == 0 ? 0 : noise(i - 1)), random);
                int end = i + 1 < clusters.size() ? clusters.get(i + 1) : film.length;
                out.write(film, clusters.get(i), end - clusters.get(i));
            }
        }
    }

    private static void noise(OutputStream out, long length, Random random) throws IOException {
        out.write(VOID);
        long left = length - 1 - SIZE;
        out.write(ByteBuffer.allocate(SIZE).putLong(1L << 56 | left).array());
        byte[] some = new byte[1 << 20];
        while (left > 0) {
            random.nextBytes(some);
            int now = (int) Math.min(left, some.length);
            out.write(some, 0, now);
            left -= now;
        }
    }
}
