package org.attune.catalogue;

import java.util.List;

/**
 * An organization of a package.
 *
 * @param played whether it is the one that is played; the others are left aside
 * @param activities parents before their children
 */
public record PackageOutline(String identifier, String title, boolean played, List<PackageActivity> activities) {
    public PackageOutline {
        activities = List.copyOf(activities);
    }
}
