package org.attune.event;

/** Where people find an event. */
final class EventPage {
    private EventPage() {}

    /** @param platform its address, without a slash at its end */
    static String address(String platform, long event) {
        return platform + "/event?id=" + event;
    }

    /** All that there are. */
    static String others(String platform) {
        return platform + "/events";
    }
}
