package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** The hub's recordings. */
@ApplicationScoped
@Transactional
public class RecordingService {

    /** All of the hub, the latest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<RecordingDescription> all(Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** A recording of the hub, for another feature that has asked who may. */
    @Access(Access.Policy.SYSTEM)
    public Optional<RecordingDescription> inHub(long hub, long recording) {
        throw new UnsupportedOperationException();
    }

    /** What is played, for tracking and the content host, which know it by its number alone. */
    @Access(Access.Policy.SYSTEM)
    public Optional<RecordingDescription> played(long recording) {
        throw new UnsupportedOperationException();
    }
}
