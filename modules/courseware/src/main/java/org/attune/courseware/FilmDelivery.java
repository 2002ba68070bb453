package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a film of its source, in a folder of its own: {@code film.webm}, {@code captions.vtt}, {@code chapters.txt} and
 * {@code film.json}, which says the rest.
 */
final class FilmDelivery {
    /** A slide is given again so often that a browser that waits for a picture has one soon. */
    private static final long EVERY_MILLIS = 5_000;

    /**
     * Between, a picture comes so often that nothing is left out at the end: without sound, Chromium takes a film to have ended
     * when it has the last pictures, two or three before the end.
     */
    private static final long STILL_MILLIS = 100;

    private FilmDelivery() {}

    static void write(Film film, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("film.webm"), webm(film));
        Files.writeString(folder.resolve("captions.vtt"), film.webVtt());
        Files.writeString(folder.resolve("chapters.txt"), film.chapters());
        Json json = new Json()
                .text("name", film.title())
                .text("description", film.summary())
                .text("inLanguage", film.language())
                .text("creator", film.speakers())
                .text("timeRequired", "PT" + film.minutes() + "M")
                .number("millis", film.millis());
        Files.write(folder.resolve("film.json"), (json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] webm(Film film) {
        List<Webm.Frame> frames = new ArrayList<>();
        byte[] still = StillFrame.of(SlidePicture.WIDTH, SlidePicture.HEIGHT);
        for (int i = 0; i < film.slides().size(); i++) {
            byte[] slide = FilmFrames.of(SlidePicture.of(film, i));
            long start = film.start(i);
            long end = i + 1 < film.slides().size() ? film.start(i + 1) : film.millis();
            for (long at = start; at < end; at += STILL_MILLIS) {
                frames.add(new Webm.Frame(at, (at - start) % EVERY_MILLIS == 0 ? slide : still));
            }
        }
        return Webm.of(frames, SlidePicture.WIDTH, SlidePicture.HEIGHT, film.millis());
    }
}
