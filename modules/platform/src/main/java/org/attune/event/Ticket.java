package org.attune.event;

/**
 * What a provider has to know to let somebody in.
 *
 * @param session id
 * @param meeting what the provider calls the session
 * @param link of a session that is held at any address; empty else
 * @param person what the provider calls the person, the same for each session alone
 * @param name as the others see it
 * @param hosts whether they may do what hosts do
 */
record Ticket(
        long event,
        long session,
        MeetingProvider provider,
        String meeting,
        String link,
        String title,
        SessionTime time,
        String person,
        String name,
        boolean hosts) {}
