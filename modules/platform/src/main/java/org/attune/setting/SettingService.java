package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** The rooms of a setting, and what it decides for itself: for its managers, and the hub's coordinators. */
@ApplicationScoped
@Transactional
public class SettingService {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Places places;

    @Inject
    Rooms rooms;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** The rooms by name, those that are closed last. */
    @Access(Access.Policy.MANAGER)
    public List<RoomHeld> rooms(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        Map<Long, Long> people = rooms.people(setting, today());
        return rooms.of(setting).stream()
                .map(each -> each.held(people.getOrDefault(each.id(), 0L)))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the setting has none of this id
     */
    @Access(Access.Policy.MANAGER)
    public RoomHeld room(Reader reader, long setting, long room) {
        return rooms(reader, setting).stream()
                .filter(each -> each.room() == room)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Opens a room.
     *
     * @return its id
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.MANAGER)
    public long open(Reader reader, long setting, RoomWords words) {
        Setting held = hold(reader, setting);
        AgeRange ages = words.checked();
        isFree(setting, 0, words.name());
        Room opened = new Room(held, words.name(), ages);
        rooms.add(opened);
        audit.note(reader, "room-added", subject(setting), quoted(words.name(), held));
        return opened.id();
    }

    /**
     * Calls a room otherwise, or changes for which ages it is.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void change(Reader reader, long setting, long room, long seen, RoomWords words) {
        Setting held = hold(reader, setting);
        Room found = rooms.find(setting, room).isAsSeen(seen);
        AgeRange ages = words.checked();
        isFree(setting, room, words.name());
        if (found.becomes(words.name(), ages)) {
            audit.note(reader, "room-changed", subject(setting), quoted(words.name(), held));
        }
    }

    /**
     * Closes a room from today on. Who worked in it is kept.
     *
     * @param seen the version they had before them
     * @throws RuleViolation when somebody works in it still, or is to, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void close(Reader reader, long setting, long room, long seen) {
        Setting held = hold(reader, setting);
        Room found = rooms.find(setting, room).isAsSeen(seen);
        LocalDate today = today();
        if (rooms.inUse(room, today)) {
            throw new RuleViolation("room.has-people");
        }
        if (found.isOpen()) {
            found.closes(today);
            audit.note(reader, "room-closed", subject(setting), quoted(found.name(), held));
        }
    }

    /**
     * Opens a room again that was closed.
     *
     * @param seen the version they had before them
     * @throws RuleViolation when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void openAgain(Reader reader, long setting, long room, long seen) {
        Setting held = hold(reader, setting);
        Room found = rooms.find(setting, room).isAsSeen(seen);
        if (!found.isOpen()) {
            found.opensAgain();
            audit.note(reader, "room-opened-again", subject(setting), quoted(found.name(), held));
        }
    }

    /** What the setting decided for itself. */
    @Access(Access.Policy.MANAGER)
    public Choices choices(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        return places.setting(reader.hub(), setting).choices();
    }

    /**
     * Decides anew.
     *
     * @param seen the version they had before them
     * @throws RuleViolation when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void choose(Reader reader, long setting, long seen, boolean roomLeadersAssign, Sharing shares) {
        Setting held = hold(reader, setting);
        Choices before = held.choices();
        if (before.version() != seen) {
            throw new RuleViolation("setting.choices.changed");
        }
        held.decides(roomLeadersAssign, shares);
        if (before.roomLeadersAssign() != roomLeadersAssign) {
            audit.note(
                    reader,
                    roomLeadersAssign ? "leaders-may-assign" : "leaders-may-not-assign",
                    subject(setting),
                    "“" + held.name() + "”");
        }
        if (before.shares() != shares) {
            audit.note(reader, "sharing-chosen", subject(setting), "“" + held.name() + "” " + shares.inWords());
        }
    }

    private Setting hold(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        return places.hold(reader.hub(), setting);
    }

    private void isFree(long setting, long room, String name) {
        boolean taken = rooms.of(setting).stream()
                .anyMatch(each -> each.id() != room && each.name().equalsIgnoreCase(name));
        if (taken) {
            throw new RuleViolation("room.name.taken").at("name");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static String subject(long setting) {
        return "setting/" + setting;
    }

    private static String quoted(String room, Setting setting) {
        return "“" + room + "”, " + setting.name();
    }
}
