package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
     * What is and was assigned in a setting, the newest first; for a room leader what is for the rooms they lead,
     * and what they made for somebody who works there now, with those people alone.
     *
     * @throws NotFound when the reader may not assign there
     */
    @Access(Access.Policy.LEADER)
    public List<AssignmentDescription> list(Reader reader, long setting) {
        Reach reach = reaches.of(reader, setting);
        return described(
                reader, reach, assignments.all(reader.hub(), setting), people.inSetting(reader.hub(), setting));
    }

    /** Those of them that the reader sees, each with the people within their reach. */
    private List<AssignmentDescription> described(
            Reader reader, Reach reach, List<Assignment> all, Map<Long, List<AssignedPerson>> who) {
        List<Assignment> which = all.stream()
                .filter(each -> reach.sees(each, reader, of(each, who).map(AssignedPerson::account)))
                .toList();
        Map<Long, String> rooms = people.rooms(reach.setting().id());
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
                        of(each, who).filter(AssignedPerson::isAsked).allMatch(one -> reach.has(one.account())),
                        of(each, who).filter(one -> reach.has(one.account())).toList()))
                .toList();
    }

    private static Stream<AssignedPerson> of(Assignment assignment, Map<Long, List<AssignedPerson>> who) {
        return who.getOrDefault(assignment.id(), List.of()).stream();
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
        return described(reader, reach, List.of(found), Map.of(assignment, people.of(found))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * What was changed of one of them, the newest first.
     *
     * @throws NotFound when the reader sees none of this id
     */
    @Access(Access.Policy.LEADER)
    public List<ChangeTold> changes(Reader reader, long assignment) {
        AssignmentDescription seen = of(reader, assignment);
        Reach reach = reaches.of(reader, seen.setting());
        return people.changes(assignments.find(reader.hub(), assignment), reach);
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
        return giving.preview(
                reader.hub(), found.setting(), found.course(), found.weight(), true, reaches.accounts(reader, reach));
    }
}
