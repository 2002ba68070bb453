package org.attune.recording;

import java.util.ArrayList;
import java.util.List;

/** Finds what about captions may be a mistake. */
final class CaptionRemarks {
    /** So long nobody is silent in a webinar, in milliseconds. */
    private static final long LONG_SILENCE = 120_000;

    private static final int MOST_GAPS = 5;

    private CaptionRemarks() {}

    /** @param length of the film, in milliseconds */
    static List<CaptionRemark> of(List<Cue> cues, long length) {
        List<CaptionRemark> found = new ArrayList<>();
        if (cues.isEmpty()) {
            return found;
        }
        int overlapping = 0;
        long first = 0;
        long shown = 0;
        String speaker = "";
        for (Cue each : cues) {
            gap(found, shown, each.from());
            String speaks = CueText.speaker(each.text());
            // Two people may well speak at once.
            if (each.from() < shown && speaks.equals(speaker) && overlapping++ == 0) {
                first = each.from();
            }
            shown = Math.max(shown, each.to());
            speaker = speaks;
        }
        gap(found, shown, length);
        if (overlapping > 0) {
            found.add(0, new CaptionRemark.Overlapping(overlapping, FilmTime.spoken(first)));
        }
        return found;
    }

    private static void gap(List<CaptionRemark> found, long from, long to) {
        if (to - from >= LONG_SILENCE && found.size() < MOST_GAPS) {
            found.add(new CaptionRemark.Gap(FilmTime.spoken(from), FilmTime.spoken(to)));
        }
    }
}
