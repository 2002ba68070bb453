package org.attune.renewal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** After how many months something is to be renewed, from a day on. */
@Entity
@Table(name = "renewal_interval")
@IdClass(RenewalInterval.Key.class)
class RenewalInterval {
    private static final int MOST_MONTHS = 600;
    private static final int LONGEST_SOURCE = 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    @Id
    private long renewable;

    @Id
    @Column(name = "from_day")
    private LocalDate from;

    @Column(nullable = false)
    private int months;

    @Column(nullable = false)
    private String source;

    protected RenewalInterval() {}

    /** @throws RuleViolation at the field that is wrong */
    RenewalInterval(long renewable, Interval said) {
        if (said.from().isBefore(FIRST_DAY) || said.from().isAfter(LAST_DAY)) {
            throw new RuleViolation("renewable.day.beyond").at("from");
        }
        this.renewable = renewable;
        this.from = said.from();
        says(said);
    }

    /** @throws RuleViolation at the field that is wrong */
    final void says(Interval said) {
        if (said.months() < 1 || said.months() > MOST_MONTHS) {
            throw new RuleViolation("renewable.months.wrong", MOST_MONTHS).at("months");
        }
        String words = Line.of(said.source());
        if (words.isEmpty()) {
            throw new RuleViolation("renewable.source.missing").at("source");
        }
        if (words.length() > LONGEST_SOURCE) {
            throw new RuleViolation("renewable.source.long", LONGEST_SOURCE, words.length()).at("source");
        }
        this.months = said.months();
        this.source = words;
    }

    long renewable() {
        return renewable;
    }

    Interval interval() {
        return new Interval(from, months, source);
    }

    /** What one is known by. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long renewable;
        private @Nullable LocalDate from;

        protected Key() {}

        Key(long renewable, LocalDate from) {
            this.renewable = renewable;
            this.from = from;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.renewable == renewable && Objects.equals(key.from, from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(renewable, from);
        }
    }
}
