package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attune.scorm.sequencing.Condition;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** Finding a course, and what it is made of. */
@ApplicationScoped
@Transactional
public class CatalogueService {
    private static final int REMEMBERED_FILES = 20_000;

    private final Remembered<FileKey, PackageFile> files = new Remembered<>(REMEMBERED_FILES);

    @Inject
    Courses courses;

    @Inject
    PackageResources resources;

    @Inject
    PackageFolders packages;

    @Inject
    WhatIsPlayed played;

    private record FileKey(long resource, String path) {}

    /**
     * The hub's published courses by title.
     *
     * @param search words that title or summary must contain, in any order and case; all courses when blank
     */
    @Access(Access.Policy.LEARNER)
    public List<CourseSummary> courses(Reader reader, String search) {
        Search words = new Search(search);
        return courses.published(reader.hub()).stream()
                .filter(course -> words.isIn(course.title() + " " + course.summary()))
                .sorted(Comparator.comparing(CourseDescription::title, Collator.getInstance(Locale.UK)))
                .map(CatalogueService::summary)
                .toList();
    }

    private static CourseSummary summary(CourseDescription course) {
        return new CourseSummary(
                course.course(),
                course.title(),
                course.summary(),
                course.minutes(),
                course.lessons(),
                course.hasDrawing());
    }

    /** The hub's published courses that have a live event as a part, by title. */
    @Access(Access.Policy.LEARNER)
    public List<CourseSummary> holding(Reader reader, long event) {
        return courses.holding(reader.hub(), event).stream()
                .sorted(Comparator.comparing(CourseDescription::title, Collator.getInstance(Locale.UK)))
                .map(CatalogueService::summary)
                .toList();
    }

    /**
     * The published version of a course of the reader's hub.
     *
     * @throws NotFound when there is none
     */
    @Access(Access.Policy.LEARNER)
    public CourseDescription course(Reader reader, long course) {
        return find(reader, course).orElseThrow(NotFound::new);
    }

    /** The published version of a course of the reader's hub; nothing when there is none, or it is archived. */
    @Access(Access.Policy.LEARNER)
    public Optional<CourseDescription> find(Reader reader, long course) {
        return courses.published(reader.hub(), course).map(each -> played.now(reader.hub(), each));
    }

    /**
     * The published version of a course of the reader's hub, archived or not.
     *
     * @throws NotFound when there is none
     */
    @Access(Access.Policy.COORDINATOR)
    public CourseDescription published(Reader reader, long course) {
        return courses.latest(reader.hub(), course)
                .map(each -> played.now(reader.hub(), each))
                .orElseThrow(NotFound::new);
    }

    /** Those of all courses of the reader's hub, archived or not. */
    @Access(Access.Policy.COORDINATOR)
    public List<CourseDescription> allPublished(Reader reader) {
        return courses.latest(reader.hub());
    }

    /**
     * A version of a course of the reader's hub, published or not any more.
     *
     * @throws NotFound when there is none
     */
    @Access(Access.Policy.LEARNER)
    public CourseDescription version(Reader reader, long version) {
        return courses.version(reader.hub(), version)
                .map(each -> played.now(reader.hub(), each))
                .orElseThrow(NotFound::new);
    }

    /**
     * A module of any version of a course of the reader's hub.
     *
     * @throws NotFound when there is none
     */
    @Access(Access.Policy.LEARNER)
    public ModuleDescription module(Reader reader, long course, long module) {
        return courses.module(reader.hub(), course, module)
                .map(each -> played.now(reader.hub(), each))
                .orElseThrow(NotFound::new);
    }

    /** The modules of all versions of a course, the latest version first. */
    @Access(Access.Policy.LEARNER)
    public List<ModuleDescription> everyModule(Reader reader, long course) {
        return courses.modules(reader.hub(), course).stream()
                .map(each -> played.now(reader.hub(), each))
                .toList();
    }

    /** The module with that identifier in the latest version of the course that has it. */
    @Access(Access.Policy.LEARNER)
    public Optional<ModuleDescription> latestModule(Reader reader, long course, String identifier) {
        return courses.latestModule(reader.hub(), course, identifier).map(each -> played.now(reader.hub(), each));
    }

    /** Of every version of every course, the modules in which an event is to be attended, each with its rule. */
    @Access(Access.Policy.SYSTEM)
    public Map<Long, ModuleRule> attending(long event) {
        return courses.attending(event);
    }

    /** Of a package, by the activity's identifier, the lessons that open only after others. */
    @Access(Access.Policy.SYSTEM)
    public Map<String, Condition> conditions(long resource) {
        return resources
                .playable(resource)
                .map(PackageResources.Playable::conditions)
                .orElse(Map.of());
    }

    /** The SVG file at the head of a course of the reader's hub. */
    @Access(Access.Policy.LEARNER)
    public Optional<Path> drawing(Reader reader, long course) {
        return courses.drawing(reader.hub(), course).map(packages::drawing).filter(Files::isRegularFile);
    }

    /**
     * A file of a package; whoever asks has checked the label that permits it.
     *
     * @param path decoded, relative to the package's root, with {@code /}
     */
    // Every file of every lesson passes here: no transaction, and what was found once is found without the database.
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<PackageFile> file(long resource, String path) {
        return files.find(new FileKey(resource, path), this::seek);
    }

    private Optional<PackageFile> seek(FileKey key) {
        return resources.playable(key.resource).flatMap(each -> new PackageFiles(packages.folder(each.sha256()))
                .find(key.path));
    }
}
