package org.attune.reporting;

import java.util.List;

/**
 * A course, and what those who are on it can be told apart by.
 *
 * @param lessons of the versions that people are on, those of the published one first
 * @param settings where they work, by name
 */
public record CourseWhere(long course, String title, List<Column> lessons, List<Place> settings) {

    public CourseWhere {
        lessons = List.copyOf(lessons);
        settings = List.copyOf(settings);
    }

    /**
     * A lesson, whatever the version.
     *
     * @param key the same in every version
     * @param title as the published version calls it; else as the newest that has it
     * @param version the number of that version
     * @param published whether the published version has it
     */
    public record Column(String key, String title, String version, boolean published) {}

    /** A setting. */
    public record Place(long setting, String name) {}

    /** What it is called there; nothing for a setting where nobody on the course works. */
    public String settingName(long setting) {
        return settings.stream()
                .filter(each -> each.setting() == setting)
                .map(Place::name)
                .findFirst()
                .orElse("");
    }
}
