package org.attune.account;

/** What a package may know of who learns. */
public interface LearnerNames {

    /** {@code Family, Given}, as SCORM writes a learner's name (RTE 4.2.16); empty for an account that is gone. */
    String familyGiven(long account);
}
