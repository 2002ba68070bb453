package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.attune.acceptance.load.KillUnderLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server acknowledged it has, also after it was killed with -9 in the midst of commits. */
@ExtendWith(Inspector.class)
class KilledServerJourney {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_server_killed_under_load_has_lost_nothing_that_it_acknowledged(String database) throws Exception {
        KillUnderLoad.Result result =
                KillUnderLoad.server(Database.named(database), 6, 1, Duration.ofSeconds(8), System.nanoTime());
        assertThat(result.acknowledged()).as("%s", result).isGreaterThan(100);
        assertThat(result.lost()).as("%s", result).isZero();
        assertThat(result.duplicated()).as("%s", result).isZero();
        assertThat(result.wrong()).as("%s", result).isZero();
        System.out.println(result);
    }

    /** 40 are more than the server has connections to its database, and more than it has threads. */
    @Test
    void of_many_who_commit_at_once_none_waits_for_a_connection_that_another_waits_for() throws Exception {
        KillUnderLoad.Result result =
                KillUnderLoad.server(Database.postgresql(), 40, 0, Duration.ZERO, System.nanoTime());
        assertThat(result.lost()).as("%s", result).isZero();
        assertThat(result.resent()).as("%s", result).isZero();
    }
}
