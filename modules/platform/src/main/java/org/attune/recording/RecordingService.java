package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** The hub's recordings. */
@ApplicationScoped
@Transactional
public class RecordingService {

    @Inject
    Recordings recordings;

    @Inject
    RecordingFolder folder;

    /** All of the hub, the latest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<RecordingDescription> all(Reader reader) {
        return recordings.of(reader.hub()).stream().map(Recording::describe).toList();
    }

    /** A recording of the hub, for another feature that has asked who may. */
    @Access(Access.Policy.SYSTEM)
    public Optional<RecordingDescription> inHub(long hub, long recording) {
        return recordings.find(hub, recording).map(Recording::describe);
    }

    /**
     * The same, for a feature that is about to name it: until the transaction ends nobody takes it away. Whoever holds an event
     * too takes the recording first.
     */
    @Access(Access.Policy.SYSTEM)
    public Optional<RecordingDescription> hold(long hub, long recording) {
        return recordings.hold(hub, recording).map(Recording::describe);
    }

    /** What is played, for tracking and the content host, which know it by its number alone. */
    @Access(Access.Policy.SYSTEM)
    public Optional<RecordingDescription> played(long recording) {
        return recordings.find(recording).map(Recording::describe);
    }

    /** The film of a recording, with all that is shown beside it, for whom tracking let in. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Film> film(long recording) {
        return recordings.find(recording).map(each -> each.film(folder));
    }
}
