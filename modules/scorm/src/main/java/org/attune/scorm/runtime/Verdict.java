package org.attune.scorm.runtime;

import java.util.List;

/** Whether a value may be set. */
public sealed interface Verdict {

    /** Yes. A warning says where the value goes beyond the smallest maximum every system must keep. */
    record Accepted(List<String> warnings) implements Verdict {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * No.
     *
     * @param error the SCORM error code of the version
     */
    record Refused(Fault fault, int error, String message) implements Verdict {}
}
