package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
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
    AuditService audit;

    @Inject
    Event<SettingTakenAway> takenAway;

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

    /** The settings of a hub by name. */
    @Access(Access.Policy.SYSTEM)
    public List<SettingName> all(long hub) {
        return places.settings(hub);
    }

    /** In which settings of the hub people work now, by the ids of their accounts; whoever calls has looked who may know. */
    @Access(Access.Policy.SYSTEM)
    public Map<Long, List<String>> where(Reader reader, Collection<Long> accounts) {
        return places.where(reader.hub(), accounts, today());
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
        if (places.setting(reader.hub(), added.name(), added.area()).isPresent()) {
            throw new RuleViolation("setting.name.taken").at("settingName");
        }
        places.add(added);
        audit.note(reader, "setting-added", "setting/" + added.id(), Line.of(name));
        return added.id();
    }

    /**
     * A setting of the reader's hub.
     *
     * @throws NotFound when the hub has none of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public SettingName setting(Reader reader, long setting) {
        return places.setting(reader.hub(), setting).named();
    }

    /** The setting of a name in an area, whatever their case; nothing when the hub has none. */
    @Access(Access.Policy.SYSTEM)
    public Optional<SettingName> called(long hub, String name, String localAuthority) {
        return places.setting(hub, Line.of(name), Line.of(localAuthority));
    }

    /**
     * Calls a setting otherwise.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     * @throws NotFound when the hub has none of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public void rename(Reader reader, long setting, long seen, String name) {
        Setting found = places.hold(reader.hub(), setting);
        found.isAsSeen(seen);
        String before = found.name();
        Optional<SettingName> another = places.setting(reader.hub(), Line.of(name), found.area());
        if (another.isPresent() && another.get().setting() != setting) {
            throw new RuleViolation("setting.name.taken").at("settingName");
        }
        found.isCalled(name);
        if (!found.name().equals(before)) {
            audit.note(
                    reader, "setting-renamed", "setting/" + setting, quoted(before) + ", now " + quoted(found.name()));
        }
    }

    /**
     * Takes a setting away in which nobody works any more.
     *
     * @throws RuleViolation while somebody works there, or something of it is in use
     * @throws NotFound when the hub has none of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public void takeAway(Reader reader, long setting) {
        Setting found = places.hold(reader.hub(), setting);
        if (places.hasPeople(found, today())) {
            throw new RuleViolation("setting.has-people");
        }
        takenAway.fire(new SettingTakenAway(reader.hub(), setting));
        String name = found.name();
        places.remove(found);
        audit.note(reader, "setting-taken-away", "setting/" + setting, quoted(name));
    }

    private static String quoted(String name) {
        return "“" + name + "”";
    }

    /** Where someone works now, and what they answer for there; whoever calls has looked who may know. */
    @Access(Access.Policy.SYSTEM)
    public List<Working> working(long hub, long account) {
        Map<Long, Working> all = new LinkedHashMap<>();
        places.working(hub, account, today()).stream()
                .map(StaffMember::working)
                .forEach(each -> all.putIfAbsent(each.setting(), each));
        return List.copyOf(all.values());
    }

    /**
     * Puts right where someone works: there and nowhere else, from today where that is new; whoever calls has looked whose
     * account it is, and who may. Who answers for several things in a setting is put right in the first of them, the one that
     * {@link #working} says; the others stay, and so does what ends on a day to come or has yet to begin.
     *
     * @param there what they answer for, by the ids of the settings
     * @return whether that was another than before
     * @throws NotFound when the hub has no such setting
     */
    @Access(Access.Policy.SYSTEM)
    public boolean putRight(long hub, long account, Map<Long, Responsibility> there) {
        LocalDate today = today();
        Map<Long, List<StaffMember>> before = places.working(hub, account, today).stream()
                .collect(Collectors.groupingBy(
                        each -> each.working().setting(), LinkedHashMap::new, Collectors.toList()));
        boolean changed = false;
        for (Map.Entry<Long, List<StaffMember>> each : before.entrySet()) {
            Responsibility wanted = there.get(each.getKey());
            StaffMember first = each.getValue().get(0);
            if (wanted == null) {
                each.getValue().forEach(member -> endsToday(member, today));
                places.toCome(each.getKey(), account, today).forEach(places::remove);
                changed = true;
            } else if (wanted != first.responsibility()) {
                first.answersFor(wanted);
                changed = true;
            }
        }
        for (Map.Entry<Long, Responsibility> each : there.entrySet()) {
            if (!before.containsKey(each.getKey())) {
                places.add(new StaffMember(
                        places.hold(hub, each.getKey()), new NewStaffMember(account, null, each.getValue(), today)));
                changed = true;
            }
        }
        return changed;
    }

    private void endsToday(StaffMember member, LocalDate today) {
        if (member.beganBefore(today)) {
            member.leaves(today);
        } else {
            places.remove(member);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Says who works in a setting of the hub. */
    @Access(Access.Policy.SYSTEM)
    public void addStaff(long hub, long setting, List<NewStaffMember> staff) {
        Setting where = places.hold(hub, setting);
        staff.forEach(each -> places.add(new StaffMember(where, each)));
    }
}
