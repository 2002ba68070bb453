package org.attune.event;

import java.util.List;
import org.attune.shared.Line;
import org.attune.shared.Prose;
import org.attune.shared.RuleViolation;

/**
 * An event as a coordinator describes it.
 *
 * @param minutes of learning, 0 to 1,000
 * @param capacity places, 1 to 10,000
 * @param cutOffMinutes so long before the first session nobody is offered a place any more, 0 to 20,160
 * @param offerMinutes so long a freed place is kept for one person, 5 to 10,080
 * @param joinLink where the sessions are held; empty unless the provider is LINK, and in a draft that has none yet
 * @param sessions in order of time, 1 to 30, each of 24 hours at most
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

    /**
     * Looks whether they can be kept as a draft.
     *
     * @throws RuleViolation at the first field that is wrong, with the others
     */
    public void check() {
        EventCheck.draft(tidy());
    }

    /** As they are kept: without what cannot be seen, and without a link where the provider makes its own. */
    EventWords tidy() {
        return new EventWords(
                Line.of(title),
                Prose.of(summary).strip(),
                Line.of(audience),
                Line.of(speakers),
                minutes,
                capacity,
                cutOffMinutes,
                offerMinutes,
                provider,
                provider == MeetingProvider.LINK ? joinLink.strip() : "",
                sessions);
    }
}
