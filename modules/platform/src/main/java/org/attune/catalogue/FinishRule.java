package org.attune.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What finishing a course means. A version of a course has one, and keeps it. */
public enum FinishRule {
    /** All lessons of all modules are done. */
    ALL_LESSONS {
        @Override
        public boolean isMet(List<? extends Reached> lessons, int score) {
            return !lessons.isEmpty() && lessons.stream().allMatch(Reached::isDone);
        }
    },
    /** All lessons of the modules that are needed are done. */
    MARKED_MODULES {
        @Override
        public boolean isMet(List<? extends Reached> lessons, int score) {
            return ALL_LESSONS.isMet(lessons.stream().filter(Reached::isNeeded).toList(), score);
        }
    },
    /** In a lesson of the module that is needed, the score was reached once. */
    SCORE {
        @Override
        public boolean isMet(List<? extends Reached> lessons, int score) {
            BigDecimal least = BigDecimal.valueOf(score, 2);
            return lessons.stream()
                    .filter(Reached::isNeeded)
                    .map(Reached::score)
                    .anyMatch(each -> each != null && each.compareTo(least) >= 0);
        }
    };

    /** How far someone got with a lesson. */
    public interface Reached {

        /** Whether its module is needed for finishing. */
        boolean isNeeded();

        boolean isDone();

        /** The highest score ever, -1 to 1; absent where there was none. */
        @Nullable
        BigDecimal score();
    }

    /**
     * Whether someone has finished.
     *
     * @param lessons all of the course
     * @param score the least that counts, in per cent; 0 where the rule takes none
     */
    public abstract boolean isMet(List<? extends Reached> lessons, int score);
}
