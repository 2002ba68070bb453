package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.attune.reporting.TeamFilter;
import org.attune.reporting.TeamState;
import org.attune.setting.Responsibility;
import org.junit.jupiter.api.Test;

class TeamRequestTest {

    @Test
    void an_address_says_whom_to_show_with_which_course() {
        TeamRequest asked = of(Map.of(
                "status",
                "not-started",
                "course",
                "7",
                "room",
                "20",
                "responsibility",
                "room-leader",
                "name",
                " Zoë & "));
        assertThat(asked)
                .isEqualTo(new TeamRequest(
                        3, new TeamFilter(7, 20, Responsibility.ROOM_LEADER, TeamState.NOT_STARTED, "Zoë &")));
        assertThat(asked.query())
                .isEqualTo(
                        "setting=3&status=not-started&course=7&room=20&responsibility=room-leader&name=Zo%C3%AB+%26");
    }

    @Test
    void what_it_says_wrongly_it_does_not_say() {
        TeamRequest asked =
                of(Map.of("status", "late", "course", "-1", "room", "x", "responsibility", "cook", "name", "\u0000"));
        assertThat(asked.filter()).isEqualTo(TeamFilter.ALL);
        assertThat(asked.query()).isEqualTo("setting=3");
    }

    private static TeamRequest of(Map<String, String> parameters) {
        return TeamRequest.of(
                (HttpServletRequest) Proxy.newProxyInstance(
                        TeamRequestTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, values) -> parameters.get(values[0])),
                3);
    }
}
