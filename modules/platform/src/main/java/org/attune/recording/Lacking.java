package org.attune.recording;

/** What a recording may lack to be published. */
public enum Lacking {
    CAPTIONS,
    TRANSCRIPT
}
