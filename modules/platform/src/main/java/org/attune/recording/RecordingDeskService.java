package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.ActivityDescription;
import org.attune.tracking.PreviewLaunch;
import org.attune.tracking.PreviewService;

/**
 * Getting a recording ready, and putting right what is said of it. Every change says which version of it was seen; when it
 * was changed since, it is refused.
 */
@ApplicationScoped
@Transactional
public class RecordingDeskService {

    @Inject
    Recordings recordings;

    @Inject
    RecordingFolder folder;

    @Inject
    AccountService accounts;

    @Inject
    PreviewService previews;

    @Inject
    AuditService audit;

    @Inject
    Event<RecordingPublished> published;

    @Inject
    Clock clock;

    /** The hub's recordings, the latest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<RecordingSummary> recordings(Reader reader) {
        return recordings.of(reader.hub()).stream().map(Recording::summary).toList();
    }

    /**
     * One of the hub's recordings.
     *
     * @throws NotFound when the hub has no such recording
     */
    @Access(Access.Policy.COORDINATOR)
    public RecordingOnDesk recording(Reader reader, long recording) {
        Recording found = recordings.find(reader.hub(), recording).orElseThrow(NotFound::new);
        String person = accounts.names(reader, List.of(found.madeBy())).getOrDefault(found.madeBy(), "");
        return found.onDesk(person, FilmFile.unplayable(folder.file(found.sha256())));
    }

    /**
     * A way to look at it as people watch it, a draft too. Nothing of that is kept.
     *
     * @throws NotFound when the hub has no such recording
     */
    @Access(Access.Policy.COORDINATOR)
    public PreviewLaunch preview(Reader reader, long recording) {
        Recording found = recordings.find(reader.hub(), recording).orElseThrow(NotFound::new);
        return previews.launch(reader, found.id(), ActivityDescription.RECORDING);
    }

    /** Says anew what it is. */
    @Access(Access.Policy.COORDINATOR)
    public void reword(Reader reader, long recording, long seen, RecordingWords words) {
        RecordingWords checked = words.checked();
        Recording found = change(reader, recording, seen);
        found.reword(checked);
        corrected(reader, found, "what is said of it");
    }

    /**
     * Puts captions in the place of those there were. A transcript that nobody edited follows them.
     *
     * @param text WebVTT or SubRip
     * @throws RuleViolation with all that has to be put right, each with its line
     */
    @Access(Access.Policy.COORDINATOR)
    public void caption(Reader reader, long recording, long seen, String text) {
        Recording found = change(reader, recording, seen);
        found.caption(Captions.of(text, found.millis()));
        corrected(reader, found, "its captions");
    }

    /** Keeps a transcript, "0:05 Good evening." a line each. */
    @Access(Access.Policy.COORDINATOR)
    public void transcribe(Reader reader, long recording, long seen, String text) {
        Recording found = change(reader, recording, seen);
        found.transcribe(Transcript.read(text, found.millis()));
        corrected(reader, found, "its transcript");
    }

    /** The transcript that follows from the captions, to be edited; nothing is kept. Empty without captions. */
    @Access(Access.Policy.COORDINATOR)
    public String derived(Reader reader, long recording) {
        Recording found = recordings.find(reader.hub(), recording).orElseThrow(NotFound::new);
        return Transcript.of(found.captions()).text();
    }

    /** Keeps chapters, "0:00 Welcome" a line each; none where nothing is typed. */
    @Access(Access.Policy.COORDINATOR)
    public void divide(Reader reader, long recording, long seen, String text) {
        Recording found = change(reader, recording, seen);
        found.divide(Chapters.typed(text, found.millis()));
        corrected(reader, found, "its chapters");
    }

    /**
     * Publishes it: it can be put into courses and watched from now on. Nothing happens to one that is published.
     *
     * @throws RuleViolation when something is missing
     */
    @Access(Access.Policy.COORDINATOR)
    public void publish(Reader reader, long recording, long seen) {
        Recording found = change(reader, recording, seen);
        if (found.isPublished()) {
            return;
        }
        Instant now = clock.instant();
        found.publish(now);
        audit.note(reader, "recording-published", subject(found), named(found));
        published.fire(new RecordingPublished(reader.hub(), recording, now));
    }

    private Recording change(Reader reader, long recording, long seen) {
        return recordings.change(reader.hub(), recording, seen);
    }

    /** What learners see already is noted. */
    private void corrected(Reader reader, Recording changed, String what) {
        if (changed.isPublished()) {
            audit.note(reader, "recording-corrected", subject(changed), named(changed) + ", " + what);
        }
    }

    private static String subject(Recording recording) {
        return "recording/" + recording.id();
    }

    private static String named(Recording recording) {
        return "“" + recording.title() + "”";
    }
}
