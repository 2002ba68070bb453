package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A short film of slides, such as a webinar in brief: what its source says. It has no sound; what is said stands in its
 * captions.
 *
 * @param file its source, for messages
 * @param id of its folder
 * @param minutes of learning, as people are told
 */
record Film(
        String file,
        String id,
        String title,
        String summary,
        String language,
        String speakers,
        int minutes,
        List<Slide> slides) {

    Film {
        slides = List.copyOf(slides);
    }

    /**
     * What is shown for a while.
     *
     * @param line of the source, from 1
     * @param points shown below the title, each a line or two
     * @param said sentence by sentence
     */
    record Slide(int line, String title, List<String> points, List<String> said) {
        Slide {
            points = List.copyOf(points);
            said = List.copyOf(said);
        }
    }

    /**
     * A caption: a sentence and when it is read.
     *
     * @param from milliseconds from the start
     */
    record Caption(int slide, long from, long to, String text) {}

    private static final int LEAST_MILLIS = 2_500;
    /** Slower than people speak: it is read beside a picture. */
    private static final int MILLIS_PER_WORD = 380;

    private static final int PAUSE_MILLIS = 400;

    /** All captions in order, one after another; a pause follows each slide's last. */
    List<Caption> captions() {
        List<Caption> captions = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < slides.size(); i++) {
            for (String sentence : slides.get(i).said()) {
                int words = sentence.split(" ", -1).length;
                long length = Math.max(LEAST_MILLIS, (long) words * MILLIS_PER_WORD);
                captions.add(new Caption(i, at, at + length, sentence));
                at += length;
            }
            at += PAUSE_MILLIS;
        }
        return captions;
    }

    /** How long it plays, in milliseconds. */
    long millis() {
        List<Caption> captions = captions();
        return captions.get(captions.size() - 1).to() + PAUSE_MILLIS;
    }

    /** When a slide comes, in milliseconds from the start. */
    long start(int slide) {
        return captions().stream()
                .filter(each -> each.slide() == slide)
                .mapToLong(Caption::from)
                .findFirst()
                .orElseThrow();
    }

    /** The captions as WebVTT. */
    String webVtt() {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        for (Caption each : captions()) {
            vtt.append('\n').append(time(each.from())).append(" --> ").append(time(each.to()));
            vtt.append('\n')
                    .append(each.text().replace("&", "&amp;").replace("<", "&lt;"))
                    .append('\n');
        }
        return vtt.toString();
    }

    /** The chapters, a line a slide: when it comes, and its title. */
    String chapters() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < slides.size(); i++) {
            long seconds = start(i) / 1000;
            lines.append(String.format(Locale.ROOT, "%d:%02d ", seconds / 60, seconds % 60));
            lines.append(slides.get(i).title()).append('\n');
        }
        return lines.toString();
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
