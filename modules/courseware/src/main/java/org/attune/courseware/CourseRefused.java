package org.attune.courseware;

import java.util.List;
import java.util.stream.Collectors;

/** A course's source has faults, so that no package is made of it. The message holds one sentence a line. */
public final class CourseRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    CourseRefused(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
