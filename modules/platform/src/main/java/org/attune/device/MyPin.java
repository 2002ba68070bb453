package org.attune.device;

import java.time.Instant;
import java.util.List;
import org.attune.setting.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * How someone stands with their setting's tablets.
 *
 * @param chosenAt when they chose their PIN; absent when they have none
 * @param settings where they work: there their name is shown
 */
public record MyPin(@Nullable Instant chosenAt, List<Workplace> settings) {

    public MyPin {
        settings = List.copyOf(settings);
    }

    /** Whether they agreed. */
    public boolean agreed() {
        return chosenAt != null;
    }
}
