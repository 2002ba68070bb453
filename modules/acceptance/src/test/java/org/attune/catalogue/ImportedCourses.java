package org.attune.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.attune.scorm.packaging.PackageReader;

/** Lets other features' tests give a hub the courses of a folder. */
@Dependent
public class ImportedCourses {

    @Inject
    CourseImport imports;

    @Inject
    Courses courses;

    @Inject
    PackageResources resources;

    @Inject
    Clock clock;

    public void take(long hub, Path folder) {
        imports.take(hub, folder);
    }

    /** Makes one course of all courses of a folder: the first, with a module for each. */
    @Transactional
    public void takeAsOne(long hub, Path folder) {
        try {
            List<CourseEntry> entries = new ArrayList<>();
            for (JsonValue each : CatalogueFile.courses(folder)) {
                entries.add(CatalogueFile.read(each));
            }
            Course course = courses.lockOrMake(hub, entries.get(0).identifier());
            CourseVersion version = new CourseVersion(course, entries.get(0), null, clock.instant());
            for (CourseEntry entry : entries) {
                PackageChoice choice = PackageChoice.of(new PackageReader(), folder, entry);
                PackageResource resource = resources.findOrMake(choice.sha256(), choice.manifest(), clock.instant());
                version.add(entry.name(), resource, Lessons.of(choice.manifest(), entry));
            }
            courses.add(version);
            course.publish(version);
        } catch (IOException | ImportRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
