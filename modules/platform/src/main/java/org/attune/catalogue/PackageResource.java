package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.scorm.manifest.ScormVersion;

/** A SCORM package that modules play, known by its checksum. The same bytes are the same resource for every hub. */
@Entity
@Table(name = "package_resource")
class PackageResource {

    @Id
    private long id;

    /** Of the zip, in 64 hexadecimal digits; also the name of the folder it is unpacked in. */
    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ScormVersion scorm;

    /** The manifest's. */
    @Column(nullable = false)
    private String identifier;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    @OneToMany(mappedBy = "resource")
    @OrderBy("position")
    private List<Activity> activities = new ArrayList<>();

    /** Rows are made by {@link PackageResources#findOrMake}, which two servers may do at once. */
    protected PackageResource() {}

    long id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    ScormVersion scorm() {
        return scorm;
    }

    List<Activity> activities() {
        return List.copyOf(activities);
    }
}
