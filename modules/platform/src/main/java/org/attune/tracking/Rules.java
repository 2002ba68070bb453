package org.attune.tracking;

import jakarta.json.JsonObject;
import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;

/**
 * What the manifest said of an activity when an epoch began. It stands in the log, so that the log alone gives the state,
 * whatever becomes of the package.
 *
 * @param given the elements that the manifest gives
 */
record Rules(
        ScormVersion version,
        Map<String, String> given,
        boolean completionSetByContent,
        boolean objectiveSetByContent) {

    Rules {
        given = Texts.sorted(given);
    }

    static Rules of(ActivityDescription activity) {
        return new Rules(
                activity.version(),
                activity.given(),
                activity.completionSetByContent(),
                activity.objectiveSetByContent());
    }

    JsonObject toJson() {
        return Wire.JSON
                .createObjectBuilder()
                .add("version", version.name())
                .add("given", Texts.toJson(given))
                .add("completionSetByContent", completionSetByContent)
                .add("objectiveSetByContent", objectiveSetByContent)
                .build();
    }

    static Rules of(JsonObject json) {
        return new Rules(
                ScormVersion.valueOf(json.getString("version")),
                Texts.of(json.getJsonObject("given")),
                json.getBoolean("completionSetByContent"),
                json.getBoolean("objectiveSetByContent"));
    }
}
