package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Where a recording is used. Courses and events know recordings, and no recording knows them; so this reads their tables, as
 * {@code reporting} does.
 */
@ApplicationScoped
class RecordingUses {

    @PersistenceContext
    EntityManager database;

    /** The title of a course, of any version or a draft, or else of an event, that uses it. */
    Optional<String> first(long recording) {
        return titles(
                        "select v.title from course_module m join course_version v on v.id = m.course_version"
                                + " where m.resource = ?1",
                        recording)
                .or(() -> titles(
                        "select d.title from draft_module m join course_draft d on d.id = m.course_draft where m.resource = ?1",
                        recording))
                .or(() -> titles("select e.title from live_event e where e.recording = ?1", recording));
    }

    private Optional<String> titles(String sql, long recording) {
        List<?> found = database.createNativeQuery(sql)
                .setParameter(1, recording)
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }
}
