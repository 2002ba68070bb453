package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.setting.AtWork;
import org.attune.setting.LedRoom;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** Who may assign where. */
@ApplicationScoped
class Reaches {

    @Inject
    WorkplaceService workplaces;

    /** @throws NotFound when the reader may assign nowhere in the setting */
    Reach of(Reader reader, long setting) {
        return managed(reader, setting)
                .map(each -> new Reach(each, true, Set.of()))
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
                .map(each -> new Reach(
                        new Workplace(setting, each.settingName()),
                        false,
                        rooms.stream().map(LedRoom::room).collect(Collectors.toSet())));
    }

    /** @throws NotFound when the reader may not change the assignment */
    Reach changing(Reader reader, Assignment assignment) {
        Reach reach = of(reader, assignment.setting());
        if (!reach.changes(assignment, reader)) {
            throw new NotFound();
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
