package org.attune.setting;

import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/**
 * What a room is called, and for which ages it is.
 *
 * @param fromMonths age of the youngest, in months
 * @param toMonths age at which children move on, in months
 */
public record RoomWords(String name, int fromMonths, int toMonths) {
    private static final int LONGEST_NAME = 120;
    private static final int OLDEST = 216;

    public RoomWords {
        name = Line.of(name);
    }

    /** @throws RuleViolation at the field that is wrong */
    AgeRange checked() {
        if (name.isEmpty()) {
            throw new RuleViolation("room.name.missing").at("name");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("room.name.long", LONGEST_NAME).at("name");
        }
        if (fromMonths < 0 || toMonths > OLDEST || fromMonths >= toMonths) {
            throw new RuleViolation("room.ages").at("toMonths");
        }
        return new AgeRange(fromMonths, toMonths);
    }
}
