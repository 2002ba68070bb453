package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.audit.AuditService;
import org.attune.catalogue.CatalogueService;
import org.attune.setting.AtWork;
import org.attune.setting.Responsibility;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Assigning a course to people of a setting. */
@ApplicationScoped
@Transactional
public class AssignService {
    private static final Set<Integer> AGES = Set.of(12, 24, 36);

    @Inject
    Assignments assignments;

    @Inject
    AssignedPeople people;

    @Inject
    Giving giving;

    @Inject
    Reaches reaches;

    @Inject
    WorkplaceService workplaces;

    @Inject
    CatalogueService catalogue;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * What the reader has to choose from.
     *
     * @throws NotFound when they may not assign in the setting
     */
    @Access(Access.Policy.LEADER)
    public AssigningGround ground(Reader reader, long setting) {
        Reach reach = reaches.of(reader, setting);
        List<AtWork> working = reach.within(workplaces.atWork(reader.hub(), setting));
        Map<Long, List<AtWork>> each = working.stream()
                .collect(Collectors.groupingBy(AtWork::account, LinkedHashMap::new, Collectors.toList()));
        return new AssigningGround(
                reach.setting(),
                reach.whole(),
                catalogue.courses(reader, ""),
                people.candidates(reader.hub(), 0, each.keySet()).stream()
                        .filter(AssignedPeople.Candidate::mayComeIn)
                        .map(who -> new AssigningGround.Colleague(
                                who.account(),
                                who.name(),
                                rooms(Objects.requireNonNullElse(each.get(who.account()), List.of()))))
                        .toList(),
                rooms(working, reach),
                reach.whole() ? responsibilities(working) : List.of());
    }

    private static List<String> rooms(List<AtWork> theirs) {
        return theirs.stream()
                .map(AtWork::roomName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<AssigningGround.RoomToChoose> rooms(List<AtWork> working, Reach reach) {
        return working.stream()
                .filter(each -> each.room() != 0)
                .filter(each -> reach.whole() || reach.rooms().contains(each.room()))
                .collect(Collectors.toMap(AtWork::room, each -> each, (one, other) -> one))
                .values()
                .stream()
                .sorted((one, other) -> Integer.compare(one.fromMonths(), other.fromMonths()))
                .map(each -> new AssigningGround.RoomToChoose(each.room(), each.roomName()))
                .toList();
    }

    private static List<Responsibility> responsibilities(List<AtWork> working) {
        return Arrays.stream(Responsibility.values())
                .filter(each -> working.stream().anyMatch(one -> one.responsibility() == each))
                .toList();
    }

    /**
     * Who would get it; nothing is stored.
     *
     * @throws NotFound when the reader may not assign in the setting, or not to all of such an audience
     * @throws RuleViolation at the field that is wrong, also when what was chosen there is gone
     */
    @Access(Access.Policy.LEADER)
    public Preview preview(Reader reader, long setting, NewAssignment words) {
        List<AtWork> working = workplaces.atWork(reader.hub(), setting);
        check(reader, setting, words, working);
        return giving.preview(
                reader.hub(),
                setting,
                words.course(),
                words.weight(),
                isByName(words),
                words.to().among(working));
    }

    /**
     * Assigns it.
     *
     * @return the assignment's id
     * @throws NotFound when the reader may not assign in the setting, or not to all of such an audience
     * @throws RuleViolation at the field that is wrong, also when what was chosen there is gone, or when nobody gets it now or later
     */
    @Access(Access.Policy.LEADER)
    public long assign(Reader reader, long setting, NewAssignment words) {
        reaches.of(reader, setting);
        // Also where nothing is assigned yet: of two at once the second finds what the first gave.
        workplaces.hold(reader.hub(), setting);
        assignments.holdOpen(reader.hub(), setting);
        List<AtWork> working = workplaces.atWork(reader.hub(), setting);
        Reach reach = check(reader, setting, words, working);
        Assignment made = new Assignment(reader, setting, words, people.today(), clock.instant());
        Set<Long> to = words.to().among(working);
        Set<Long> get =
                giving
                        .preview(reader.hub(), setting, words.course(), words.weight(), isByName(words), to)
                        .gets()
                        .stream()
                        .map(Recipient::account)
                        .collect(Collectors.toSet());
        if (get.isEmpty() && !made.isStanding()) {
            throw new RuleViolation("assign.nobody");
        }
        assignments.add(made);
        giving.give(made, get, !made.isStanding(), false);
        String title = catalogue.course(reader, words.course()).title();
        audit.note(
                reader,
                "course-assigned",
                "setting/" + setting,
                "“" + title + "”, " + reach.setting().name() + ", to "
                        + (get.size() == 1 ? "1 person" : get.size() + " people")
                        + (made.isStanding() ? ", and to whoever comes later" : ""));
        return made.id();
    }

    private static boolean isByName(NewAssignment words) {
        return words.to().audience() == Audience.PEOPLE;
    }

    /** Moves an assignment of a demo back by so many days, as if it had been made then. */
    @Access(Access.Policy.SYSTEM)
    public void asIfBefore(long hub, long assignment, int days) {
        Assignment made = assignments.hold(hub, assignment);
        made.isMadeBefore(days);
        assignments.of(made).forEach(each -> each.isGivenBefore(days));
    }

    private Reach check(Reader reader, long setting, NewAssignment words, List<AtWork> working) {
        Reach reach = reaches.of(reader, setting);
        if (catalogue.find(reader, words.course()).isEmpty()) {
            throw new RuleViolation("assign.course.gone").at("course");
        }
        named(words.to());
        isThere(reach, words.to(), working);
        // Says what is wrong with day, days and note before anybody is shown a preview of it.
        new Assignment(reader, setting, words, people.today(), clock.instant());
        return reach;
    }

    /** Somebody may have left, or a room been closed, while a form was filled in; what never was theirs is gone too. */
    private void isThere(Reach reach, Recipients to, List<AtWork> working) {
        boolean covered = reach.covers(to, working);
        switch (to.audience()) {
            case PEOPLE ->
                isChosen(covered && to.among(working).size() == to.people().size(), "assign.people.gone", "people");
            case ROOM ->
                isChosen(
                        covered && people.openRooms(reach.setting().id()).contains(to.room()),
                        "assign.room.gone",
                        "room");
            case RESPONSIBILITY, YOUNGEST -> {
                if (!covered) {
                    throw new NotFound();
                }
            }
        }
    }

    private static void named(Recipients to) {
        switch (to.audience()) {
            case PEOPLE -> isChosen(!to.people().isEmpty(), "assign.people.missing", "people");
            case ROOM -> isChosen(to.room() != 0, "assign.room.missing", "room");
            case RESPONSIBILITY ->
                isChosen(to.responsibility() != null, "assign.responsibility.missing", "responsibility");
            case YOUNGEST -> isChosen(AGES.contains(to.underMonths()), "assign.months.missing", "months");
        }
    }

    private static void isChosen(boolean chosen, String otherwise, String field) {
        if (!chosen) {
            throw new RuleViolation(otherwise).at(field);
        }
    }
}
