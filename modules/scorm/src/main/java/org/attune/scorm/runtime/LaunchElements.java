package org.attune.scorm.runtime;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Objective;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.manifest.TrackingRules;
import org.jspecify.annotations.Nullable;

/** The values an attempt begins with because the manifest says so (RTE 4.2.5, 4.2.10, 4.2.14, 4.2.17, 4.2.19, 4.2.24). */
public final class LaunchElements {
    private final DataModel model;
    private final Map<String, String> elements = new LinkedHashMap<>();

    private LaunchElements(DataModel model) {
        this.model = model;
    }

    /** By concrete name. A value the element itself would not take is left out, as if the manifest did not have it. */
    public static Map<String, String> of(Item item, ScormVersion version) {
        LaunchElements found = new LaunchElements(DataModel.of(version));
        if (version.isScorm2004()) {
            found.of2004(item);
        } else {
            found.of12(item.tracking());
        }
        return found.elements;
    }

    private void of2004(Item item) {
        TrackingRules rules = item.tracking();
        put("cmi.launch_data", rules.dataFromLms());
        put("cmi.max_time_allowed", rules.maxTimeAllowed());
        put("cmi.time_limit_action", rules.timeLimitAction());
        put("cmi.completion_threshold", rules.completedByMeasure() ? text(rules.minProgressMeasure()) : null);
        item.primaryObjective()
                .filter(Objective::satisfiedByMeasure)
                .ifPresent(each -> put("cmi.scaled_passing_score", text(each.minNormalizedMeasure())));
        Set<String> identifiers = new LinkedHashSet<>();
        item.objectives().stream()
                .map(Objective::identifier)
                .filter(Objects::nonNull)
                .forEach(identifiers::add);
        int index = 0;
        for (String identifier : identifiers) {
            put("cmi.objectives." + index++ + ".id", identifier);
        }
    }

    private void of12(TrackingRules rules) {
        put("cmi.launch_data", rules.dataFromLms());
        put("cmi.student_data.mastery_score", text(rules.masteryScore()));
        put("cmi.student_data.max_time_allowed", rules.maxTimeAllowed());
        put("cmi.student_data.time_limit_action", rules.timeLimitAction());
    }

    private void put(String name, @Nullable String value) {
        if (value != null && model.takes(name, value)) {
            elements.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
