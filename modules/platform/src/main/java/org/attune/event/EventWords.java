package org.attune.event;

import java.util.List;

/**
 * An event as a coordinator describes it.
 *
 * @param minutes of learning, 0 to 1,000
 * @param capacity places, 1 to 10,000
 * @param cutOffMinutes so long before the first session nobody is offered a place any more, 0 to 20,160
 * @param offerMinutes so long a freed place is kept for one person, 5 to 10,080
 * @param joinLink where the session is held; empty unless the provider is LINK
 * @param sessions at least one
 */
public record EventWords(
        String title,
        String summary,
        String audience,
        String speakers,
        int minutes,
        int capacity,
        int cutOffMinutes,
        int offerMinutes,
        MeetingProvider provider,
        String joinLink,
        List<SessionTime> sessions) {

    public EventWords {
        sessions = List.copyOf(sessions);
    }
}
