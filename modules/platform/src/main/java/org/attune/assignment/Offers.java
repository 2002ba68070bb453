package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.attune.shared.Reader;

/** What is offered to managers who are new to babies. */
@ApplicationScoped
class Offers {
    /** By their authors' identifiers: the one for those who lead, and all that are about babies. */
    private static final String FOR_LEADERS = "inspiring-provision";

    private static final String ABOUT_BABIES = "('inspiring-provision', 'tuning-into-babies')";

    @PersistenceContext
    EntityManager entities;

    /**
     * The course to offer: where the hub has it, the reader has not begun it and is not asked for it, and they say nothing of
     * babies or have finished no course about them.
     */
    Optional<Long> forLeaders(Reader reader) {
        return new Rows()
                .add("select c.id, c.hub from course c where c.hub = ? and c.identifier = ?", reader.hub(), FOR_LEADERS)
                .add(" and c.published is not null and c.archived_at is null")
                .add(
                        " and not exists (select 1 from enrolment e where e.course = c.id and e.account = ?)",
                        reader.account())
                .add(
                        " and not exists (select 1 from assigned d join assignment s on s.id = d.assignment"
                                + " where s.course = c.id and d.account = ? and d.ended is null)",
                        reader.account())
                .add(
                        " and (not exists (select 1 from profile_age_group g where g.account = ?"
                                + " and g.age_group in ('UNDER_ONE', 'ONE'))",
                        reader.account())
                .add(
                        " or not exists (select 1 from enrolment e join course b on b.id = e.course where e.account = ?"
                                + " and e.finished_at is not null and b.identifier in " + ABOUT_BABIES + "))",
                        reader.account())
                .of(entities)
                .map(row -> row.id(0))
                .findFirst();
    }
}
