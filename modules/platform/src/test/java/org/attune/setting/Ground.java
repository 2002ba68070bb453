package org.attune.setting;

import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Told;

/** Hub and places over a {@link PeopleBench}, wired as the container wires them; knows of the hubs that were told of. */
public final class Ground {
    public final HubService hubs = new HubService();
    public final PlaceService places = new PlaceService();
    public final WorkplaceService workplaces = new WorkplaceService();
    public final StaffService staff = new StaffService();
    public final LeavingService leaving = new LeavingService();
    public final SettingService settings = new SettingService();
    public final RoleService roles = new RoleService();
    public final List<Long> told = new ArrayList<>();
    private final StaffDesk desk = new StaffDesk();
    final Hubs store = new Hubs();
    public final List<SettingTakenAway> takenAway = new ArrayList<>();
    final Event<HubMade> made;
    private final PeopleBench bench;

    public Ground(PeopleBench bench) {
        this.bench = bench;
        made = new Told<>(event -> {
            bench.entities.find(Hub.class, event.hub());
            told.add(event.hub());
        });
        places.takenAway = new Told<>(takenAway::add);
        store.entities = bench.entities;
        hubs.hubs = store;
        hubs.made = made;
        places.hubs = store;
        workplaces.workplaces = new Workplaces();
        workplaces.workplaces.entities = bench.entities;
        workplaces.workplaces.clock = bench.clock;
        places.places = new Places();
        places.places.entities = bench.entities;
        places.clock = bench.clock;
        wireStaff();
    }

    private void wireStaff() {
        Rooms rooms = new Rooms();
        rooms.entities = bench.entities;
        StaffMembers members = new StaffMembers();
        members.entities = bench.entities;
        roles.staff = members;
        roles.clock = bench.clock;
        desk.places = places.places;
        desk.rooms = rooms;
        desk.staff = members;
        desk.roles = roles;
        desk.workplaces = workplaces;
        desk.clock = bench.clock;
        staff.desk = desk;
        staff.staff = members;
        staff.places = places.places;
        staff.workplaces = workplaces;
        leaving.desk = desk;
        leaving.staff = members;
        settings.places = places.places;
        settings.rooms = rooms;
        settings.workplaces = workplaces;
        settings.clock = bench.clock;
    }

    /** Who works at places is found there, and what staff do to them is noted. */
    public void withPeople(AccountService accounts, AuditService audit) {
        places.audit = audit;
        roles.accounts = accounts;
        desk.accounts = accounts;
        desk.audit = audit;
        staff.accounts = accounts;
        settings.audit = audit;
    }

    public long hub(String name) {
        return bench.inTransaction(() -> {
            Hub hub = new Hub(name, false);
            store.add(hub);
            return hub.id();
        });
    }
}
