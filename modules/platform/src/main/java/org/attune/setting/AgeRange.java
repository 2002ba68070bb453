package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The ages of the children in a room, in months: from the first, up to and without the second. */
@Embeddable
class AgeRange {

    @Column(name = "from_months", nullable = false)
    private int from;

    @Column(name = "to_months", nullable = false)
    private int to;

    protected AgeRange() {}

    AgeRange(int from, int to) {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("no age is from " + from + " up to " + to + " months");
        }
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
