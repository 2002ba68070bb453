package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.account.AccountService;
import org.attune.setting.HubService;
import org.attune.setting.NewRoom;
import org.attune.setting.NewStaffMember;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/** The demo's places, and who works there. */
@ApplicationScoped
class DemoPeople {
    static final String PASSWORD = "attune-demo";
    static final List<DemoAccount> OFFERED = List.of(
            new DemoAccount("educator@demo.example", "learns", PASSWORD),
            new DemoAccount("leader@demo.example", "leads a baby room", PASSWORD),
            new DemoAccount("manager@demo.example", "manages a nursery", PASSWORD),
            new DemoAccount("coordinator@demo.example", "looks after the hub", PASSWORD));

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
    private static final String BABY_ROOM = "Baby room";
    private static final String TODDLERS = "Toddler room";
    private static final String PRE_SCHOOL = "Pre-school room";

    /** How many of the team work with babies; they come first. */
    private static final int BABY_TEAM = 3;
    /** At which age babies move on differs from nursery to nursery. */
    private static final int[] MOVING_ON = {15, 18, 24, 16, 12};

    @Inject
    HubService hubs;

    @Inject
    AccountService accounts;

    @Inject
    PlaceService places;

    @Inject
    DemoPatch patch;

    /** Who works where, before they have accounts. */
    private record Place(
            DemoPerson person, int setting, @Nullable String room, Responsibility responsibility) {
        boolean isEducatorWithBabies() {
            return BABY_ROOM.equals(room) && responsibility == Responsibility.KEY_PERSON;
        }
    }

    /** Who else works in the first nursery: a team to look at. */
    private static List<Place> team(int from) {
        return List.of(
                more(from, BABY_ROOM, Responsibility.KEY_PERSON, Role.EDUCATOR),
                more(from + 1, BABY_ROOM, Responsibility.KEY_PERSON, Role.EDUCATOR),
                more(from + 2, BABY_ROOM, Responsibility.KEY_PERSON, Role.EDUCATOR),
                more(from + 3, TODDLERS, Responsibility.ROOM_LEADER, Role.ROOM_LEADER),
                more(from + 4, TODDLERS, Responsibility.KEY_PERSON, Role.EDUCATOR),
                more(from + 5, PRE_SCHOOL, Responsibility.ROOM_LEADER, Role.ROOM_LEADER),
                more(from + 6, PRE_SCHOOL, Responsibility.KEY_PERSON, Role.EDUCATOR),
                more(from + 7, null, Responsibility.COVER, Role.EDUCATOR));
    }

    private static Place more(int number, @Nullable String room, Responsibility responsibility, Role role) {
        return new Place(
                role == Role.EDUCATOR
                        ? DemoPerson.numbered(number, role)
                        : DemoPerson.numbered(number, Role.EDUCATOR, role),
                0,
                room,
                responsibility);
    }

    /** What some of them answer for besides, each from a day of its own. */
    private static List<NewStaffMember> besides(long manager, long leader, List<Long> team) {
        return List.of(
                new NewStaffMember(manager, null, Responsibility.SAFEGUARDING_LEAD, FIRST_DAY.plusMonths(2)),
                new NewStaffMember(leader, BABY_ROOM, Responsibility.FIRST_AIDER, FIRST_DAY.plusMonths(1)),
                new NewStaffMember(team.get(4), TODDLERS, Responsibility.FIRST_AIDER, FIRST_DAY.plusMonths(5)),
                new NewStaffMember(team.get(5), PRE_SCHOOL, Responsibility.SENCO, FIRST_DAY.plusMonths(3)));
    }

