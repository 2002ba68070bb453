package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.attune.recording.RecordingService;
import org.attune.tracking.ActivityDescription;
import org.attune.tracking.Resources;

/** Tells tracking what the catalogue knows of an activity; packages and recordings share one sequence of numbers. */
@ApplicationScoped
class Activities implements Resources {

    @Inject
    PackageResources resources;

    @Inject
    RecordingService recordings;

    @Override
    public Optional<ActivityDescription> activity(long resource, String activityId) {
        Optional<ActivityDescription> ofPackage = resources
                .playable(resource)
                .flatMap(each -> Optional.ofNullable(each.activities().get(activityId)));
        return ofPackage.isPresent() || !activityId.equals(ActivityDescription.RECORDING)
                ? ofPackage
                : recordings.played(resource).map(each -> ActivityDescription.ofRecording(each.title(), each.length()));
    }
}
