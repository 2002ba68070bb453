package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;

/** Where a hub's people work. */
@ApplicationScoped
@Transactional
public class PlaceService {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Hubs hubs;

    @Inject
    Places places;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

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

    /** The settings of the reader's hub by name. */
    @Access(Access.Policy.COORDINATOR)
    public List<SettingName> settings(Reader reader) {
        return places.settings(reader.hub());
    }

    /** In which settings of the hub people work now, by the ids of their accounts; whoever calls has looked who may know. */
    @Access(Access.Policy.SYSTEM)
    public Map<Long, List<String>> where(Reader reader, Collection<Long> accounts) {
        return places.where(reader.hub(), accounts);
    }

    /**
     * Adds a setting, and its local authority where the hub has none of that name.
     *
     * @return its id
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.COORDINATOR)
    public long open(Reader reader, String name, String localAuthority) {
        Hub hub = hubs.find(reader.hub()).orElseThrow(NotFound::new);
        LocalAuthority area = places.localAuthority(hub, Line.of(localAuthority))
                .orElseGet(() -> {
                    LocalAuthority added = new LocalAuthority(hub, localAuthority);
                    places.add(added);
                    return added;
                });
        Setting added = new Setting(area, name);
        if (places.has(reader.hub(), added)) {
            throw new RuleViolation("setting.name.taken").at("settingName");
        }
        places.add(added);
        audit.note(reader, "setting-added", "setting/" + added.id(), Line.of(name));
        return added.id();
    }

    /**
     * Someone of the reader's hub begins to work in a setting of it today, in the responsibility of their role.
     *
     * @throws NotFound when the hub has no such person, or no such setting
     */
    @Access(Access.Policy.COORDINATOR)
    public void begins(Reader reader, long setting, long account, Role role) {
        AccountDetails person = accounts.details(reader.hub(), account);
        Responsibility responsibility =
                switch (role) {
                    case ROOM_LEADER -> Responsibility.ROOM_LEADER;
                    case MANAGER -> Responsibility.MANAGER;
                    default -> Responsibility.KEY_PERSON;
                };
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        addStaff(reader.hub(), setting, List.of(new NewStaffMember(person.account(), null, responsibility, today)));
    }

    /** Says who works in a setting of the hub. */
    @Access(Access.Policy.SYSTEM)
    public void addStaff(long hub, long setting, List<NewStaffMember> staff) {
        Setting where = places.setting(hub, setting);
        staff.forEach(each -> places.add(new StaffMember(where, each)));
    }
}
