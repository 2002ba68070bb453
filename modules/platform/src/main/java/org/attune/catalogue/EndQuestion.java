package org.attune.catalogue;

import java.util.Comparator;
import java.util.List;

/**
 * A question at the end of watching.
 *
 * @param right the answer that is right; one of the answers
 * @param answers two to six, in an order that says nothing, and is the same each time
 */
public record EndQuestion(String question, String right, List<String> answers) {

    public EndQuestion {
        answers = answers.stream()
                .sorted(Comparator.comparingInt((String each) -> (question + each).hashCode())
                        .thenComparing(each -> each))
                .toList();
    }

    /** @param lines the question, then the answers, the right one first */
    static EndQuestion of(List<String> lines) {
        return new EndQuestion(lines.get(0), lines.get(1), lines.subList(1, lines.size()));
    }

    public boolean isRight(String answer) {
        return right.equals(answer);
    }
}
