package org.attune.event;

/** Where a session is held. */
public enum MeetingProvider {
    /** Any address that the coordinator gives. */
    LINK,
    BIGBLUEBUTTON,
    JITSI;

    /** Whether it tells who was in and for how long. */
    public boolean isReporting() {
        return this == BIGBLUEBUTTON;
    }
}
