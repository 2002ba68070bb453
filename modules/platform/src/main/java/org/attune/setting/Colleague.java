package org.attune.setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.attune.setting.Duty.When;

/**
 * Somebody who works, worked or will work in a setting, for who looks after it.
 *
 * @param account id of theirs
 * @param hasEmail whether a letter can reach them
 * @param hasCome whether they have come in before
 * @param barred whether they may no longer sign in at all
 * @param duties all they answer for there, answered for or will, by first day
 * @param seen changes with every change of the duties
 */
public record Colleague(
        long account, String name, boolean hasEmail, boolean hasCome, boolean barred, List<Duty> duties, long seen) {

    public Colleague {
        duties = List.copyOf(duties);
    }

    /** Whether they work there today. */
    public boolean present() {
        return duties.stream().anyMatch(each -> each.when() == When.NOW);
    }

    /** Whether they work there neither today nor, as far as is known, later. */
    public boolean left() {
        return duties.stream().allMatch(each -> each.when() == When.OVER);
    }

    /** What they answer for today, or else will: what is over is history. */
    public List<Duty> current() {
        return duties.stream().filter(each -> each.when() != When.OVER).toList();
    }

    /** Their first day there. */
    public LocalDate from() {
        return duties.stream().map(Duty::from).min(LocalDate::compareTo).orElseThrow();
    }

    /** Their last day there; nothing when no end is known. */
    public Optional<LocalDate> to() {
        return duties.stream().anyMatch(each -> each.to() == null)
                ? Optional.empty()
                : duties.stream().map(Duty::to).filter(Objects::nonNull).max(LocalDate::compareTo);
    }
}
