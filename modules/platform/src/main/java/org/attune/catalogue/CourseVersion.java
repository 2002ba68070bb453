package org.attune.catalogue;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course as it was published once. Nothing in it changes: people are on it, and what they did refers to it. */
@Entity
@Table(name = "course_version")
class CourseVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_version")
    @SequenceGenerator(name = "course_version", sequenceName = "course_version_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course")
    private Course course;

    @Column(name = "author_version", nullable = false)
    private String authorVersion;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private String audience;

    @Column(nullable = false)
    private int minutes;

    @Column(name = "made_by", nullable = false)
    private String madeBy;

    @Column(nullable = false)
    private String licence;

    /** The checksum it is kept under. */
    @Column
    private @Nullable String drawing;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FinishRule finish;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "course_objective", joinColumns = @JoinColumn(name = "course_version"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> objectives = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "course_source", joinColumns = @JoinColumn(name = "course_version"))
    @OrderColumn(name = "position")
    private List<CitedSource> sources = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<CourseModule> modules = new ArrayList<>();

    protected CourseVersion() {}

    CourseVersion(Course course, CourseEntry entry, @Nullable String drawing, Instant publishedAt) {
        this.course = course;
        this.authorVersion = entry.version();
        this.title = entry.name();
        this.summary = entry.description();
        this.audience = entry.audience();
        this.minutes = entry.minutes();
        this.madeBy = entry.creator();
        this.licence = entry.license();
        this.drawing = drawing;
        this.finish = FinishRule.ALL_LESSONS;
        this.publishedAt = publishedAt;
        this.objectives.addAll(entry.teaches());
        entry.citations().forEach(each -> sources.add(new CitedSource(each)));
    }

    /** Adds a module that plays a package; only while the version is being made. */
    void add(String moduleTitle, PackageResource resource, List<Lesson> lessons) {
        modules.add(new CourseModule(this, modules.size(), moduleTitle, resource, lessons));
        if (minutes == 0) {
            minutes = modules.stream().mapToInt(CourseModule::minutes).sum();
        }
    }

    long hub() {
        return course.hub();
    }

    CourseDescription describe() {
        List<ModuleDescription> described = new ArrayList<>();
        int number = 1;
        for (CourseModule module : modules) {
            described.add(module.describe(number));
            number += described.get(described.size() - 1).lessons().size();
        }
        return new CourseDescription(
                course.id(),
                id,
                authorVersion,
                title,
                summary,
                audience,
                minutes,
                objectives,
                madeBy,
                licence,
                drawing != null,
                finish,
                described,
                sources.stream().map(CitedSource::source).toList());
    }
}
