package org.attune.scorm.manifest;

import java.util.List;
import java.util.stream.Stream;

/**
 * A tree of items: the root activity (CAM 3.4.1.5).
 *
 * @param title empty when the manifest has none
 * @param objectives of the root activity
 */
public record Organization(String identifier, String title, List<Item> items, List<Objective> objectives) {

    public Organization {
        items = List.copyOf(items);
        objectives = List.copyOf(objectives);
    }

    /** Every item of the tree, parents before their children. */
    public Stream<Item> all() {
        return items.stream().flatMap(Item::all);
    }

    /**
     * The lessons: items that open a file of the package, in order; without those the manifest hides, unless it hides them
     * all.
     */
    public List<Item> lessons() {
        List<Item> opening = all().filter(Item::opensAFile).toList();
        List<Item> visible = opening.stream().filter(Item::visible).toList();
        return visible.isEmpty() ? opening : visible;
    }
}
