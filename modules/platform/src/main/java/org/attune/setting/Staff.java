package org.attune.setting;

import java.util.List;

/**
 * Who works in a setting, each by name.
 *
 * @param present who works there today
 * @param toCome who is to begin
 * @param left who worked there once; the setting sees who and when, and nothing of what they learn
 */
public record Staff(List<Colleague> present, List<Colleague> toCome, List<Colleague> left) {

    public Staff {
        present = List.copyOf(present);
        toCome = List.copyOf(toCome);
        left = List.copyOf(left);
    }
}
