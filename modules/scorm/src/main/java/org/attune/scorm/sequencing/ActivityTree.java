package org.attune.scorm.sequencing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Organization;

/** The activities of an organization in order: where one may go from each, and what their statuses add up to. */
public final class ActivityTree {
    private final Organization organization;
    private final List<Item> launchable;

    public ActivityTree(Organization organization) {
        this.organization = organization;
        this.launchable =
                organization.all().filter(item -> item.launch() != null).toList();
    }

    /** What can be launched, in order. */
    public List<Item> launchable() {
        return launchable;
    }

    /** What a menu offers: visible, as all above it are, and launchable. */
    public List<Item> choices() {
        List<Item> found = new ArrayList<>();
        organization.items().forEach(each -> choices(each, found));
        return found;
    }

    private static void choices(Item item, List<Item> found) {
        if (item.visible()) {
            if (item.launch() != null) {
                found.add(item);
            }
            item.children().forEach(each -> choices(each, found));
        }
    }

    /** The item a choice means, when it may be chosen (SN NB.2.1 without rules). */
    public Optional<Item> choose(String identifier) {
        return choices().stream()
                .filter(each -> each.identifier().equals(identifier))
                .findFirst();
    }

    public Optional<Item> first() {
        return launchable.stream().findFirst();
    }

    /** The item after this one; none after the last, or when this cannot be launched. */
    public Optional<Item> next(String identifier) {
        return beside(identifier, 1);
    }

    /** The item before this one; none before the first, or when this cannot be launched. */
    public Optional<Item> previous(String identifier) {
        return beside(identifier, -1);
    }

    private Optional<Item> beside(String identifier, int step) {
        for (int i = 0; i < launchable.size(); i++) {
            if (launchable.get(i).identifier().equals(identifier)) {
                int at = i + step;
                return at >= 0 && at < launchable.size() ? Optional.of(launchable.get(at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * The status of every item and, under the organization's identifier, of the whole.
     *
     * @param leaves by item identifier; an item that is not there is new
     */
    public Map<String, ActivityStatus> rollUp(Map<String, ActivityStatus> leaves) {
        Map<String, ActivityStatus> all = new HashMap<>();
        organization.items().forEach(each -> rollUp(each, leaves, all));
        all.put(organization.identifier(), Rollup.of(organization.items(), all));
        return all;
    }

    private static void rollUp(Item item, Map<String, ActivityStatus> leaves, Map<String, ActivityStatus> all) {
        item.children().forEach(each -> rollUp(each, leaves, all));
        ActivityStatus status = item.children().isEmpty()
                ? leaves.getOrDefault(item.identifier(), ActivityStatus.NEW)
                : Rollup.of(item.children(), all);
        all.put(item.identifier(), status);
    }
}
