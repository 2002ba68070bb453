package org.attune.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

/** A part of a course version: what it plays, and the lessons people see of that. */
@Entity
@Table(name = "course_module")
class CourseModule {

    /** What a module is. */
    enum Kind {
        PACKAGE
    }

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

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(nullable = false)
    private String title;

    /** A number, since each kind has resources of its own. */
    @Column(nullable = false)
    private long resource;

    @ElementCollection
    @CollectionTable(name = "course_lesson", joinColumns = @JoinColumn(name = "course_module"))
    @OrderColumn(name = "position")
    private List<Lesson> lessons = new ArrayList<>();

    protected CourseModule() {}

    CourseModule(CourseVersion version, int position, String title, PackageResource resource, List<Lesson> lessons) {
        this.version = version;
        this.position = position;
        this.kind = Kind.PACKAGE;
        this.title = title;
        this.resource = resource.id();
        this.lessons.addAll(lessons);
    }

    int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }

    ModuleDescription describe(int firstNumber) {
        List<LessonDescription> described = new ArrayList<>();
        for (Lesson lesson : lessons) {
            described.add(lesson.describe(firstNumber + described.size()));
        }
        return new ModuleDescription(id, title, resource, described);
    }
}
