package org.attune.notification;

import java.util.Set;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** Two hubs, each with a coordinator. */
final class Hubs {
    static final Reader CONNIE = new Reader(1, 1, Set.of(Role.COORDINATOR));
    static final Reader ELSEWHERE = new Reader(2, 2, Set.of(Role.COORDINATOR));

    private Hubs() {}

    static void make(PeopleBench bench) {
        bench.run(() -> {
            for (int i = 1; i <= 2; i++) {
                bench.entities
                        .createNativeQuery(
                                "insert into hub (id, name, demo, version) values (" + i + ", 'A hub', false, 1)")
                        .executeUpdate();
                bench.entities
                        .createNativeQuery("insert into account (id, hub, sign_in_name, sign_in_key, password_hash,"
                                + " given_name, family_name, made_at, version) values (" + i + ", " + i + ", 'c" + i
                                + "', 'c" + i + "', 'none', 'Connie', 'Example',"
                                + " timestamp with time zone '2026-11-24 12:00:00+00:00', 1)")
                        .executeUpdate();
            }
        });
    }
}
