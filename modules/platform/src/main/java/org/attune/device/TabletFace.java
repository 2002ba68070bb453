package org.attune.device;

import java.util.List;

/**
 * What a paired tablet shows to whoever picks it up.
 *
 * @param setting the name of its setting
 * @param people those who agreed, by name
 */
public record TabletFace(String setting, List<Shown> people) {

    /**
     * Someone to choose.
     *
     * @param account id of their account
     * @param name first name and initial
     */
    public record Shown(long account, String name) {}

    public TabletFace {
        people = List.copyOf(people);
    }
}
