package org.attune.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.account.Door;
import org.attune.setting.Ground;
import org.attune.shared.AtOnce;
import org.attune.shared.Drawn;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** The rules of pairing codes, with what is drawn by lot. */
class PairingCodesDrawnDatabaseTest {
    private final Drawn drawn = new Drawn(PairingCodesDrawnDatabaseTest.class);
    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final Tablets tablets = new Tablets();
    private final TabletDoorService doors = new TabletDoorService();
    private final AtomicInteger askers = new AtomicInteger();
    private long setting;
    private Reader manager = new Reader(0, 0, Set.of(Role.MANAGER));

    @BeforeEach
    void aSetting() {
        tablets.entities = bench.entities;
        tablets.server = door.server;
        doors.tablets = tablets;
        doors.keys = door.keys;
        doors.doors = door.doors;
        doors.clock = bench.clock;
        long hub = ground.hub("A hub");
        long area = bench.inTransaction(() -> ground.places.addLocalAuthority(hub, "An area"));
        setting = bench.inTransaction(() -> ground.places.addSetting(hub, area, "A nursery", List.of()));
        manager = new Reader(door.account(hub, "mabel"), hub, Set.of(Role.MANAGER));
    }

    @RepeatedTest(5)
    void of_any_number_who_type_a_pairing_code_at_the_same_time_one_is_paired() {
        String code = add();
        assertThat(AtOnce.all((int) drawn.between(2, 13), () -> pair(code).isPresent()))
                .containsOnlyOnce(true);
        assertThat(pair(code)).isEmpty();
        assertThat(paired()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void a_pairing_code_pairs_until_the_moment_it_ends_and_not_in_it() {
        String early = add();
        String late = add();
        Duration between = Duration.ofMillis(drawn.between(0, TabletService.CODE_LASTS.toMillis() - 1));
        bench.pass(between);
        String afterwards = add();
        bench.pass(TabletService.CODE_LASTS.minus(between).minusMillis(1));
        assertThat(pair(early)).isPresent();
        bench.pass(Duration.ofMillis(1));
        assertThat(pair(late)).isEmpty();
        assertThat(pair(afterwards).isPresent()).isEqualTo(!between.isZero());
    }

    @RepeatedTest(2)
    void a_pairing_code_is_read_however_it_is_typed_and_refused_after_any_slip() {
        String code = add();
        for (String slip : drawn.slips(code)) {
            String typed = drawn.typed(slip);
            assertThat(pair(typed)).as(typed).isEmpty();
        }
        for (int i = 0; i < 20; i++) {
            String typed = drawn.typed(add());
            assertThat(pair(typed)).as(typed).isPresent();
        }
        assertThat(pair(drawn.typed(code))).isPresent();
    }

    @RepeatedTest(2)
    void each_pairing_code_is_for_a_tablet_of_its_own() {
        List<String> codes = List.of(add(), add(), add());
        List<String> tokens =
                codes.stream().map(each -> pair(each).orElseThrow()).distinct().toList();
        assertThat(tokens).hasSize(3);
        assertThat(paired()).isEqualTo(3);
    }

    private String add() {
        String code = PairingCode.fresh();
        bench.run(() -> tablets.add(new Tablet(
                manager,
                setting,
                "Baby room tablet",
                tablets.codeHash(code),
                bench.clock.instant().plus(TabletService.CODE_LASTS))));
        return code;
    }

    /** The token that it gives; each asks from an address of their own, so nobody is slowed. */
    private Optional<String> pair(String code) {
        int asker = askers.getAndIncrement();
        PairAnswer answer = bench.inTransaction(() -> doors.pair(code, "10.0." + asker / 250 + "." + asker % 250));
        return answer instanceof PairAnswer.Paired paired ? Optional.of(paired.token()) : Optional.empty();
    }

    private int paired() {
        return bench.inTransaction(
                () -> tablets.of(manager.hub(), List.of(setting)).size());
    }
}
