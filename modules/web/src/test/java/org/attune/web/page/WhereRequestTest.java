package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.attune.learning.Status;
import org.attune.reporting.WhereFilter;
import org.attune.reporting.WhereOrder;
import org.attune.shared.NotFound;
import org.junit.jupiter.api.Test;

class WhereRequestTest {

    @Test
    void an_address_says_whom_to_show_and_in_which_order() {
        WhereRequest asked = of(Map.of(
                "course",
                "7",
                "who",
                "under-way",
                "setting",
                "20",
                "name",
                " Zoë & ",
                "order",
                "-last-opened",
                "page",
                "3"));
        assertThat(asked)
                .isEqualTo(new WhereRequest(
                        7,
                        new WhereFilter(Status.UNDER_WAY, 20, "Zoë &"),
                        new WhereOrder(WhereOrder.By.LAST_OPENED, true),
                        3));
        assertThat(asked.query())
                .isEqualTo("course=7&who=under-way&setting=20&name=Zo%C3%AB+%26&order=-last-opened&page=3");
    }

    @Test
    void what_it_says_wrongly_it_does_not_say() {
        WhereRequest asked = of(Map.of(
                "course", "7", "who", "anyone", "setting", "-1", "order", "--name", "page", "0", "name", "\u0000"));
        assertThat(asked.query()).isEqualTo("course=7&order=-name");
        assertThatThrownBy(() -> of(Map.of("course", "x"))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_column_sorts_and_once_more_the_other_way_round_from_the_first_page() {
        WhereRequest asked = of(Map.of("course", "7", "page", "3"));
        assertThat(asked.sorted(WhereOrder.By.DONE).query()).isEqualTo("course=7&order=done");
        assertThat(asked.sorted(WhereOrder.By.DONE).sorted(WhereOrder.By.DONE).query())
                .isEqualTo("course=7&order=-done");
        assertThat(asked.sorted(WhereOrder.By.NAME).query()).isEqualTo("course=7&order=-name");
        assertThat(asked.at(4).query()).isEqualTo("course=7&page=4");
    }

    private static WhereRequest of(Map<String, String> parameters) {
        return WhereRequest.of((HttpServletRequest) Proxy.newProxyInstance(
                WhereRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> parameters.get((String) arguments[0])));
    }
}
