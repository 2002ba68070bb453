package org.attune.scorm.manifest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content package's {@code imsmanifest.xml} (CAM 3.4).
 *
 * @param identifier of the package; empty when the manifest has none
 * @param version the author's own version of the package
 * @param scorm the edition it is written for
 * @param folder where the manifest lies in the package: empty for its root, else ending in {@code /}
 * @param organizations at least one in a package that can be played
 * @param defaultOrganization identifier of the one to play
 */
public record Manifest(
        String identifier,
        @Nullable String version,
        ScormVersion scorm,
        String folder,
        List<Organization> organizations,
        @Nullable String defaultOrganization,
        List<Resource> resources) {

    public Manifest {
        organizations = List.copyOf(organizations);
        resources = List.copyOf(resources);
    }

    /** The organization to play: the default one, else the first. */
    public Optional<Organization> organization() {
        return organizations.stream()
                .filter(each -> each.identifier().equals(defaultOrganization))
                .findFirst()
                .or(() -> organizations.stream().findFirst());
    }

    /** The items of the organization to play that can be launched, in order. */
    public List<Item> launchable() {
        return organization().stream()
                .flatMap(Organization::all)
                .filter(item -> item.launch() != null)
                .toList();
    }

    /** An item of the organization to play, at any depth. */
    public Optional<Item> item(String identifier) {
        return organization().stream()
                .flatMap(Organization::all)
                .filter(item -> item.identifier().equals(identifier))
                .findFirst();
    }
}
