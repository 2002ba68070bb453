package org.attune.reporting;

import java.util.Arrays;
import java.util.Locale;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a team, and with which course.
 *
 * @param course id of the only course to show; 0 for all
 * @param room id of where they work; 0 for anywhere
 * @param responsibility absent for any
 * @param state that they are in with a course; absent for any
 * @param words of their name, in any order and case; empty for any name
 */
public record TeamFilter(
        long course,
        long room,
        @Nullable Responsibility responsibility,
        @Nullable TeamState state,
        String words) {
    public static final TeamFilter ALL = new TeamFilter(0, 0, null, null, "");

    /** Whether it asks for some of the people. */
    public boolean isSome() {
        return room != 0 || responsibility != null || state != null || !words.isBlank();
    }

    /** Whether it takes somebody, of whom only the courses are left that it is about. */
    boolean takes(TeamMember member) {
        String name = member.name().toLowerCase(Locale.UK);
        return (room == 0 || member.places().stream().anyMatch(each -> each.roomId() == room))
                && (responsibility == null || member.responsibilities().contains(responsibility))
                && (state == null || member.cells().stream().anyMatch(each -> each.state() == state))
                && Arrays.stream(words.strip().toLowerCase(Locale.UK).split("\\s+"))
                        .allMatch(name::contains);
    }
}
