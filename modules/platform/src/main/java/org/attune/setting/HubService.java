package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** The hub itself. */
@ApplicationScoped
@Transactional
public class HubService {

    @Inject
    Hubs hubs;

    @Inject
    Event<HubMade> made;

    /** The name of the reader's hub. */
    @Access(Access.Policy.LEARNER)
    public String name(Reader reader) {
        return hubs.find(reader.hub()).orElseThrow(NotFound::new).name();
    }

    /** The name of a hub. */
    @Access(Access.Policy.SYSTEM)
    public String nameOf(long hub) {
        return hubs.find(hub).orElseThrow(NotFound::new).name();
    }

    /** Whether this server has no hub yet. */
    @Access(Access.Policy.SYSTEM)
    public boolean none() {
        return hubs.none();
    }

    /** Whether a hub of this server is the invented one. */
    @Access(Access.Policy.SYSTEM)
    public boolean anyDemo() {
        return hubs.anyDemo();
    }

    /**
     * Makes the invented hub.
     *
     * @return its id
     */
    @Access(Access.Policy.SYSTEM)
    public long makeDemo(String name) {
        Hub hub = new Hub(name, true);
        hubs.add(hub);
        made.fire(new HubMade(hub.id()));
        return hub.id();
    }

    /** The hub of a name or an id, or without either the only one there is; nothing when that is none or several. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Long> which(Optional<String> nameOrId) {
        return nameOrId.map(hubs::called).orElseGet(hubs::only);
    }
}
