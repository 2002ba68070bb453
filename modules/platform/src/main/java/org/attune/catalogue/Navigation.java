package org.attune.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which navigation requests of a SCO lead somewhere within its package. Choice and flow are free, since sequencing rules are
 * not applied: a SCO that shows its own buttons by this shows all that work.
 */
final class Navigation {
    private static final String VALID = "adl.nav.request_valid.";

    private Navigation() {}

    /** By element of the navigation data model (SN 5.6): what a SCO reads. */
    static Map<String, String> from(String here, List<String> launchable) {
        int place = launchable.indexOf(here);
        Map<String, String> valid = new HashMap<>();
        valid.put(VALID + "continue", Boolean.toString(place + 1 < launchable.size()));
        valid.put(VALID + "previous", Boolean.toString(place > 0));
        launchable.forEach(each -> valid.put(VALID + "choice.{target=" + each + "}", "true"));
        return valid;
    }
}
