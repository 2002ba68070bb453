package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** The short transactions around what takes long on the disk. */
@ApplicationScoped
@Transactional
class RecordingShelfService {

    @Inject
    Recordings recordings;

    @Inject
    RecordingUses uses;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** The hub's recording of this film. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Long> known(long hub, String sha256) {
        return recordings.find(hub, sha256).map(Recording::id);
    }

    /** Puts a film among the hub's recordings, or finds it there. */
    @Access(Access.Policy.SYSTEM)
    public RecordingTaking.Done put(Reader reader, String fileName, FilmFile file) {
        Optional<Long> known = known(reader.hub(), file.sha256());
        return new RecordingTaking.Done(known.orElseGet(() -> add(reader, fileName, file)), known.isPresent());
    }

    private long add(Reader reader, String fileName, FilmFile file) {
        Recording brought = new Recording(reader, RecordingWords.of(fileName), file, clock.instant());
        recordings.add(brought);
        return brought.id();
    }

    /**
     * Takes a recording away.
     *
     * @return the checksum of its film
     * @throws org.attune.shared.NotFound when the hub has no such recording
     * @throws RuleViolation when something uses it, or it was changed since it was seen
     */
    @Access(Access.Policy.SYSTEM)
    public String remove(Reader reader, long recording, long seen) {
        Recording found = recordings.change(reader.hub(), recording, seen);
        uses.first(recording).ifPresent(title -> {
            throw new RuleViolation("recording.used", title);
        });
        recordings.remove(found);
        audit.note(reader, "recording-removed", "recording/" + recording, "“" + found.title() + "”");
        return found.sha256();
    }

    /** Whether a recording of any hub has this film. */
    @Access(Access.Policy.SYSTEM)
    public boolean hasFilm(String sha256) {
        return recordings.hasFilm(sha256);
    }
}
