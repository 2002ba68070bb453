package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.shared.Access;

/** What shows that somebody was at an event, for whoever did not hear of it when it came. */
@ApplicationScoped
@Transactional
public class EvidenceService {

    @Inject
    EvidenceRows rows;

    /** Each kind of evidence once, over all sessions; for another feature that has asked who may. */
    @Access(Access.Policy.SYSTEM)
    public List<Attended> of(long account, long event) {
        return rows.of(account, event);
    }
}
