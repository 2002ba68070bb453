package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.attune.scorm.manifest.Manifest;
import org.attune.shared.Access;

/** The short transactions around the long work of checking a package. */
@ApplicationScoped
@Transactional
class ShelfService {

    @Inject
    HubPackages packages;

    @Inject
    PackageResources resources;

    @Inject
    Clock clock;

    /** @param playable whether it can be played, as far as the database knows */
    record Known(long id, boolean playable) {}

    /** What the hub has of these bytes. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Known> known(long hub, String sha256) {
        return packages.find(hub, sha256).map(each -> new Known(each.id(), each.isPlayable()));
    }

    /**
     * Puts a package among the hub's, or what was found anew in the place of what was found before.
     *
     * @param checked unpacked already, if it can be played
     * @return its id
     */
    @Access(Access.Policy.SYSTEM)
    public long put(long hub, long by, CheckedPackage checked) {
        Manifest manifest = checked.playable();
        PackageResource resource =
                manifest == null ? null : resources.findOrMake(checked.sha256(), manifest, clock.instant());
        HubPackage brought = packages.find(hub, checked.sha256()).orElse(null);
        if (brought == null) {
            brought = new HubPackage(hub, by, clock.instant(), checked, resource);
            packages.add(brought);
        } else {
            brought.check(by, clock.instant(), checked, resource);
        }
        return brought.id();
    }
}
