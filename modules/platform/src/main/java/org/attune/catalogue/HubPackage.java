package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.ScormVersion;
import org.jspecify.annotations.Nullable;

/** A package that a hub brought: what was found in it, and the resource it became unless it was refused. */
@Entity
@Table(name = "hub_package")
class HubPackage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hub_package")
    @SequenceGenerator(name = "hub_package", sequenceName = "hub_package_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private long hub;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(nullable = false)
    private long size;

    @Column(nullable = false)
    private String sha256;

    @Column
    private @Nullable Long resource;

    @Column(nullable = false)
    private String title;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable ScormVersion scorm;

    @Column(nullable = false)
    private int lessons;

    @Column(nullable = false)
    private int errors;

    @Column(nullable = false)
    private int warnings;

    @Column(nullable = false)
    private String report;

    @Column(name = "uploaded_by", nullable = false)
    private long uploadedBy;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    @Version
    private long version;

    protected HubPackage() {}

    HubPackage(long hub, long by, Instant at, CheckedPackage checked, @Nullable PackageResource resource) {
        this.hub = hub;
        this.sha256 = checked.sha256();
        this.title = "";
        this.fileName = "";
        this.report = "";
        this.uploadedAt = at;
        check(by, at, checked, resource);
    }

    /** The same bytes were brought and checked once more: what is found now is what counts. */
    final void check(long by, Instant at, CheckedPackage checked, @Nullable PackageResource found) {
        Findings findings = checked.findings();
        Manifest manifest = checked.manifest();
        fileName = checked.fileName();
        size = checked.size();
        resource = found == null ? null : found.id();
        title = checked.title();
        scorm = manifest == null ? null : manifest.scorm();
        lessons = findings.lessons().size();
        errors = findings.errors().size();
        warnings = findings.warnings().size();
        report = findings.toJson();
        uploadedBy = by;
        uploadedAt = at;
    }

    long id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    boolean isPlayable() {
        return resource != null;
    }

    Optional<Long> resource() {
        return Optional.ofNullable(resource);
    }

    long uploadedBy() {
        return uploadedBy;
    }

    PackageSummary summary(String person) {
        return new PackageSummary(
                id,
                fileName,
                title,
                scorm == null ? null : scorm.title(),
                isPlayable(),
                lessons,
                errors,
                warnings,
                person,
                uploadedAt);
    }

    PackageDescription describe(String person) {
        Findings findings = Findings.fromJson(report);
        return new PackageDescription(
                summary(person),
                size,
                resource,
                findings.outlines(),
                findings.lessons(),
                findings.errors(),
                findings.warnings());
    }

    /** What a module may play of it; nothing when it was refused. */
    Optional<PackageOnOffer> offer() {
        return resource().map(each -> new PackageOnOffer(each, title, lessons, fileName));
    }

    /** Its lessons, for a module that plays it. */
    List<Lesson> asLessons() {
        return Findings.fromJson(report).lessons().stream()
                .map(each -> new Lesson(
                        each.identifier(), each.title().isBlank() ? title : each.title(), "", 0, !each.sco()))
                .toList();
    }
}
