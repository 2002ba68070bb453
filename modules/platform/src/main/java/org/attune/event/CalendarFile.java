package org.attune.event;

/**
 * A person's bookings as a calendar reads them.
 *
 * @param text an iCalendar object (RFC 5545)
 * @param tag the same as long as the text is
 */
public record CalendarFile(String text, String tag) {}
