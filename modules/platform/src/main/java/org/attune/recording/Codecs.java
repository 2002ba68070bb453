package org.attune.recording;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How pictures and sound are written in a film, and what of it not every browser reads. */
final class Codecs {
    /** Sample entries of ISO/IEC 14496-12 and of those who registered theirs at mp4ra.org. */
    private static final Set<String> PLAYED_IN_MP4 =
            Set.of("avc1", "avc3", "av01", "vp08", "vp09", "mp4a", ".mp3", "Opus", "fLaC");

    private static final Map<String, String> NAMES_IN_MP4 = Map.ofEntries(
            Map.entry("hvc1", "pictures in HEVC (H.265)"),
            Map.entry("hev1", "pictures in HEVC (H.265)"),
            Map.entry("dvh1", "pictures in Dolby Vision"),
            Map.entry("dvhe", "pictures in Dolby Vision"),
            Map.entry("mp4v", "pictures in MPEG-4 Visual"),
            Map.entry("s263", "pictures in H.263"),
            Map.entry("encv", "pictures that are locked (DRM)"),
            Map.entry("enca", "sound that is locked (DRM)"),
            Map.entry("ac-3", "sound in Dolby Digital (AC-3)"),
            Map.entry("ec-3", "sound in Dolby Digital Plus (E-AC-3)"),
            Map.entry("alac", "sound in Apple Lossless"),
            Map.entry("samr", "sound in AMR"));

    /** RFC 9559's names; WebM has these alone. */
    private static final Set<String> PLAYED_IN_WEBM = Set.of("V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS");

    private Codecs() {}

    /** What it is called, where not every browser plays it. */
    static Optional<String> unplayableInMp4(String entry) {
        return PLAYED_IN_MP4.contains(entry)
                ? Optional.empty()
                : Optional.of(NAMES_IN_MP4.getOrDefault(entry, "“" + printable(entry) + "”"));
    }

    /** The same of a track of a WebM that is no subtitles. */
    static Optional<String> unplayableInWebM(String codec) {
        return PLAYED_IN_WEBM.contains(codec) || !codec.matches("[VA]_.*")
                ? Optional.empty()
                : Optional.of((codec.startsWith("V") ? "pictures in " : "sound in ") + printable(codec.substring(2)));
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?").strip();
    }
}
