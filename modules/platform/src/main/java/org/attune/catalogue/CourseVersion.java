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

    /** 0 when they are the sum of its modules'. */
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

    /** In per cent; only where the rule takes a score. */
    @Column(name = "finish_score")
    private @Nullable Integer finishScore;

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

    /**
     * What the draft has become; its modules are added after.
     *
     * @param number of the course's versions, this one counted
     */
    CourseVersion(CourseDraft draft, int number, Instant publishedAt) {
        this.course = draft.course();
        this.authorVersion = Integer.toString(number);
        this.title = draft.words().title();
        this.summary = draft.words().summary();
        this.audience = draft.words().audience();
        this.minutes = draft.words().minutes();
        this.madeBy = draft.words().madeBy();
        this.licence = draft.words().licence();
        this.finish = draft.finish();
        this.finishScore = draft.finishScore();
        this.publishedAt = publishedAt;
        this.objectives.addAll(draft.words().objectives());
        CourseVersion base = draft.base();
        if (base != null) {
            this.drawing = base.drawing;
            base.sources.forEach(each -> sources.add(new CitedSource(each.source())));
        }
    }

    /** Adds a module as the draft has it; only while the version is being made. */
    void add(DraftModule drafted, List<Lesson> lessons) {
        modules.add(new CourseModule(this, modules.size(), drafted, lessons));
    }

    /** Adds a module that plays a package; only while the version is being made. */
    void add(String moduleTitle, PackageResource resource, List<Lesson> lessons) {
        modules.add(new CourseModule(this, modules.size(), moduleTitle, resource, lessons));
    }

    /** What the course says, else the sum of its modules. */
    private int minutes() {
        boolean known = modules.stream().allMatch(CourseModule::saysMinutes);
        return minutes == 0 && known
                ? modules.stream().mapToInt(CourseModule::minutes).sum()
                : minutes;
    }

    long id() {
        return id;
    }

    long hub() {
        return course.hub();
    }

    String authorVersion() {
        return authorVersion;
    }

    /** What it says of itself; the minutes only where they are its own. */
    CourseWords words() {
        return new CourseWords(title, summary, audience, minutes, objectives, madeBy, licence);
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
                minutes(),
                objectives,
                madeBy,
                licence,
                drawing != null,
                finish,
                finishScore == null ? 0 : finishScore,
                described,
                sources.stream().map(CitedSource::source).toList());
    }
}
