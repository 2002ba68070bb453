package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.shared.NotFound;

/** The rooms of settings; whoever asks has looked whose setting it is. */
@ApplicationScoped
class Rooms {
    private static final String TODAY = "m.from <= :today and (m.to is null or m.to >= :today)";

    @PersistenceContext
    EntityManager entities;

    /** Adds a room, at once: the constraint that no two are called the same is looked at then. */
    void add(Room room) {
        entities.persist(room);
        entities.flush();
    }

    List<Room> of(long setting) {
        return entities.createQuery(
                        "select r from Room r where r.setting.id = :setting"
                                + " order by case when r.closedOn is null then 0 else 1 end, r.ages.from, r.name",
                        Room.class)
                .setParameter("setting", setting)
                .getResultList();
    }

    Room find(long setting, long room) {
        return of(setting).stream()
                .filter(each -> each.id() == room)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How many people work in each room on a day, by the rooms' ids. */
    Map<Long, Long> people(long setting, LocalDate day) {
        return entities.createQuery(
                        "select m.room.id, count(distinct m.account) from StaffMember m where m.setting.id = :setting"
                                + " and m.room is not null and " + TODAY + " group by m.room.id",
                        Object[].class)
                .setParameter("setting", setting)
                .setParameter("today", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Whether somebody works in it on a day, or is to later. */
    boolean inUse(long room, LocalDate day) {
        return entities.createQuery(
                                "select count(m) from StaffMember m where m.room.id = :room"
                                        + " and (m.to is null or m.to >= :day)",
                                Long.class)
                        .setParameter("room", room)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }
}
