package org.attune.recording;

import java.nio.file.Path;
import java.util.List;

/**
 * All that whoever shows a recording needs.
 *
 * @param hub whose it is
 * @param file on the disk; whoever reads it looks whether it is there
 * @param mediaType {@code video/mp4} or {@code video/webm}
 * @param sha256 of the file, in small hexadecimal digits
 * @param captions as WebVTT, written by us; empty for none
 * @param chapterTrack the chapters as WebVTT; empty for none
 * @param transcript in the order of time
 * @param chapters in the order of time
 */
public record Film(
        RecordingDescription recording,
        long hub,
        Path file,
        String mediaType,
        String sha256,
        String captions,
        String chapterTrack,
        List<Paragraph> transcript,
        List<Chapter> chapters) {

    public Film {
        transcript = List.copyOf(transcript);
        chapters = List.copyOf(chapters);
    }
}
