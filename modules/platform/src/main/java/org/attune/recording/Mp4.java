package org.attune.recording;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.shared.RuleViolation;

/** MP4: boxes in boxes (ISO/IEC 14496-12, ISO base media file format). */
final class Mp4 implements ContainerReader {
    private static final int MOST_BOXES = 100_000;
    private static final int MOST_BRANDS = 40;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);

    private final Stretch file;
    private final Set<String> unplayable = new LinkedHashSet<>();
    private int boxes;

    Mp4(Stretch file) {
        this.file = file;
    }

    private record Box(String type, Stretch content) {}

    @Override
    public Container read() throws IOException, Stretch.Ended {
        if (file.length() < 8 || !file.latin(4, 4).equals("ftyp")) {
            throw new RuleViolation("film.kind");
        }
        long at = 0;
        while (at < file.length()) {
            Box box = topBox(at);
            if (box.type.equals("ftyp")) {
                checkBrand(box.content);
            } else if (box.type.equals("moov")) {
                return new Container("video/mp4", millis(box.content), List.copyOf(unplayable));
            }
            at = box.content.to();
        }
        throw new RuleViolation("film.no-index");
    }

    /** One that leads beyond the end was cut off on its way: the rest of it is not here. */
    private Box topBox(long at) throws IOException, Stretch.Ended {
        try {
            return box(file, at);
        } catch (Stretch.Ended e) {
            throw (RuleViolation) new RuleViolation("film.cut").initCause(e);
        }
    }

    /** 4.2: size and type, a longer size behind them where the size is 1; 0 leads to the end. */
    private Box box(Stretch in, long at) throws IOException, Stretch.Ended {
        if (++boxes > MOST_BOXES) {
            throw new Stretch.Ended();
        }
        long size = in.number(at, 4);
        String type = in.latin(at + 4, 4);
        int head = size == 1 ? 16 : 8;
        long whole = size == 1 ? in.number(at + 8, 8) : size == 0 ? in.length() - at : size;
        return new Box(type, in.part(at + head, whole - head));
    }

    private List<Box> boxes(Stretch in) throws IOException, Stretch.Ended {
        List<Box> found = new ArrayList<>();
        long at = 0;
        // Some writers end a list by four bytes of nothing.
        while (in.length() - at >= 8) {
            Box box = box(in, at);
            found.add(box);
            at = box.content.to() - in.from();
        }
        return found;
    }

    /** 4.3: QuickTime's films look alike, and browsers do not play them all. */
    private void checkBrand(Stretch ftyp) throws IOException, Stretch.Ended {
        boolean quickTime = ftyp.latin(0, 4).equals("qt  ");
        boolean alsoMp4 = false;
        for (int i = 8; i + 4 <= ftyp.length() && i < 4 * MOST_BRANDS; i += 4) {
            alsoMp4 |= ftyp.latin(i, 4).matches("isom|iso[2-9]|mp4[12]|avc1");
        }
        if (quickTime && !alsoMp4) {
            throw new RuleViolation("film.quicktime");
        }
    }

    private long millis(Stretch moov) throws IOException, Stretch.Ended {
        long scale = 0;
        BigInteger duration = BigInteger.ZERO;
        BigInteger ofFragments = BigInteger.ZERO;
        for (Box each : boxes(moov)) {
            switch (each.type) {
                case "mvhd" -> {
                    // 8.2.2: version 1 has longer numbers.
                    boolean wide = each.content.number(0, 1) == 1;
                    scale = each.content.number(wide ? 20 : 12, 4);
                    duration = duration(each.content, wide ? 24 : 16, wide ? 8 : 4);
                }
                case "mvex" -> ofFragments = ofFragments(each.content);
                case "trak" -> track(each.content);
                default -> {}
            }
        }
        BigInteger known = duration.signum() > 0 ? duration : ofFragments;
        return scale == 0
                ? 0
                : known.multiply(THOUSAND)
                        .divide(BigInteger.valueOf(scale))
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValue();
    }

    /** All ones where nobody knows it. */
    private static BigInteger duration(Stretch box, int at, int bytes) throws IOException, Stretch.Ended {
        BigInteger number = new BigInteger(1, box.bytes(at, bytes));
        return number.bitCount() == bytes * 8 ? BigInteger.ZERO : number;
    }

    /** 8.8.2: a film in fragments may say only here how long it is. */
    private BigInteger ofFragments(Stretch mvex) throws IOException, Stretch.Ended {
        for (Box each : boxes(mvex)) {
            if (each.type.equals("mehd")) {
                return duration(each.content, 4, each.content.number(0, 1) == 1 ? 8 : 4);
            }
        }
        return BigInteger.ZERO;
    }

    private void track(Stretch trak) throws IOException, Stretch.Ended {
        Stretch media = inside(trak, "mdia");
        Stretch handler = inside(media, "hdlr");
        String kind = handler.latin(8, 4);
        if (!kind.equals("vide") && !kind.equals("soun")) {
            return;
        }
        Stretch formats = inside(inside(inside(media, "minf"), "stbl"), "stsd");
        for (Box each : boxes(formats.part(8, formats.length() - 8))) {
            Codecs.unplayableInMp4(each.type).ifPresent(unplayable::add);
        }
    }

    private Stretch inside(Stretch box, String type) throws IOException, Stretch.Ended {
        for (Box each : boxes(box)) {
            if (each.type.equals(type)) {
                return each.content;
            }
        }
        throw new Stretch.Ended();
    }
}
