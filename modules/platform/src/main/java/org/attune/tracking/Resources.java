package org.attune.tracking;

import java.util.Optional;

/** What tracking asks of the catalogue, which implements it. */
public interface Resources {

    /**
     * The activity of a resource, when it can be launched: by the item identifier of a package's manifest, or of a recording
     * the one there is, {@link ActivityDescription#RECORDING}.
     */
    Optional<ActivityDescription> activity(long resource, String activityId);
}
