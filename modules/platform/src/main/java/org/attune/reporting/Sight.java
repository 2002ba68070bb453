package org.attune.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reader sees of a setting.
 *
 * @param name of the setting
 * @param whole whether all of it
 * @param rooms those that they see, where it is not all of it
 */
record Sight(long hub, long setting, String name, boolean whole, List<Long> rooms, LocalDate today) {

    Sight {
        rooms = List.copyOf(rooms);
    }
}