    DemoHub make() {
        long hub = hubs.makeDemo(Names.HUB);
        List<Long> settings = makeSettings(hub);
        List<Place> staff = new ArrayList<>(staff());
        int others = staff.size();
        // At the end, so that all the others are who they are without them.
        staff.addAll(team(others));
        List<DemoPerson> all = new ArrayList<>();
        all.add(new DemoPerson("coordinator", "Cora", "Kaleidoscope", Set.of(Role.EDUCATOR, Role.COORDINATOR)));
        staff.forEach(each -> all.add(each.person()));
        List<Long> ids = accounts.open(hub, all.stream().map(DemoPerson::asNew).toList(), PASSWORD);
        for (int each = 0; each < all.size(); each++) {
            if (isOffered(all.get(each))) {
                accounts.offer(ids.get(each));
            }
        }
        List<Reader> educators = new ArrayList<>();
        for (int setting = 0; setting < settings.size(); setting++) {
            List<NewStaffMember> working = new ArrayList<>();
            for (int each = 0; each < staff.size(); each++) {
                Place place = staff.get(each);
                // The coordinator comes first, and works in no setting.
                long account = ids.get(each + 1);
                if (place.setting() == setting) {
                    working.add(new NewStaffMember(
                            account, place.room(), place.responsibility(), FIRST_DAY.plusWeeks(each % 40)));
                }
                if (place.setting() == setting && place.isEducatorWithBabies() && each < others) {
                    educators.add(place.person().reader(account, hub));
                }
            }
            places.addStaff(hub, settings.get(setting), working);
        }
        patch.make(all.get(0).reader(ids.get(0), hub), settings);
        List<Long> team = ids.subList(others + 1, ids.size());
        long manager = called(all, ids, "manager");
        places.addStaff(hub, settings.get(0), besides(manager, called(all, ids, "leader"), team));
        return new DemoHub(
                hub,
                educators.get(0),
                educators.subList(1, educators.size()),
                all.get(0).reader(ids.get(0), hub),
                new Reader(manager, hub, Set.of(Role.EDUCATOR, Role.MANAGER)),
                settings.get(0),
                team.stream()
                        .limit(BABY_TEAM)
                        .map(each -> new Reader(each, hub, Set.of(Role.EDUCATOR)))
                        .toList());
    }

    private static long called(List<DemoPerson> all, List<Long> ids, String name) {
        for (int each = 0; each < all.size(); each++) {
            if (all.get(each).name().equals(name)) {
                return ids.get(each);
            }
        }
        throw new IllegalStateException("Nobody of the demo is called " + name);
    }

    private static boolean isOffered(DemoPerson person) {
        return OFFERED.stream()
                .anyMatch(each -> each.signInName().equals(person.asNew().signInName()));
    }

    private List<Long> makeSettings(long hub) {
        List<Long> authorities = Names.LOCAL_AUTHORITIES.stream()
                .map(name -> places.addLocalAuthority(hub, name))
                .toList();
        List<Long> settings = new ArrayList<>();
        for (String name : Names.NURSERIES) {
            settings.add(places.addSetting(hub, next(authorities, settings), name, rooms(settings.size())));
        }
        for (String name : Names.CHILDMINDERS) {
            List<NewRoom> home = List.of(new NewRoom("Front room", 0, 60));
            settings.add(places.addSetting(hub, next(authorities, settings), name, home));
        }
        return settings;
    }

    private static long next(List<Long> authorities, List<Long> settings) {
        return authorities.get(settings.size() % authorities.size());
    }

    private static List<NewRoom> rooms(int setting) {
        int movingOn = MOVING_ON[setting % MOVING_ON.length];
        return List.of(
                new NewRoom(BABY_ROOM, 0, movingOn),
                new NewRoom(TODDLERS, movingOn, 36),
                new NewRoom(PRE_SCHOOL, 36, 60));
    }

    private static List<Place> staff() {
        List<Place> staff = new ArrayList<>();
        for (int setting = 0; setting < Names.NURSERIES.size(); setting++) {
            int from = staff.size();
            staff.add(keyPerson(setting, from, BABY_ROOM));
            staff.add(keyPerson(setting, from + 1, BABY_ROOM));
            staff.add(keyPerson(setting, from + 2, TODDLERS));
            staff.add(new Place(
                    leading(setting, from + 3, "leader", "Lena", "Lullaby", Role.ROOM_LEADER),
                    setting,
                    BABY_ROOM,
                    Responsibility.ROOM_LEADER));
            staff.add(new Place(
                    leading(setting, from + 4, "manager", "Mabel", "Mobile", Role.MANAGER),
                    setting,
                    null,
                    Responsibility.MANAGER));
        }
        for (int home = 0; home < Names.CHILDMINDERS.size(); home++) {
            DemoPerson childminder = DemoPerson.numbered(staff.size(), Role.EDUCATOR, Role.MANAGER);
            staff.add(new Place(childminder, Names.NURSERIES.size() + home, "Front room", Responsibility.MANAGER));
        }
        return staff;
    }

    private static Place keyPerson(int setting, int number, String room) {
        DemoPerson person = number == 0
                ? new DemoPerson("educator", "Erin", "Example", Set.of(Role.EDUCATOR))
                : DemoPerson.numbered(number, Role.EDUCATOR);
        return new Place(person, setting, room, Responsibility.KEY_PERSON);
    }

    /** In the first nursery the accounts of leader and manager have those names. */
    private static DemoPerson leading(int setting, int number, String name, String given, String family, Role role) {
        return setting == 0
                ? new DemoPerson(name, given, family, Set.of(Role.EDUCATOR, role))
                : DemoPerson.numbered(number, Role.EDUCATOR, role);
    }
}
