package org.attune.catalogue;

/** What finishing a course means. A version of a course has one, and keeps it. */
public enum FinishRule {
    ALL_LESSONS {
        @Override
        public boolean isMet(int done, int of) {
            return of > 0 && done == of;
        }
    };

    /**
     * Whether someone has finished.
     *
     * @param done lessons done
     * @param of lessons in all
     */
    public abstract boolean isMet(int done, int of);
}
