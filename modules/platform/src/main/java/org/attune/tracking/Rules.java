package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an activity when an epoch began. It stands in the log, so that the log alone gives the state, whatever
 * becomes of the package or the recording.
 *
 * @param given the elements that the manifest gives
 * @param length how long a recording plays, in whole milliseconds; absent of a package
 */
record Rules(
        ScormVersion version,
        Map<String, String> given,
        boolean completionSetByContent,
        boolean objectiveSetByContent,
        @Nullable Duration length) {

    Rules {
        given = Texts.sorted(given);
    }

    static Rules of(ActivityDescription activity) {
        return new Rules(
                activity.version(),
                activity.given(),
                activity.completionSetByContent(),
                activity.objectiveSetByContent(),
                activity.length());
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("version", version.name())
                .add("given", Texts.toJson(given))
                .add("completionSetByContent", completionSetByContent)
                .add("objectiveSetByContent", objectiveSetByContent);
        if (length != null) {
            json.add("length", length.toMillis());
        }
        return json.build();
    }

    static Rules of(JsonObject json) {
        return new Rules(
                ScormVersion.valueOf(json.getString("version")),
                Texts.of(json.getJsonObject("given")),
                json.getBoolean("completionSetByContent"),
                json.getBoolean("objectiveSetByContent"),
                json.containsKey("length")
                        ? Duration.ofMillis(json.getJsonNumber("length").longValue())
                        : null);
    }
}
