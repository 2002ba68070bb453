package org.attune.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a course version: what it plays or asks, and the lessons people see of that. */
@Entity
@Table(name = "course_module")
class CourseModule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_module")
    @SequenceGenerator(name = "course_module", sequenceName = "course_module_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version")
    private CourseVersion version;

    @Column(nullable = false)
    private int position;

    /** The same in each version of the course. */
    @Column(nullable = false)
    private String identifier;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ModuleKind kind;

    @Column(nullable = false)
    private String title;

    /** A number, since each kind has resources of its own; absent where nothing is played. */
    @Column
    private @Nullable Long resource;

    /** Of the hub's documents; absent where none is read. */
    @Column
    private @Nullable Long document;

    /** Of the hub's; absent where none is attended. */
    @Column(name = "live_event")
    private @Nullable Long liveEvent;

    @Embedded
    private @Nullable RuleColumns rule;

    /** A link's address, a reflection's question. */
    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private boolean needed;

    @ElementCollection
    @CollectionTable(name = "course_lesson", joinColumns = @JoinColumn(name = "course_module"))
    @OrderColumn(name = "position")
    private List<Lesson> lessons = new ArrayList<>();

    protected CourseModule() {}

    /** A module of the folder's course: it plays a package. */
    CourseModule(CourseVersion version, int position, String title, PackageResource resource, List<Lesson> lessons) {
        this.version = version;
        this.position = position;
        this.identifier = "package-" + position;
        this.kind = ModuleKind.PACKAGE;
        this.title = title;
        this.resource = resource.id();
        this.text = "";
        this.needed = true;
        this.lessons.addAll(lessons);
    }

    /** A module as the draft has it. */
    CourseModule(CourseVersion version, int position, DraftModule drafted, List<Lesson> lessons) {
        this.version = version;
        this.position = position;
        this.identifier = drafted.identifier();
        this.kind = drafted.kind();
        this.title = drafted.title();
        this.resource = drafted.resource();
        this.document = drafted.document();
        this.liveEvent = drafted.liveEvent();
        this.rule = new RuleColumns(drafted.rule());
        this.text = drafted.text();
        this.needed = drafted.isNeeded();
        this.lessons.addAll(lessons);
    }

    /** Whether each lesson of a package says how long it takes; a sum without some would be a wrong promise. */
    boolean saysMinutes() {
        return kind != ModuleKind.PACKAGE || lessons.stream().allMatch(each -> each.minutes() > 0);
    }

    long id() {
        return id;
    }

    ModuleRule rule() {
        return RuleColumns.rule(rule);
    }

    int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }

    /** Its lessons, for another module that plays the same. */
    List<Lesson> lessons() {
        return lessons.stream().map(Lesson::copy).toList();
    }

    ModuleDescription describe(int firstNumber) {
        List<LessonDescription> described = new ArrayList<>();
        for (Lesson lesson : lessons) {
            described.add(lesson.describe(firstNumber + described.size()));
        }
        return new ModuleDescription(
                id,
                identifier,
                kind,
                title,
                resource == null ? 0 : resource,
                document == null ? 0 : document,
                liveEvent == null ? 0 : liveEvent,
                text,
                needed,
                RuleColumns.rule(rule),
                described);
    }
}
