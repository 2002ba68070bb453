package org.attune.demo;

import java.util.Locale;
import java.util.Set;
import org.attune.account.NewPerson;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/**
 * An invented person.
 *
 * @param name what is typed before the @ to sign in
 */
record DemoPerson(String name, String given, String family, Set<Role> roles) {

    /** Named by number; any two of the first few hundred differ. */
    static DemoPerson numbered(int number, Role... roles) {
        String given = Names.GIVEN.get(number % Names.GIVEN.size());
        String family = Names.FAMILY.get(number % Names.FAMILY.size());
        return new DemoPerson((given + "." + family).toLowerCase(Locale.ROOT), given, family, Set.of(roles));
    }

    NewPerson asNew() {
        return new NewPerson(name + "@demo.example", given, family, roles);
    }

    Reader reader(long account, long hub) {
        return new Reader(account, hub, roles);
    }
}
