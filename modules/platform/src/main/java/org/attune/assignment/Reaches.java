package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.setting.AtWork;
import org.attune.setting.LedRoom;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;

/** Who may assign where. */
@ApplicationScoped
class Reaches {

    @Inject
    WorkplaceService workplaces;

    @Inject
    Assignments assignments;

    /** @throws NotFound when the reader may assign nowhere in the setting */
    Reach of(Reader reader, long setting) {
        return managed(reader, setting)
                .map(each -> new Reach(each, true, Set.of(), Set.of()))
                .or(() -> led(reader, setting))
                .orElseThrow(NotFound::new);
    }

    private Optional<Workplace> managed(Reader reader, long setting) {
        boolean manages = reader.is(Role.MANAGER) || reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR);
        return manages
                ? workplaces.lookedAfter(reader).stream()
                        .filter(each -> each.id() == setting)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Reach> led(Reader reader, long setting) {
        Set<LedRoom> rooms = workplaces.led(reader).stream()
                .filter(each -> each.setting() == setting && each.mayAssign())
                .collect(Collectors.toSet());
        return rooms.stream()
                .findFirst()
                .map(each -> within(
                        reader,
                        new Workplace(setting, each.settingName()),
                        rooms.stream().map(LedRoom::room).collect(Collectors.toSet())));
    }

    private Reach within(Reader reader, Workplace setting, Set<Long> rooms) {
        Set<Long> people = workplaces.atWork(reader.hub(), setting.id()).stream()
                .filter(each -> rooms.contains(each.room()))
                .map(AtWork::account)
                .collect(Collectors.toSet());
        return new Reach(setting, false, rooms, people);
    }

    /** @throws NotFound when the reader may not change the assignment */
    Reach changing(Reader reader, Assignment assignment) {
        Reach reach = of(reader, assignment.setting());
        Stream<Long> who = assignments.of(assignment).stream().map(Assigned::account);
        if (!reach.sees(assignment, reader, who) || !reach.changes(assignment, reader)) {
            throw new NotFound();
        }
        return reach;
    }

    /**
     * For a change that is for everyone who has it.
     *
     * @throws NotFound when the reader may not change the assignment
     * @throws RuleViolation when it is asked of others too, beyond their reach
     */
    Reach changingForAll(Reader reader, Assignment assignment) {
        Reach reach = changing(reader, assignment);
        if (assignments.of(assignment).stream().anyMatch(each -> each.isAsked() && !reach.has(each.account()))) {
            throw new RuleViolation("assignment.others");
        }
        return reach;
    }

    /** The accounts of those who work within reach. */
    Set<Long> accounts(Reader reader, Reach reach) {
        return reach.within(workplaces.atWork(reader.hub(), reach.setting().id())).stream()
                .map(AtWork::account)
                .collect(Collectors.toSet());
    }
}
