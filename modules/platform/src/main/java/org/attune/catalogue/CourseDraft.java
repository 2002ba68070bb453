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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the next version of a course will be. People are never on a draft, so it may change at any time; a course has one at
 * most. A change that was made of an older state of it than this one is refused.
 */
@Entity
@Table(name = "course_draft")
class CourseDraft {
    private static final int MOST_PARTS = 100;
    private static final int HUNDRED = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_draft")
    @SequenceGenerator(name = "course_draft", sequenceName = "course_draft_seq")
    private Long id;

    /** No other draft has it; the table sees to that. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course")
    private Course course;

    /** The version it was begun from: drawing and sources stay that one's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "base")
    private @Nullable CourseVersion base;

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

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FinishRule finish;

    @Column(name = "finish_score")
    private @Nullable Integer finishScore;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "draft_objective", joinColumns = @JoinColumn(name = "course_draft"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> objectives = new ArrayList<>();

    @OneToMany(mappedBy = "draft", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<DraftModule> modules = new ArrayList<>();

    protected CourseDraft() {}

    /** Of a course of which only the title is known. */
    CourseDraft(Course course, String title, Instant at) {
        this.course = course;
        this.finish = FinishRule.ALL_LESSONS;
        this.changedAt = at;
        setWords(CourseWords.titled(title).checked());
    }

    /** Of a course as it is published. */
    CourseDraft(Course course, CourseVersion base, Instant at) {
        this.course = course;
        this.base = base;
        CourseDescription published = base.describe();
        this.finish = published.finish();
        this.finishScore = published.finishScore() == 0 ? null : published.finishScore();
        this.changedAt = at;
        setWords(base.words());
        published.modules().forEach(each -> modules.add(new DraftModule(this, modules.size(), each)));
    }

    private void setWords(CourseWords words) {
        title = words.title();
        summary = words.summary();
        audience = words.audience();
        minutes = words.minutes();
        madeBy = words.madeBy();
        licence = words.licence();
        objectives.clear();
        objectives.addAll(words.objectives());
    }

    /** @throws RuleViolation at the field that is wrong */
    void reword(CourseWords words, Instant at) {
        setWords(words.checked());
        changedAt = at;
    }

    DraftModule add(PartWords words, Instant at) {
        if (modules.size() == MOST_PARTS) {
            throw new RuleViolation("draft.parts.many", MOST_PARTS);
        }
        DraftModule added = new DraftModule(this, modules.size(), words);
        added.need(finish == FinishRule.ALL_LESSONS);
        modules.add(added);
        changedAt = at;
        return added;
    }

    /** The module of these words that was added at the end already, since this was seen; nothing when there is none. */
    Optional<DraftModule> added(long seen, PartWords words) {
        return modules.stream()
                .skip(Math.max(0, modules.size() - 1))
                .filter(last -> !isAt(seen) && last.says(words))
                .findFirst();
    }

    /** @throws NotFound when the draft has no such module of this kind */
    void reword(long module, PartWords words, Instant at) {
        DraftModule changed = module(module);
        if (changed.kind() != words.kind()) {
            throw new NotFound();
        }
        changed.reword(words);
        changedAt = at;
    }

    /** Puts a module so many places on or back, at the most to an end. */
    void move(long module, int by, Instant at) {
        DraftModule moved = module(module);
        int to = Math.max(0, Math.min(modules.size() - 1, modules.indexOf(moved) + by));
        modules.remove(moved);
        modules.add(to, moved);
        number();
        changedAt = at;
    }

    void remove(long module, Instant at) {
        modules.remove(module(module));
        number();
        changedAt = at;
    }

    private void number() {
        for (int i = 0; i < modules.size(); i++) {
            modules.get(i).place(i);
        }
    }

    /** @throws RuleViolation when nothing could ever meet the rule */
    void finishBy(FinishChoice choice, Instant at) {
        List<DraftModule> needed = modules.stream()
                .filter(each -> choice.needed().contains(each.id()))
                .toList();
        if (choice.rule() == FinishRule.MARKED_MODULES && needed.isEmpty()) {
            throw new RuleViolation("finish.nothing-marked").at("parts");
        }
        if (choice.rule() == FinishRule.SCORE) {
            if (needed.size() != 1 || needed.get(0).kind() != ModuleKind.PACKAGE) {
                throw new RuleViolation("finish.score-part").at("scored");
            }
            if (choice.score() < 1 || choice.score() > HUNDRED) {
                throw new RuleViolation("finish.score-wrong").at("score");
            }
        }
        boolean all = choice.rule() == FinishRule.ALL_LESSONS;
        modules.forEach(each -> each.need(all || needed.contains(each)));
        finish = choice.rule();
        finishScore = choice.rule() == FinishRule.SCORE ? choice.score() : null;
        changedAt = at;
    }

    /** Keys of what is missing before it can be published. */
    List<String> obstacles() {
        List<String> missing = new ArrayList<>();
        if (summary.isEmpty()) {
            missing.add("draft.no-summary");
        }
        if (modules.isEmpty()) {
            missing.add("draft.no-parts");
        } else if (finish != FinishRule.ALL_LESSONS && modules.stream().noneMatch(DraftModule::isNeeded)) {
            missing.add("draft.finish-gone");
        }
        return missing;
    }

    private DraftModule module(long module) {
        return modules.stream().filter(each -> each.id() == module).findFirst().orElseThrow(NotFound::new);
    }

    Course course() {
        return course;
    }

    @Nullable
    CourseVersion base() {
        return base;
    }

    String title() {
        return title;
    }

    CourseWords words() {
        return new CourseWords(title, summary, audience, minutes, objectives, madeBy, licence);
    }

    FinishRule finish() {
        return finish;
    }

    @Nullable
    Integer finishScore() {
        return finishScore;
    }

    List<DraftModule> modules() {
        return List.copyOf(modules);
    }

    /** Whether another version than the one it was begun from is published by now. */
    private boolean isOvertaken() {
        CourseVersion published = course.published();
        return base != null && published != null && published.id() != base.id();
    }

    boolean isAt(long seen) {
        return version == seen;
    }

    /** @param obstacle key of the sentence that says why people could not have a module now; empty when they could */
    DraftDescription describe(Function<DraftModule, String> obstacle) {
        return new DraftDescription(
                course.id(),
                version,
                course.publishedNumber(),
                words(),
                modules.stream()
                        .map(each -> each.describe().with(obstacle.apply(each)))
                        .toList(),
                finish,
                finishScore == null ? 0 : finishScore,
                changedAt,
                obstacles(),
                isOvertaken());
    }
}
