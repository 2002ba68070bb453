package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** Who works where just now, and who looks after which setting. */
@ApplicationScoped
@Transactional
public class WorkplaceService {

    @Inject
    Workplaces workplaces;

    /** The settings that the reader looks after: all of the hub for its coordinators, for a manager those they manage. */
    @Access(Access.Policy.MANAGER)
    public List<Workplace> lookedAfter(Reader reader) {
        return reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR)
                ? workplaces.ofHub(reader.hub())
                : workplaces.managedBy(reader.hub(), reader.account());
    }

    /**
     * A setting that the reader looks after.
     *
     * @throws NotFound when they look after none of this id
     */
    @Access(Access.Policy.MANAGER)
    public Workplace lookedAfter(Reader reader, long setting) {
        return reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR)
                ? named(reader.hub(), setting)
                : managed(reader, setting);
    }

    /**
     * A setting that the reader manages, by their responsibility there; who looks after the hub alone manages none.
     *
     * @throws NotFound when they manage none of this id
     */
    @Access(Access.Policy.MANAGER)
    public Workplace managed(Reader reader, long setting) {
        return workplaces.managedBy(reader.hub(), reader.account(), setting).orElseThrow(NotFound::new);
    }

    /** Whether the reader manages a setting, by their responsibility there. */
    @Access(Access.Policy.MANAGER)
    public boolean isManaged(Reader reader, long setting) {
        return manages(reader.hub(), reader.account(), setting);
    }

    /** Whether somebody manages a setting today, by their responsibility there. */
    @Access(Access.Policy.SYSTEM)
    public boolean manages(long hub, long account, long setting) {
        return workplaces.managedBy(hub, account, setting).isPresent();
    }

    /** The rooms that the reader leads. */
    @Access(Access.Policy.LEADER)
    public List<LedRoom> led(Reader reader) {
        return workplaces.ledBy(reader.hub(), reader.account());
    }

    /**
     * Who works in a setting of the hub today, with each responsibility of theirs; whoever calls has looked who may know.
     */
    @Access(Access.Policy.SYSTEM)
    public List<AtWork> atWork(long hub, long setting) {
        return workplaces.atWork(hub, setting);
    }

    /** Where the reader works. */
    @Access(Access.Policy.LEARNER)
    public List<Workplace> mine(Reader reader) {
        return workplaces.of(reader.hub(), reader.account());
    }

    /** Where someone works. */
    @Access(Access.Policy.SYSTEM)
    public List<Workplace> of(long hub, long account) {
        return workplaces.of(hub, account);
    }

    /** Where someone works today, or is to later. */
    @Access(Access.Policy.SYSTEM)
    public List<Workplace> nowOrLater(long hub, long account) {
        return workplaces.nowOrLater(hub, account);
    }

    /** The accounts of those who work in a setting. */
    @Access(Access.Policy.SYSTEM)
    public List<Long> people(long setting) {
        return workplaces.people(setting);
    }

    /** Takes away where someone works and worked, when their account is closed. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        workplaces.forget(account);
    }

    /**
     * Holds a setting of a hub until the transaction ends: whoever holds it at the same time waits, and so does whoever changes
     * who works there.
     *
     * @throws NotFound when the hub has none of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void hold(long hub, long setting) {
        workplaces.hold(hub, setting);
    }

    /** A setting of a hub. */
    @Access(Access.Policy.SYSTEM)
    public Workplace named(long hub, long setting) {
        return workplaces.ofHub(hub, setting).orElseThrow(NotFound::new);
    }
}
