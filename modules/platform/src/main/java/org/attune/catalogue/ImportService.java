package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.attune.shared.Access;
import org.jspecify.annotations.Nullable;

/** Publishing courses whose packages are unpacked already. */
@ApplicationScoped
@Transactional
class ImportService {

    @Inject
    Courses courses;

    @Inject
    PackageResources resources;

    @Inject
    Clock clock;

    /** The hubs there are. */
    @Access(Access.Policy.SYSTEM)
    public List<Long> hubs() {
        return courses.hubs();
    }

    /** Whether there is nothing to take of this version of the hub's course with the package of this checksum. */
    @Access(Access.Policy.SYSTEM)
    public boolean isTaken(long hub, CourseEntry course, String sha256) {
        return courses.isTaken(hub, course.identifier(), course.version(), sha256);
    }

    /**
     * Publishes a version of a course; makes both where there are none. The same version of the same package is
     * published again, not made again. A course that coordinators publish gets the version, and keeps the one they chose.
     *
     * @param choice unpacked already
     * @param drawing the checksum it is kept under
     * @return whether anything is new to the hub
     * @throws ImportRefused when the package has nothing to learn from; then nothing was written
     */
    @Access(Access.Policy.SYSTEM)
    public boolean publish(long hub, CourseEntry entry, PackageChoice choice, @Nullable String drawing)
            throws ImportRefused {
        List<Lesson> lessons = Lessons.of(choice.manifest(), entry);
        Course course = courses.lockOrMake(hub, entry.identifier());
        PackageResource resource = resources.findOrMake(choice.sha256(), choice.manifest(), clock.instant());
        Optional<CourseVersion> before = courses.version(course, entry.version(), resource);
        CourseVersion version =
                before.isPresent() ? before.get() : new CourseVersion(course, entry, drawing, clock.instant());
        if (before.isEmpty()) {
            version.add(title(choice.manifest(), entry), resource, lessons);
            courses.add(version);
        }
        return course.isTended() ? before.isEmpty() : course.publish(version);
    }

    private static String title(Manifest manifest, CourseEntry entry) {
        return manifest.organization()
                .map(Organization::title)
                .filter(text -> !text.isBlank())
                .orElse(entry.name());
    }
}
