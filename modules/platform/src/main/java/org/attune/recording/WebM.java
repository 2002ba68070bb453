package org.attune.recording;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.shared.RuleViolation;

/** WebM: elements in elements (RFC 8794, EBML; RFC 9559, Matroska, of which WebM is a part). */
final class WebM implements ContainerReader {
    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long INFO = 0x1549A966L;
    private static final long TIMESTAMP_SCALE = 0x2AD7B1;
    private static final long DURATION = 0x4489;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long CODEC = 0x86;

    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST_NAME = 60;
    private static final double NANOS_IN_MILLI = 1_000_000;

    private final Stretch file;
    private final Set<String> unplayable = new LinkedHashSet<>();
    private int elements;
    private double scale = NANOS_IN_MILLI;
    private double duration;

    WebM(Stretch file) {
        this.file = file;
    }

    /** @param open whether it does not say where it ends: it goes on to the end of what holds it */
    private record Element(long id, Stretch content, boolean open) {}

    static boolean begins(Stretch file) throws IOException, Stretch.Ended {
        return file.length() >= 4 && file.number(0, 4) == EBML;
    }

    @Override
    public Container read() throws IOException, Stretch.Ended {
        Element head = element(file, 0);
        if (!docType(head.content).equals("webm")) {
            throw new RuleViolation("film.matroska");
        }
        long at = head.content.to();
        while (at < file.length()) {
            Element found = element(file, at);
            if (found.id == SEGMENT) {
                readSegment(found.content);
                return new Container("video/webm", millis(), List.copyOf(unplayable));
            }
            at = found.content.to();
        }
        throw new RuleViolation("film.cut");
    }

    private String docType(Stretch head) throws IOException, Stretch.Ended {
        long at = 0;
        while (at < head.length()) {
            Element each = element(head, at);
            if (each.id == DOC_TYPE) {
                return text(each.content);
            }
            at = each.content.to() - head.from();
        }
        return "";
    }

    private void readSegment(Stretch segment) throws IOException, Stretch.Ended {
        boolean info = false;
        boolean tracks = false;
        long at = 0;
        while (at < segment.length() && !(info && tracks)) {
            Element each = element(segment, at);
            if (each.id == INFO) {
                readInfo(each.content);
                info = true;
            } else if (each.id == TRACKS) {
                readTracks(each.content);
                tracks = true;
            } else if (each.id == CLUSTER && each.open) {
                // Written while it was recorded: nothing tells where the next one begins.
                break;
            }
            at = each.content.to() - segment.from();
        }
        if (!tracks) {
            throw new Stretch.Ended();
        }
    }

    private void readInfo(Stretch info) throws IOException, Stretch.Ended {
        long at = 0;
        while (at < info.length()) {
            Element each = element(info, at);
            if (each.id == TIMESTAMP_SCALE) {
                scale = each.content.number(0, bytes(each.content));
            } else if (each.id == DURATION) {
                duration = floating(each.content);
            }
            at = each.content.to() - info.from();
        }
    }

    private void readTracks(Stretch tracks) throws IOException, Stretch.Ended {
        long at = 0;
        while (at < tracks.length()) {
            Element track = element(tracks, at);
            long inside = 0;
            while (track.id == TRACK && inside < track.content.length()) {
                Element each = element(track.content, inside);
                if (each.id == CODEC) {
                    Codecs.unplayableInWebM(text(each.content)).ifPresent(unplayable::add);
                }
                inside = each.content.to() - track.content.from();
            }
            at = track.content.to() - tracks.from();
        }
    }

    private long millis() {
        double millis = duration * scale / NANOS_IN_MILLI;
        return Double.isFinite(millis) ? (long) millis : 0;
    }

    /** RFC 8794, 5 and 6: id and size each say by their first bits how long they are. */
    private Element element(Stretch in, long at) throws IOException, Stretch.Ended {
        if (++elements > MOST_ELEMENTS) {
            throw new Stretch.Ended();
        }
        int idLength = length(in, at, 4);
        long id = in.number(at, idLength);
        int sizeLength = length(in, at + idLength, 8);
        long ones = (1L << (7 * sizeLength)) - 1;
        long size = in.number(at + idLength, sizeLength) & ones;
        long begins = at + idLength + sizeLength;
        boolean open = size == ones;
        if (!open && size > in.length() - begins && (id == SEGMENT || id == CLUSTER)) {
            throw new RuleViolation("film.cut");
        }
        return new Element(id, in.part(begins, open ? in.length() - begins : size), open);
    }

    private static int length(Stretch in, long at, int most) throws IOException, Stretch.Ended {
        int length = Long.numberOfLeadingZeros(in.number(at, 1)) - 55;
        if (length > most) {
            throw new Stretch.Ended();
        }
        return length;
    }

    private static int bytes(Stretch number) throws Stretch.Ended {
        if (number.length() > 8) {
            throw new Stretch.Ended();
        }
        return (int) number.length();
    }

    private static double floating(Stretch number) throws IOException, Stretch.Ended {
        int bytes = bytes(number);
        long bits = number.number(0, bytes);
        return switch (bytes) {
            case 4 -> Float.intBitsToFloat((int) bits);
            case 8 -> Double.longBitsToDouble(bits);
            default -> 0;
        };
    }

    /** RFC 8794, 7.4: what is behind a zero is not part of it. */
    private static String text(Stretch text) throws IOException, Stretch.Ended {
        String whole = text.latin(0, (int) Math.min(text.length(), LONGEST_NAME));
        int end = whole.indexOf('\0');
        return end < 0 ? whole : whole.substring(0, end);
    }
}
