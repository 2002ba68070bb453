package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages that a hub may put into its courses: those it brought, and those of its courses in whatever version. */
@ApplicationScoped
class PackageOffers {

    @PersistenceContext
    EntityManager database;

    @Inject
    HubPackages brought;

    /** Each once: what the hub brought, then the rest, and of each what came last first. */
    List<PackageOnOffer> of(long hub) {
        Map<Long, PackageOnOffer> offers = new LinkedHashMap<>();
        brought.of(hub).stream()
                .flatMap(each -> each.offer().stream())
                .forEach(each -> offers.put(each.resource(), each));
        database.createQuery(
                        "select m.resource, m.title, size(m.lessons) from CourseModule m"
                                + " where m.version.course.hub = :hub and m.kind = :kind order by m.id desc",
                        Object[].class)
                .setParameter("hub", hub)
                .setParameter("kind", ModuleKind.PACKAGE)
                .getResultStream()
                .map(row -> new PackageOnOffer(
                        ((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue(), ""))
                .forEach(each -> offers.putIfAbsent(each.resource(), each));
        return List.copyOf(offers.values());
    }

    /** The lessons of one of them, as its latest module tells them, else as it tells itself; nothing when it is not the hub's. */
    Optional<List<Lesson>> lessons(long hub, long resource) {
        return told(hub, resource).or(() -> brought.of(hub).stream()
                .filter(each -> each.resource().filter(its -> its == resource).isPresent())
                .findFirst()
                .map(HubPackage::asLessons));
    }

    private Optional<List<Lesson>> told(long hub, long resource) {
        return database.createQuery(
                        "select m from CourseModule m where m.version.course.hub = :hub and m.kind = :kind"
                                + " and m.resource = :resource order by m.id desc",
                        CourseModule.class)
                .setParameter("hub", hub)
                .setParameter("kind", ModuleKind.PACKAGE)
                .setParameter("resource", resource)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CourseModule::lessons);
    }
}
