package org.attune.tracking;

import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;

/**
 * What the catalogue knows of an activity that can be launched.
 *
 * @param identifier the item identifier of the manifest
 * @param href path within the package with parameters, resolved, without a leading slash
 * @param given what the manifest gives an attempt to begin with, as {@code LaunchElements.of} says it
 * @param completionSetByContent only the content may say that it is completed (SN 3.13.2)
 * @param objectiveSetByContent only the content may say that it is passed (SN 3.13.3)
 */
public record ActivityDescription(
        String identifier,
        String title,
        ScormVersion version,
        String href,
        Map<String, String> given,
        boolean completionSetByContent,
        boolean objectiveSetByContent) {
    public ActivityDescription {
        given = Map.copyOf(given);
    }
}
