package org.attune.tracking;

import java.util.Optional;

/** What tracking asks of the catalogue, which implements it. */
public interface Resources {

    /** The activity of a resource by the item identifier of its manifest, when it can be launched. */
    Optional<ActivityDescription> activity(long resource, String activityId);
}
