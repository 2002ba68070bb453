package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** What is assigned in a setting. */
@ApplicationScoped
@Transactional
public class AssignmentService {

    @Inject
    Assignments assignments;

    @Inject
    AssignedPeople people;

    @Inject
    Giving giving;

    @Inject
    Reaches reaches;

    /**
     * What is and was assigned in a setting, the newest first; for a room leader what they made, and what is for their rooms.
     *
     * @throws NotFound when the reader may not assign there
     */
    @Access(Access.Policy.LEADER)
    public List<AssignmentDescription> list(Reader reader, long setting) {
        Reach reach = reaches.of(reader, setting);
        return described(
                reader,
                reach,
                assignments.all(reader.hub(), setting).stream()
                        .filter(each -> reach.sees(each, reader))
                        .toList());
    }

    private List<AssignmentDescription> described(Reader reader, Reach reach, List<Assignment> which) {
        long setting = reach.setting().id();
        Map<Long, List<AssignedPerson>> who = people.inSetting(reader.hub(), setting);
        Map<Long, String> rooms = people.rooms(setting);
        Map<Long, String> titles = people.titles(
                reader.hub(), which.stream().map(Assignment::course).distinct().toList());
        Map<Long, String> makers = people.names(
                reader.hub(), which.stream().map(Assignment::madeBy).distinct().toList());
        return which.stream()
                .map(each -> each.described(
                        titles.getOrDefault(each.course(), ""),
                        rooms.getOrDefault(each.to().room(), ""),
                        makers.getOrDefault(each.madeBy(), ""),
                        reach.changes(each, reader),
                        who.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the reader sees none of this id
     */
    @Access(Access.Policy.LEADER)
    public AssignmentDescription of(Reader reader, long assignment) {
        Assignment found = assignments.find(reader.hub(), assignment);
        Reach reach = reaches.of(reader, found.setting());
        if (!reach.sees(found, reader)) {
            throw new NotFound();
        }
        return described(reader, reach, List.of(found)).get(0);
    }

    /**
     * What was changed of one of them, the newest first.
     *
     * @throws NotFound when the reader sees none of this id
     */
    @Access(Access.Policy.LEADER)
    public List<ChangeTold> changes(Reader reader, long assignment) {
        of(reader, assignment);
        return people.changes(assignments.find(reader.hub(), assignment));
    }

    /**
     * Who could be given it as well: those within the reader's reach who are not asked for it.
     *
     * @throws NotFound when the reader may not change it
     */
    @Access(Access.Policy.LEADER)
    public Preview more(Reader reader, long assignment) {
        Assignment found = assignments.find(reader.hub(), assignment);
        Reach reach = reaches.changing(reader, found);
        return giving.preview(reader.hub(), found.setting(), found.course(), found.weight(), reaches.accounts(reader, reach));
    }
}
