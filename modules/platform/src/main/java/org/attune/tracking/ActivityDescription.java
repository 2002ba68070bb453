package org.attune.tracking;

import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;

/**
 * What the catalogue knows of an activity that can be launched.
 *
 * @param identifier the item identifier of the manifest
 * @param href path within the package with parameters, resolved, without a leading slash
 * @param given what the manifest gives an attempt to begin with, as {@code LaunchElements.of} says it
 * @param navigation for SCORM 2004, which navigation requests lead somewhere, by the element that says so (SN 5.6)
 * @param completionSetByContent only the content may say that it is completed (SN 3.13.2)
 * @param objectiveSetByContent only the content may say that it is passed (SN 3.13.3)
 */
public record ActivityDescription(
        String identifier,
        String title,
        ScormVersion version,
        String href,
        Map<String, String> given,
        Map<String, String> navigation,
        boolean completionSetByContent,
        boolean objectiveSetByContent) {
    public ActivityDescription {
        given = Map.copyOf(given);
        navigation = Map.copyOf(navigation);
    }
}
