package org.attune.people;

import java.util.List;

/**
 * A list of people to add, as far as it could be read.
 *
 * @param problems all that is wrong in it, in its order
 * @param doubts who seems to be there already, in its order; when it is sure that they are others, they can be added
 */
public record StarterList(List<Starter> starters, List<Problem> problems, List<Problem> doubts) {

    /**
     * Something wrong in a list, or to be sure of.
     *
     * @param line of the list, from 1; 0 when it is wrong as a whole
     * @param messageKey names a sentence in the pages' messages
     */
    public record Problem(long line, String messageKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    public StarterList {
        starters = List.copyOf(starters);
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
    }
}
