package org.attune.catalogue;

import jakarta.persistence.Column;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A module of a draft. */
@Entity
@Table(name = "draft_module")
class DraftModule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_module")
    @SequenceGenerator(name = "draft_module", sequenceName = "draft_module_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_draft")
    private CourseDraft draft;

    @Column(nullable = false)
    private int position;

    /** Stays the same from version to version, so that what someone did in it is known again. */
    @Column(nullable = false)
    private String identifier;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ModuleKind kind;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private int minutes;

    @Column
    private @Nullable Long resource;

    @Column
    private @Nullable Long document;

    @Column(name = "live_event")
    private @Nullable Long liveEvent;

    @Embedded
    private @Nullable RuleColumns rule;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private boolean needed;

    protected DraftModule() {}

    DraftModule(CourseDraft draft, int position, PartWords words) {
        this.draft = draft;
        this.position = position;
        this.identifier = UUID.randomUUID().toString();
        this.kind = words.kind();
        this.title = "";
        this.summary = "";
        this.text = "";
        reword(words);
    }

    /** As it is in the published version. */
    DraftModule(CourseDraft draft, int position, ModuleDescription published) {
        this.draft = draft;
        this.position = position;
        this.identifier = published.identifier();
        this.kind = published.kind();
        this.title = published.title();
        boolean single = published.kind() != ModuleKind.PACKAGE;
        this.summary = single ? published.lessons().get(0).summary() : "";
        this.minutes = single ? published.lessons().get(0).minutes() : 0;
        this.resource = published.resource() == 0 || published.event() != 0 ? null : published.resource();
        this.document = published.document() == 0 ? null : published.document();
        this.liveEvent = published.event() == 0 ? null : published.event();
        this.rule = new RuleColumns(published.rule());
        this.text = published.text();
        this.needed = published.needed();
    }

    /** Its kind stays what it is. */
    final void reword(PartWords words) {
        title = words.title();
        summary = words.summary();
        minutes = words.minutes();
        resource = words.played();
        document = words.read();
        liveEvent = words.attended();
        rule = new RuleColumns(words.rule());
        text = words.text();
    }

    boolean says(PartWords words) {
        return kind == words.kind()
                && title.equals(words.title())
                && summary.equals(words.summary())
                && minutes == words.minutes()
                && text.equals(words.text())
                && Objects.equals(resource, words.played())
                && Objects.equals(document, words.read())
                && Objects.equals(liveEvent, words.attended())
                && rule().equals(words.rule());
    }

    void place(int at) {
        position = at;
    }

    void need(boolean counts) {
        needed = counts;
    }

    long id() {
        return id;
    }

    String identifier() {
        return identifier;
    }

    ModuleKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    @Nullable
    Long resource() {
        return resource;
    }

    @Nullable
    Long document() {
        return document;
    }

    @Nullable
    Long liveEvent() {
        return liveEvent;
    }

    ModuleRule rule() {
        return RuleColumns.rule(rule);
    }

    String text() {
        return text;
    }

    boolean isNeeded() {
        return needed;
    }

    /**
     * The one lesson of a module that plays no package.
     *
     * @param activity what tracking calls it
     * @param usual minutes, where the module says none
     */
    Lesson lesson(String activity, int usual) {
        return new Lesson(activity, title, summary, minutes == 0 ? usual : minutes, false);
    }

    DraftDescription.Part describe() {
        return new DraftDescription.Part(
                id, position + 1, kind, title, summary, minutes, used(), text, needed, rule(), "");
    }

    /** The number of what it plays, gives to read or is to attend; 0 for none. */
    long used() {
        Long one = resource == null ? document == null ? liveEvent : document : resource;
        return one == null ? 0 : one;
    }
}
