package org.attune.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A film that a hub brought, and what it needs to be watched. The film never changes; what is said of it may. */
@Entity
class Recording {

    private enum State {
        DRAFT,
        PUBLISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource")
    @SequenceGenerator(name = "resource", sequenceName = "resource_seq", allocationSize = 1)
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private String language;

    /** Of the file, in 64 hexadecimal digits; also its name on disk. */
    @Column(nullable = false)
    private String sha256;

    @Column(name = "media_type", nullable = false)
    private String mediaType;

    @Column(nullable = false)
    private long size;

    @Column(nullable = false)
    private long millis;

    /** WebVTT, as {@link WebVtt} writes it. */
    @Column
    private @Nullable String captions;

    /** As {@link Transcript} writes it. */
    @Column
    private @Nullable String transcript;

    /** WebVTT, as {@link Chapters} writes it. */
    @Column
    private @Nullable String chapters;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Version
    private long version;

    protected Recording() {}

    Recording(Reader reader, RecordingWords words, FilmFile file, Instant at) {
        this.hub = reader.hub();
        this.title = words.title();
        this.summary = words.summary();
        this.language = words.language();
        this.sha256 = file.sha256();
        this.mediaType = file.container().mediaType();
        this.size = file.size();
        this.millis = file.container().millis();
        this.state = State.DRAFT;
        this.madeBy = reader.account();
        this.madeAt = at;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String sha256() {
        return sha256;
    }

    long millis() {
        return millis;
    }

    long madeBy() {
        return madeBy;
    }

    boolean isAt(long seen) {
        return version == seen;
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    void reword(RecordingWords words) {
        title = words.title();
        summary = words.summary();
        language = words.language();
    }

    /** Puts captions in the place of those there were. A transcript that nobody edited follows them. */
    void caption(List<Cue> cues) {
        boolean derived = transcript == null
                || transcript.equals(Transcript.of(captions()).text());
        captions = WebVtt.write(cues);
        if (derived) {
            transcript = Transcript.of(cues).text();
        }
    }

    void transcribe(Transcript typed) {
        transcript = typed.text();
    }

    void divide(List<Chapter> into) {
        chapters = into.isEmpty() ? null : Chapters.write(into, millis);
    }

    /** What it lacks to be published. */
    List<Lacking> lacking() {
        List<Lacking> missing = new ArrayList<>();
        if (captions == null) {
            missing.add(Lacking.CAPTIONS);
        }
        if (transcript == null) {
            missing.add(Lacking.TRANSCRIPT);
        }
        return missing;
    }

    /** @throws RuleViolation when something is missing */
    void publish(Instant at) {
        List<RuleViolation> missing = lacking().stream()
                .map(each -> new RuleViolation("recording.lacks." + each))
                .toList();
        if (!missing.isEmpty()) {
            throw missing.get(0).and(missing.subList(1, missing.size()));
        }
        state = State.PUBLISHED;
        publishedAt = at;
    }

    List<Cue> captions() {
        return captions == null ? List.of() : WebVtt.read(captions).cues();
    }

    List<Chapter> chapters() {
        return chapters == null ? List.of() : Chapters.read(chapters);
    }

    Transcript transcript() {
        return transcript == null ? Transcript.NONE : Transcript.read(transcript, millis);
    }

    RecordingDescription describe() {
        return new RecordingDescription(id, title, summary, language, Duration.ofMillis(millis), isPublished());
    }

    RecordingSummary summary() {
        return new RecordingSummary(describe(), mediaType, size, madeAt, lacking());
    }

    RecordingOnDesk onDesk(String person, List<String> unplayable) {
        return new RecordingOnDesk(
                summary(),
                person,
                version,
                publishedAt,
                Objects.requireNonNullElse(captions, ""),
                Objects.requireNonNullElse(transcript, ""),
                Chapters.text(chapters()),
                CaptionRemarks.of(captions(), millis),
                unplayable);
    }

    Film film(RecordingFolder folder) {
        return new Film(
                describe(),
                hub,
                folder.file(sha256),
                mediaType,
                sha256,
                Objects.requireNonNullElse(captions, ""),
                Objects.requireNonNullElse(chapters, ""),
                transcript().paragraphs(),
                chapters());
    }
}
