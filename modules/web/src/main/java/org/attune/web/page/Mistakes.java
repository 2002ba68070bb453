package org.attune.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.attune.shared.RuleViolation;

/** Collects what is wrong while the fields of a form are read, so that all of it is told at once. */
final class Mistakes {
    private final List<RuleViolation> all = new ArrayList<>();

    /** What is read; the other where it cannot be. */
    <T> T read(Supplier<T> field, T otherwise) {
        try {
            return field.get();
        } catch (RuleViolation wrong) {
            all.add(wrong);
            return otherwise;
        }
    }

    /** Looks whether what could be read is right, too. */
    void with(Runnable check) {
        try {
            check.run();
        } catch (RuleViolation wrong) {
            all.add(wrong);
        }
    }

    boolean isAny() {
        return !all.isEmpty();
    }

    /** @throws RuleViolation with all of them, when there are any */
    void tell() {
        if (!all.isEmpty()) {
            throw all.get(0).and(all.subList(1, all.size()));
        }
    }
}
