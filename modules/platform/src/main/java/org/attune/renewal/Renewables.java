package org.attune.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.shared.NotFound;

/** What is to be renewed in a hub, with its intervals. */
@ApplicationScoped
class Renewables {

    @PersistenceContext
    EntityManager entities;

    /** A hub's, by name; what it ended comes last. */
    List<RenewalRule> of(long hub) {
        Map<Long, List<Interval>> intervals = entities.createQuery(
                        "select i from RenewalInterval i, Renewable r where r.id = i.renewable and r.hub = :hub",
                        RenewalInterval.class)
                .setParameter("hub", hub)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        RenewalInterval::renewable,
                        Collectors.mapping(RenewalInterval::interval, Collectors.toList())));
        return entities.createQuery(
                        "select r from Renewable r where r.hub = :hub order by case when r.endedAt is null then 0 else 1 end,"
                                + " case when r.course is null then 0 else 1 end, lower(r.name), r.id",
                        Renewable.class)
                .setParameter("hub", hub)
                .getResultStream()
                .map(each -> each.rule(intervals.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /**
     * One of the hub's to change, held until the transaction ends. Its intervals have rows of their own: whatever changes, it
     * counts as changed.
     *
     * @param seen the version that whoever changes it had before them
     * @throws NotFound when the hub has none of this id
     * @throws org.attune.shared.RuleViolation when it was changed since
     */
    Renewable change(long hub, long id, long seen) {
        Renewable found = entities.createQuery(
                        "select r from Renewable r where r.hub = :hub and r.id = :id", Renewable.class)
                .setParameter("hub", hub)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        found.isAsSeen(seen);
        entities.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return found;
    }

    /** Adds one with its first interval. */
    void add(Renewable added, Interval first) {
        entities.persist(added);
        // The row that an interval refers to.
        entities.flush();
        entities.persist(new RenewalInterval(added.id(), first));
    }

    /** Says what holds from a day on, in the place of what was said of that day. */
    void say(Renewable of, Interval said) {
        Optional<RenewalInterval> there = interval(of, said);
        if (there.isPresent()) {
            there.get().says(said);
        } else {
            entities.persist(new RenewalInterval(of.id(), said));
        }
    }

    void remove(Renewable of, Interval which) {
        interval(of, which).ifPresent(entities::remove);
    }

    private Optional<RenewalInterval> interval(Renewable of, Interval which) {
        return Optional.ofNullable(
                entities.find(RenewalInterval.class, new RenewalInterval.Key(of.id(), which.from())));
    }

    /** The hubs that never had any. */
    @SuppressWarnings("unchecked") // a native query has no type
    List<Long> hubsWithout() {
        List<Number> ids = entities.createNativeQuery("select h.id from hub h where not exists"
                        + " (select 1 from renewable r where r.hub = h.id) order by h.id")
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Whether a hub never had any; nobody else gives it some until the transaction ends. */
    boolean isWithout(long hub) {
        entities.createNativeQuery("select h.id from hub h where h.id = ?1 for update")
                .setParameter(1, hub)
                .getResultList();
        return entities.createQuery("select r.id from Renewable r where r.hub = :hub", Long.class)
                .setParameter("hub", hub)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
