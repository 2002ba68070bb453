package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.common.Codec;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Packet;
import org.jcodec.containers.mkv.demuxer.MKVDemuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
    private static final String FRONT = """
            ---
            title: A film
            summary: What it is about.
            language: en-GB
            speakers: Nobody
            minutes: 1
            ---
            """;

    @TempDir
    Path temporary;

    private Film film(String slides) throws IOException, CourseRefused {
        Path folder = Files.createDirectories(temporary.resolve("a-film"));
        Files.writeString(folder.resolve(FilmReader.NAME), FRONT + slides);
        return FilmReader.read(folder);
    }

    private static final String TWO = """
            ## First
            - A point

            Said first. Said & then
            <again>.

            ## Second
            Twelve words are said here, which takes longer than the least time.
            """;

    @Test
    void what_is_said_becomes_captions_one_after_another_and_slides_become_chapters() throws Exception {
        Film film = film(TWO);
        assertThat(film.slides().get(0).points()).containsExactly("A point");
        assertThat(film.captions())
                .extracting(Film.Caption::text)
                .containsExactly(
                        "Said first.",
                        "Said & then <again>.",
                        "Twelve words are said here, which takes longer than the least time.");
        assertThat(film.webVtt())
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nSaid first.\n")
                .contains("00:00:02.500 --> 00:00:05.000\nSaid &amp; then &lt;again>.\n")
                .contains("00:00:05.400 --> 00:00:09.960\nTwelve");
        assertThat(film.chapters()).isEqualTo("0:00 First\n0:05 Second\n");
        assertThat(film.millis()).isEqualTo(10_360);
    }

    @Test
    void the_film_is_a_webm_whose_pictures_come_with_their_slides_and_can_be_read() throws Exception {
        Film film = film(TWO);
        Path folder = temporary.resolve("made");
        FilmDelivery.write(film, folder);
        Path file = folder.resolve("film.webm");
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            DemuxerTrack track = new MKVDemuxer(channel).getVideoTracks().get(0);
            assertThat(track.getMeta().getCodec()).isEqualTo(Codec.VP8);
            List<Packet> pictures = pictures(track);
            assertThat(pictures).filteredOn(FilmTest::isKey).map(FilmTest::time).containsExactly(0.0, 5.0, 5.4);
            for (int i = 1; i < pictures.size(); i++) {
                assertThat(time(pictures.get(i)) - time(pictures.get(i - 1))).isCloseTo(0.1, within(0.001));
            }
            assertThat(time(pictures.get(pictures.size() - 1)))
                    .as("just before the end")
                    .isEqualTo(10.3);
        }
        assertThat(folder.resolve("captions.vtt")).hasContent(film.webVtt());
        assertThat(Files.readString(folder.resolve("film.json"))).contains("\"millis\": 10360");
    }

    private static List<Packet> pictures(DemuxerTrack track) throws IOException {
        List<Packet> pictures = new ArrayList<>();
        for (Packet packet = track.nextFrame(); packet != null; packet = track.nextFrame()) {
            pictures.add(packet);
        }
        return pictures;
    }

    private static double time(Packet picture) {
        return picture.getPts() / 1000.0;
    }

    /** RFC 6386, 9.1. */
    private static boolean isKey(Packet picture) {
        ByteBuffer data = picture.getData();
        return (data.get(data.position()) & 1) == 0;
    }

    @Test
    void a_picture_that_shows_the_one_before_it_is_small() {
        byte[] still = StillFrame.of(SlidePicture.WIDTH, SlidePicture.HEIGHT);
        assertThat(still[0] & 1).as("RFC 6386, 9.1: no key frame").isEqualTo(1);
        assertThat(still.length).isLessThan(200);
    }

    @Test
    void a_picture_is_a_key_frame_of_its_size() throws Exception {
        byte[] frame = FilmFrames.of(SlidePicture.of(film(TWO), 0));
        ByteBuffer head = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        // RFC 6386, 9.1: the lowest bit is 0 in a key frame; a start code, width and height follow the first three
        // bytes.
        assertThat(head.get(0) & 1).isZero();
        assertThat(new byte[] {head.get(3), head.get(4), head.get(5)}).containsExactly(0x9d, 0x01, 0x2a);
        assertThat(head.getShort(6)).isEqualTo((short) SlidePicture.WIDTH);
        assertThat(head.getShort(8)).isEqualTo((short) SlidePicture.HEIGHT);
        assertThat(frame.length).isBetween(3_000, 60_000);
    }

    @Test
    void the_same_source_gives_the_same_bytes() throws Exception {
        Film film = film(TWO);
        assertThat(FilmDelivery.webm(film)).isEqualTo(FilmDelivery.webm(film));
    }

    @Test
    void all_faults_are_told_at_once_with_their_lines() {
        assertThatThrownBy(() -> film("""
                        Too early.
                        ## Nothing is said
                        - one
                        - two
                        - three
                        - four
                        - five
                        ## A title that is longer than any slide has room for, as everybody would see
                        Said.
                        """))
                .isInstanceOf(CourseRefused.class)
                .hasMessageContaining("a-film/film.md:8: This stands before the first slide.")
                .hasMessageContaining("a-film/film.md:9: A slide shows 4 lines at most")
                .hasMessageContaining("a-film/film.md:9: Nothing is said on this slide")
                .hasMessageContaining("a-film/film.md:15: A slide's title has 1 to 60 characters.");
    }
}
