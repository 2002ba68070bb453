package org.attune.authorisation;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.authorisation.Arguments.Whose;
import org.attune.authorisation.TwoHubs.People;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/**
 * A call with what is not the reader's.
 *
 * @param parameter which of the arguments, as exceptions name it
 * @param whose as failures say it
 */
record Trespass(String parameter, String whose, List<Object> arguments) {

    /** Each argument that names somebody's alone, the others being the reader's; and all of a stranger's at once. */
    static List<Trespass> all(UseCase useCase, Reader reader, People people) {
        List<Trespass> all = new ArrayList<>();
        List<Parameter> parameters = useCase.parameters();
        int naming = 0;
        for (int i = 0; i < parameters.size(); i++) {
            Arguments.Row row = Arguments.of(useCase, parameters.get(i));
            String name = parameters.get(i).getName();
            if (row.whose() != Whose.NOBODYS) {
                naming++;
                all.add(new Trespass(name, "another hub's " + name, with(useCase, people, i, people.stranger())));
            }
            if (row.whose() == Whose.ONES
                    || row.whose() == Whose.MANAGERS && reader.roles().equals(Set.of(Role.MANAGER))) {
                all.add(new Trespass(name, "someone else's " + name, with(useCase, people, i, people.neighbour())));
            }
        }
        if (naming > 1) {
            all.add(new Trespass("all", "all of another hub's", Arguments.of(useCase, people.stranger())));
        }
        return all;
    }

    private static List<Object> with(UseCase useCase, People people, int place, Someone other) {
        List<Object> arguments = Arguments.of(useCase, people.own());
        arguments.set(place, Arguments.of(useCase, other).get(place));
        return arguments;
    }
}
