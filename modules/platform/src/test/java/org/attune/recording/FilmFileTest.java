package org.attune.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.recording.MadeFilms.FTYP;
import static org.attune.recording.MadeFilms.box;
import static org.attune.recording.MadeFilms.element;
import static org.attune.recording.MadeFilms.headOfLarge;
import static org.attune.recording.MadeFilms.info;
import static org.attune.recording.MadeFilms.join;
import static org.attune.recording.MadeFilms.latin;
import static org.attune.recording.MadeFilms.moov;
import static org.attune.recording.MadeFilms.mp4;
import static org.attune.recording.MadeFilms.mvhd;
import static org.attune.recording.MadeFilms.track;
import static org.attune.recording.MadeFilms.webm;
import static org.attune.recording.MadeFilms.wideMvhd;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.attune.shared.Drawn;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmFileTest {
    private static final byte[] PLAYED = join(track("vide", "avc1"), track("soun", "mp4a"));

    @TempDir
    Path folder;

    @Test
    void the_length_of_a_film_is_what_its_file_says_wherever_in_it_that_stands() throws IOException {
        assertThat(read(mp4())).isEqualTo(new Container("video/mp4", 90_000, List.of()));
        assertThat(read(join(FTYP, moov(mvhd(600, 54_000), PLAYED), box("mdat", new byte[9])))
                        .millis())
                .isEqualTo(90_000);
        assertThat(read(join(FTYP, moov(wideMvhd(90_000, 8_100_045L), PLAYED))).millis())
                .isEqualTo(90_000);
        byte[] fragments =
                box("mvex", box("mehd", ByteBuffer.allocate(8).putInt(4, 45_000).array()));
        assertThat(read(join(FTYP, moov(mvhd(500, 0), PLAYED, fragments))).millis())
                .isEqualTo(90_000);

        assertThat(read(webm())).isEqualTo(new Container("video/webm", 90_000, List.of()));
        byte[] afterVoid = webm("webm", element(0xEC, new byte[500]), track("V_VP9"), info(1_000, 90_000_000.0));
        assertThat(read(afterVoid).millis()).isEqualTo(90_000);
    }

    @Test
    void what_is_no_film_that_can_be_taken_is_refused_with_what_to_do() {
        refuses("film.kind", latin("%PDF-1.7 and so on"));
        refuses("film.kind", latin(""));
        refuses("film.quicktime", join(box("ftyp", latin("qt  \0\0\2\0qt  ")), moov(mvhd(1_000, 9_000), PLAYED)));
        refuses("film.matroska", webm("matroska", info(1_000_000, 9_000), track("V_VP8")));
        refuses("film.length", join(FTYP, moov(mvhd(1_000, 0), PLAYED)));
        refuses("film.length", join(FTYP, moov(mvhd(0, 9_000), PLAYED)));
        refuses("film.length", join(FTYP, moov(mvhd(1_000, -1), PLAYED)));
        refuses("film.length", join(FTYP, moov(wideMvhd(1, Long.MAX_VALUE), PLAYED)));
        refuses("film.length", webm("webm", track("V_VP8")));
        refuses("film.length", webm("webm", info(1_000_000, Double.NaN), track("V_VP8")));
        refuses("film.no-index", join(FTYP, box("mdat", new byte[40])));
        byte[] whole = mp4();
        refuses("film.cut", Arrays.copyOf(whole, whole.length - 1));
        refuses("film.cut", Arrays.copyOf(webm(), 60));
        refuses("film.broken", join(FTYP, moov(mvhd(1_000, 9_000), box("trak", new byte[3]))));
        refuses("film.broken", webm("webm", info(1_000_000, 9_000)));
    }

    @Test
    void what_not_every_browser_plays_is_told_by_name() throws IOException {
        byte[] film = moov(mvhd(1_000, 9_000), track("vide", "hvc1"), track("soun", "ac-3"), track("text", "tx3g"));
        assertThat(read(join(FTYP, film)).unplayable())
                .containsExactly("pictures in HEVC (H.265)", "sound in Dolby Digital (AC-3)");
        assertThat(read(join(FTYP, moov(mvhd(1_000, 9_000), track("vide", "x\7\u00e9z"))))
                        .unplayable())
                .containsExactly("“x??z”");
        assertThat(read(webm("webm", info(1_000_000, 9_000), track("V_MPEG4/ISO/AVC")))
                        .unplayable())
                .containsExactly("pictures in MPEG4/ISO/AVC");
    }

    @Test
    void a_broken_file_is_refused_and_nothing_worse() throws IOException {
        Drawn drawn = new Drawn(FilmFileTest.class);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = i % 2 == 0 ? mp4() : webm();
            for (int j = drawn.random.nextInt(6); j >= 0; j--) {
                bytes[drawn.random.nextInt(bytes.length)] = (byte) drawn.random.nextInt(256);
            }
            byte[] film = Arrays.copyOf(
                    bytes, drawn.random.nextInt(10) == 0 ? drawn.random.nextInt(bytes.length) : bytes.length);
            try {
                assertThat(read(film).millis()).isPositive();
            } catch (RuleViolation refused) {
                assertThat(refused.messageKey()).startsWith("film.");
            }
        }
    }

    @Test
    void a_film_is_never_held_in_memory() throws IOException {
        long pictures = 1_999_000_000;
        Path file = folder.resolve("large.mp4");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(FTYP);
            large.write(headOfLarge("mdat", pictures));
            large.seek(large.getFilePointer() + pictures);
            large.write(moov(mvhd(1_000, 7_200_000), PLAYED));
        }
        assertThat(Files.size(file)).isGreaterThan(pictures);
        assertThat(FilmFile.container(file).millis()).isEqualTo(7_200_000);
    }

    private void refuses(String key, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private Container read(byte[] bytes) throws IOException {
        return FilmFile.container(Files.write(folder.resolve("film"), bytes));
    }
}
