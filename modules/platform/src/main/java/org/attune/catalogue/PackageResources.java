package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.sequencing.Condition;
import org.attune.scorm.sequencing.Prerequisites;
import org.attune.tracking.ActivityDescription;
import org.jspecify.annotations.Nullable;

/** The packages that modules play. A package never changes, so what was once read of it is remembered. */
@ApplicationScoped
class PackageResources {
    private static final int REMEMBERED = 500;

    private final Remembered<Long, Playable> playable = new Remembered<>(REMEMBERED);

    @PersistenceContext
    EntityManager database;

    /**
     * What it takes to play a package.
     *
     * @param sha256 its checksum
     * @param activities by identifier, those that can be launched
     * @param conditions by identifier, of those that open only after others
     */
    record Playable(String sha256, Map<String, ActivityDescription> activities, Map<String, Condition> conditions) {}

    Optional<Playable> playable(long resource) {
        return playable.find(resource, id -> Optional.ofNullable(database.find(PackageResource.class, id))
                .map(PackageResources::describe));
    }

    private static Playable describe(PackageResource resource) {
        List<String> launchable = resource.activities().stream()
                .filter(Activity::isLaunchable)
                .map(Activity::identifier)
                .toList();
        return new Playable(
                resource.sha256(),
                resource.activities().stream()
                        .flatMap(each -> each.describe(launchable).stream())
                        .collect(Collectors.toUnmodifiableMap(ActivityDescription::identifier, Function.identity())),
                resource.activities().stream()
                        .filter(each -> each.condition().isPresent())
                        .collect(Collectors.toUnmodifiableMap(
                                Activity::identifier, each -> each.condition().orElseThrow())));
    }

    PackageResource findOrMake(String sha256, Manifest manifest, Instant at) {
        if (find(sha256).isEmpty()) {
            int made = database.createNativeQuery(
                            "insert into package_resource (id, sha256, scorm, identifier, imported_at)"
                                    + " values (nextval('resource_seq'), ?1, ?2, ?3, ?4) on conflict do nothing")
                    .setParameter(1, sha256)
                    .setParameter(2, manifest.scorm().name())
                    .setParameter(3, manifest.identifier())
                    .setParameter(4, Timestamp.from(at))
                    .executeUpdate();
            if (made == 1) {
                Organization organization = manifest.organization().orElseThrow();
                new Rows(find(sha256).orElseThrow(), Prerequisites.of(organization)).add(null, organization.items());
                database.flush();
            }
        }
        return find(sha256).orElseThrow();
    }

    private Optional<PackageResource> find(String sha256) {
        return database.createQuery("select r from PackageResource r where r.sha256 = :sha256", PackageResource.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** Numbers the items as it goes down. */
    private final class Rows {
        private final PackageResource resource;
        private final Prerequisites prerequisites;
        private int position;

        Rows(PackageResource resource, Prerequisites prerequisites) {
            this.resource = resource;
            this.prerequisites = prerequisites;
        }

        void add(@Nullable String parent, List<Item> items) {
            for (Item item : items) {
                Condition condition = prerequisites.conditions().get(item.identifier());
                database.persist(new Activity(resource, position++, parent, item, condition));
                add(item.identifier(), item.children());
            }
        }
    }
}
