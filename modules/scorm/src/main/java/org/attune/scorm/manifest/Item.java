package org.attune.scorm.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of an organization (CAM 3.4.1.8): a cluster with children, or a leaf that is launched.
 *
 * @param title empty when the manifest has none
 * @param visible false when the item is to be left out of a menu ({@code isvisible="false"})
 * @param launch what to open, absent for a cluster or when its resource does not exist
 * @param objectives local objectives, the primary one first
 */
public record Item(
        String identifier,
        String title,
        boolean visible,
        @Nullable Launch launch,
        TrackingRules tracking,
        List<Objective> objectives,
        List<Item> children) {

    public Item {
        objectives = List.copyOf(objectives);
        children = List.copyOf(children);
    }

    public Optional<Objective> primaryObjective() {
        return objectives.stream().filter(Objective::primary).findFirst();
    }

    /** Whether it launches what lies in the package. */
    boolean opensAFile() {
        return launch != null && !launch.path().isEmpty();
    }

    /** This item and every one below it, parents first. */
    public Stream<Item> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Item::all));
    }
}
