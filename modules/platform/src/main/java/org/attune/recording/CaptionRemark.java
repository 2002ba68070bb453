package org.attune.recording;

/** What about captions may be a mistake, and does not keep them from being used. */
public sealed interface CaptionRemark {

    /** Some are shown while the ones before still are, of the same speaker: so many of them, the first at this time. */
    record Overlapping(int count, String first) implements CaptionRemark {}

    /** For this long nothing is said in writing: from, and until. */
    record Gap(String from, String to) implements CaptionRemark {}
}
