package org.attune.reporting;

import java.util.List;

/**
 * What the reach of a hub can be asked by.
 *
 * @param authorities its local authorities by name
 * @param courses those in the catalogue, by title
 */
public record ReachChoices(List<Named> authorities, List<Named> courses) {

    public ReachChoices {
        authorities = List.copyOf(authorities);
        courses = List.copyOf(courses);
    }

    /** Something by its id. */
    public record Named(long id, String name) {}

    /** What a local authority is called; empty for none of them. */
    public String authority(long id) {
        return name(authorities, id);
    }

    /** What a course is called; empty for none of them. */
    public String course(long id) {
        return name(courses, id);
    }

    private static String name(List<Named> all, long id) {
        return all.stream()
                .filter(each -> each.id() == id)
                .map(Named::name)
                .findFirst()
                .orElse("");
    }
}
