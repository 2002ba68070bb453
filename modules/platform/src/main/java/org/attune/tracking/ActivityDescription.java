package org.attune.tracking;

import java.time.Duration;
import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of an activity that can be launched: of a package, or a recording.
 *
 * @param identifier the item identifier of the manifest; {@link #RECORDING} of a recording
 * @param href path within the package with parameters, resolved, without a leading slash; empty of a recording
 * @param given what the manifest gives an attempt to begin with, as {@code LaunchElements.of} says it
 * @param navigation for SCORM 2004, which navigation requests lead somewhere, by the element that says so (SN 5.6)
 * @param completionSetByContent only the content may say that it is completed (SN 3.13.2)
 * @param objectiveSetByContent only the content may say that it is passed (SN 3.13.3)
 * @param length how long a recording plays, more than nothing; absent of a package
 */
public record ActivityDescription(
        String identifier,
        String title,
        ScormVersion version,
        String href,
        Map<String, String> given,
        Map<String, String> navigation,
        boolean completionSetByContent,
        boolean objectiveSetByContent,
        @Nullable Duration length) {

    /** What the one activity of a recording is called. */
    public static final String RECORDING = "recording";

    public ActivityDescription {
        given = Map.copyOf(given);
        navigation = Map.copyOf(navigation);
    }

    /** An activity of a package. */
    public ActivityDescription(
            String identifier,
            String title,
            ScormVersion version,
            String href,
            Map<String, String> given,
            Map<String, String> navigation,
            boolean completionSetByContent,
            boolean objectiveSetByContent) {
        this(identifier, title, version, href, given, navigation, completionSetByContent, objectiveSetByContent, null);
    }

    /** The one activity of a recording, which speaks as a package of SCORM 2004 does. */
    public static ActivityDescription ofRecording(String title, Duration length) {
        return new ActivityDescription(
                RECORDING, title, ScormVersion.SCORM_2004_4TH, "", Map.of(), Map.of(), true, true, length);
    }

    boolean isRecording() {
        return length != null;
    }

    /** Where its page is on the content origin. */
    String address() {
        return (isRecording() ? "/recording/" : "/package/") + href;
    }
}
