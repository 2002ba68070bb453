package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;

/** Where a hub's people work. */
@ApplicationScoped
@Transactional
public class PlaceService {

    @Inject
    Hubs hubs;

    @Inject
    Places places;

    /**
     * Adds a local authority to a hub.
     *
     * @return its id
     */
    @Access(Access.Policy.SYSTEM)
    public long addLocalAuthority(long hub, String name) {
        LocalAuthority added = new LocalAuthority(hubs.find(hub).orElseThrow(NotFound::new), name);
        places.add(added);
        return added.id();
    }

    /**
     * Adds a setting with its rooms.
     *
     * @param localAuthority id of the hub's local authority it lies in
     * @return its id
     */
    @Access(Access.Policy.SYSTEM)
    public long addSetting(long hub, long localAuthority, String name, List<NewRoom> rooms) {
        Setting added = new Setting(places.localAuthority(hub, localAuthority), name);
        for (NewRoom room : rooms) {
            added.opens(room.name(), new AgeRange(room.fromMonths(), room.toMonths()));
        }
        places.add(added);
        return added.id();
    }

    /** Says who works in a setting of the hub. */
    @Access(Access.Policy.SYSTEM)
    public void addStaff(long hub, long setting, List<NewStaffMember> staff) {
        Setting where = places.setting(hub, setting);
        staff.forEach(each -> places.add(new StaffMember(where, each)));
    }
}
