package org.attune.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.shared.Drawn;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final long MINUTE = 60_000;

    @Test
    void captions_are_written_anew_without_what_is_not_text() {
        String brought = """
                \uFEFFWEBVTT - of the webinar
                Kind: captions

                STYLE
                ::cue { background: url(https://example.org/) }

                NOTE
                a note

                intro
                00:01.000 --> 00:04.500 line:0 position:20% align:start
                <v.loud Dana Demo>Good <c.big>evening</c> & <i>welcome</i></v>

                00:00:05,000 --> 00:00:07,000
                2 < 3 <script>alert(1)</script>
                and a second line
                """;
        List<Cue> cues = Captions.of(brought, MINUTE);
        assertThat(WebVtt.write(cues)).isEqualTo("""
                        WEBVTT

                        00:00:01.000 --> 00:00:04.500
                        <v Dana Demo>Good evening &amp; <i>welcome</i></v>

                        00:00:05.000 --> 00:00:07.000
                        2 &lt; 3 alert(1)
                        and a second line
                        """);
        assertThat(WebVtt.read(WebVtt.write(cues)).cues()).isEqualTo(cues);
    }

    @Test
    void subrip_becomes_webvtt() {
        String brought =
                "1\r\n00:00:01,000 --> 00:00:02,000\r\n<b>Hello</b>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye\r\n";
        assertThat(Captions.of(brought, MINUTE))
                .containsExactly(new Cue(1_000, 2_000, "<b>Hello</b>"), new Cue(3_000, 4_000, "Bye"));
    }

    @Test
    void what_is_wrong_with_captions_is_told_with_its_line() {
        String brought = """
                WEBVTT

                00:01.000 -> 00:02.000
                one

                00:03.000 --> 00:02.000
                two

                0:99 --> 00:05.000
                three

                00:20.000 --> 00:21.000
                four

                00:10.000 --> 00:11.000
                five

                00:59.000 --> 01:05.000
                six
                """;
        RuleViolation refused = refusal(() -> Captions.of(brought, MINUTE));
        List<RuleViolation> all = new ArrayList<>(refused.others());
        all.add(0, refused);
        assertThat(all.stream().map(each -> each.messageKey() + " " + each.arguments()[0]))
                .containsExactly(
                        "captions.no-times 3",
                        "captions.backwards 6",
                        "captions.times 9",
                        "captions.order 15",
                        "captions.beyond 18");
        assertThat(all).extracting(RuleViolation::field).containsOnly("list");
        assertThat(refusal(() -> Captions.of("WEBVTT\n", MINUTE)).messageKey()).isEqualTo("captions.none");
        assertThat(refusal(() -> Captions.of(" \n", MINUTE)).messageKey()).isEqualTo("captions.missing");
    }

    @Test
    void captions_may_end_a_moment_after_the_film_and_are_shortened() {
        assertThat(Captions.of("00:58.000 --> 01:01.500\nlast", MINUTE))
                .containsExactly(new Cue(58_000, MINUTE, "last"));
    }

    @Test
    void what_may_be_a_mistake_is_remarked() {
        List<Cue> cues = List.of(
                new Cue(0, 5_000, "one"),
                new Cue(4_000, 6_000, "two"),
                new Cue(5_500, 7_000, "<v Dana Demo>three</v>"));
        assertThat(CaptionRemarks.of(cues, 30 * MINUTE))
                .containsExactly(new CaptionRemark.Overlapping(1, "0:04"), new CaptionRemark.Gap("0:07", "30:00"));
        assertThat(CaptionRemarks.of(cues.subList(0, 1), MINUTE)).isEmpty();
    }

    @Test
    void a_transcript_has_a_paragraph_for_each_who_speaks_and_after_each_pause() {
        Transcript made = Transcript.of(List.of(
                new Cue(1_000, 3_000, "<v Dana Demo>Good evening.</v>"),
                new Cue(3_000, 5_000, "<v Dana Demo>Welcome &amp; sit down.</v>"),
                new Cue(5_500, 6_000, "<v Kim Demo>Thank you.</v>"),
                new Cue(15_000, 16_000, "Let us begin.")));
        assertThat(made.text()).isEqualTo("""
                        0:01 Dana Demo: Good evening. Welcome & sit down.
                        0:05 Kim Demo: Thank you.
                        0:15 Let us begin.""");
        assertThat(Transcript.read(made.text(), MINUTE).text()).isEqualTo(made.text());
    }

    @Test
    void what_is_wrong_with_a_transcript_is_told_with_its_line() {
        RuleViolation refused = refusal(() -> Transcript.read("0:10 one\n\nno time\n0:05 two\n2:00 three", MINUTE));
        assertThat(refused.messageKey()).isEqualTo("transcript.order");
        assertThat(refused.arguments()).containsExactly(4, "0:05", "0:10");
        assertThat(refused.others()).extracting(RuleViolation::messageKey).containsExactly("transcript.beyond");
        assertThat(refusal(() -> Transcript.read("\n ", MINUTE)).messageKey()).isEqualTo("transcript.missing");
    }

    @Test
    void chapters_are_typed_a_line_each_and_kept_as_webvtt() {
        List<Chapter> chapters = Chapters.typed("0:00 Welcome & hello\n\n0:30  Questions", MINUTE);
        String kept = Chapters.write(chapters, MINUTE);
        assertThat(kept).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:30.000
                        Welcome &amp; hello

                        00:00:30.000 --> 00:01:00.000
                        Questions
                        """);
        assertThat(Chapters.read(kept)).isEqualTo(chapters);
        assertThat(Chapters.text(chapters)).isEqualTo("0:00 Welcome & hello\n0:30 Questions");
        RuleViolation refused = refusal(() -> Chapters.typed("Welcome\n0:30 a\n0:30 b\n1:00 c", MINUTE));
        assertThat(refused.messageKey()).isEqualTo("chapters.form");
        assertThat(refused.others())
                .extracting(RuleViolation::messageKey)
                .containsExactly("chapters.order", "chapters.beyond");
    }

    @Test
    void any_text_is_read_or_refused() {
        Drawn drawn = new Drawn(CaptionsTest.class);
        List<String> pieces = List.of(
                "WEBVTT",
                "\n",
                "\n\n",
                "-->",
                " ",
                "00:01.000",
                "00:00:02,000",
                "<v ",
                "<",
                ">",
                "</v>",
                "&amp;",
                "&",
                "NOTE",
                "STYLE",
                "Hello",
                "\0",
                "\uFEFF",
                "1",
                "\uD800",
                "<v.a Dana>");
        for (int i = 0; i < 2_000; i++) {
            String text = drawn.random
                    .ints(drawn.random.nextInt(40))
                    .mapToObj(each -> drawn.oneOf(pieces))
                    .collect(Collectors.joining());
            try {
                List<Cue> cues = Captions.of(text, MINUTE);
                assertThat(WebVtt.read(WebVtt.write(cues)).cues()).isEqualTo(cues);
            } catch (RuleViolation refused) {
                assertThat(refused.field()).isEqualTo("list");
            }
        }
    }

    private static RuleViolation refusal(ThrowingCallable what) {
        return catchThrowableOfType(RuleViolation.class, what);
    }
}
