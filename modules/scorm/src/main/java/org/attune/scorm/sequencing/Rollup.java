package org.attune.scorm.sequencing;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.attune.scorm.manifest.Item;
import org.jspecify.annotations.Nullable;

/**
 * The default rollup (SN RB.1.1.b, RB.1.2.b, RB.1.3.b): all completed makes completed, all begun or incomplete makes
 * incomplete; all passed makes passed, all begun or failed makes failed; else unknown. Items that are not tracked do not
 * count.
 */
final class Rollup {
    private Rollup() {}

    static ActivityStatus of(List<Item> children, Map<String, ActivityStatus> statuses) {
        List<Item> tracked =
                children.stream().filter(each -> each.tracking().tracked()).toList();
        List<ActivityStatus> all = tracked.stream()
                .map(each -> statuses.getOrDefault(each.identifier(), ActivityStatus.NEW))
                .toList();
        return new ActivityStatus(
                all.stream().anyMatch(ActivityStatus::attempted),
                completion(all),
                success(all),
                progress(tracked, all));
    }

    private static Completion completion(List<ActivityStatus> all) {
        if (every(all, each -> each.completion() == Completion.COMPLETED)) {
            return Completion.COMPLETED;
        }
        return every(all, each -> each.attempted() || each.completion() == Completion.INCOMPLETE)
                ? Completion.INCOMPLETE
                : Completion.UNKNOWN;
    }

    private static Success success(List<ActivityStatus> all) {
        if (every(all, each -> each.success() == Success.PASSED)) {
            return Success.PASSED;
        }
        return every(all, each -> each.attempted() || each.success() == Success.FAILED)
                ? Success.FAILED
                : Success.UNKNOWN;
    }

    /** The mean by weight. Who said nothing counts as 0, unless nobody said anything. */
    private static @Nullable Double progress(List<Item> items, List<ActivityStatus> all) {
        double weights = 0;
        double sum = 0;
        boolean known = false;
        for (int i = 0; i < items.size(); i++) {
            double weight = items.get(i).tracking().progressWeight().doubleValue();
            Double progress = all.get(i).progress();
            weights += weight;
            sum += progress == null ? 0 : progress * weight;
            known |= progress != null;
        }
        return known && weights > 0 ? (Double) Math.min(1, sum / weights) : null;
    }

    private static boolean every(List<ActivityStatus> all, Predicate<ActivityStatus> rule) {
        return !all.isEmpty() && all.stream().allMatch(rule);
    }
}
