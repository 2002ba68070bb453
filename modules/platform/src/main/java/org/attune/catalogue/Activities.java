package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.attune.tracking.ActivityDescription;
import org.attune.tracking.Resources;

/** Tells tracking what the catalogue knows of an activity. */
@ApplicationScoped
class Activities implements Resources {

    @Inject
    PackageResources resources;

    @Override
    public Optional<ActivityDescription> activity(long resource, String activityId) {
        return resources
                .playable(resource)
                .flatMap(each -> Optional.ofNullable(each.activities().get(activityId)));
    }
}
