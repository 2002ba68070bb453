package org.attune.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;

/** Which of a package's items are lessons, and what the course says of them. */
final class Lessons {
    private static final int LONGEST_IDENTIFIER = 1_000;

    private final CourseEntry course;

    private Lessons(CourseEntry course) {
        this.course = course;
    }

    /**
     * The items of the organization to play that open a file of the package, in order; without those the manifest hides,
     * unless it hides them all.
     */
    static List<Lesson> of(Manifest manifest, CourseEntry course) throws ImportRefused {
        checkIdentifiers(manifest);
        List<Item> lessons = items(manifest);
        if (lessons.isEmpty()) {
            throw new ImportRefused("its package opens nothing that lies in it");
        }
        Lessons told = new Lessons(course);
        return lessons.stream()
                .map(item -> told.lesson(item, lessons.size() == 1))
                .toList();
    }

    /** The items that are lessons: none when nothing opens a file of the package. */
    static List<Item> items(Manifest manifest) {
        return manifest.organization().map(Organization::lessons).orElse(List.of());
    }

    /** Whether tracking can keep what a learner does under the identifier. */
    static boolean canBeKept(String identifier) {
        return identifier.length() <= LONGEST_IDENTIFIER
                && identifier.chars().noneMatch(each -> each < ' ' || Character.isSurrogate((char) each));
    }

    private Lesson lesson(Item item, boolean only) {
        Optional<CourseEntry.Part> part = course.parts().stream()
                .filter(each -> each.identifier().equals(item.identifier()))
                .findFirst();
        String title = Optional.of(item.title())
                .filter(text -> !text.isBlank())
                .or(() -> part.map(CourseEntry.Part::name).filter(text -> !text.isBlank()))
                .orElse(course.name());
        int minutes = part.map(CourseEntry.Part::minutes).orElse(only ? course.minutes() : 0);
        Launch launch = item.launch();
        return new Lesson(
                item.identifier(),
                title,
                part.map(CourseEntry.Part::description).orElse(""),
                minutes,
                launch != null && !launch.sco());
    }

    /** Tracking keeps what a learner does under the item's identifier, so it must tell items apart. */
    private static void checkIdentifiers(Manifest manifest) throws ImportRefused {
        Set<String> known = new HashSet<>();
        for (Item item :
                manifest.organization().stream().flatMap(each -> each.all()).toList()) {
            String identifier = item.identifier();
            if (!known.add(identifier)) {
                throw new ImportRefused("two items of its package are called “" + identifier + "”");
            }
            if (!canBeKept(identifier)) {
                throw new ImportRefused(
                        "an item of its package has an identifier that cannot be kept: “" + identifier + "”");
            }
        }
    }
}
