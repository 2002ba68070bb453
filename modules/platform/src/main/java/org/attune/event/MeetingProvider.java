package org.attune.event;

/** Where a session is held. */
public enum MeetingProvider {
    /** Any address that the coordinator gives. */
    LINK,
    BIGBLUEBUTTON,
    JITSI
}
