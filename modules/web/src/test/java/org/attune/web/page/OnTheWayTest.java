package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.attune.openid.Departure;
import org.junit.jupiter.api.Test;

class OnTheWayTest {
    private final OnTheWay onTheWay = new OnTheWay();
    private final HttpSession session = session();

    @Test
    void whoever_was_sent_comes_back_once_and_to_the_page_they_wanted() {
        onTheWay.goes(session, sent("one"));
        onTheWay.goes(session, sent("two"));

        assertThat(onTheWay.comesBack(session, "one")).contains(sent("one"));
        assertThat(onTheWay.comesBack(session, "one")).isEmpty();
        assertThat(onTheWay.comesBack(session, "two")).isPresent();
    }

    @Test
    void nobody_comes_back_in_another_browser() {
        onTheWay.goes(session, sent("one"));
        assertThat(onTheWay.comesBack(session(), "one")).isEmpty();
        assertThat(onTheWay.comesBack(null, "one")).isEmpty();
        assertThat(onTheWay.comesBack(session, null)).isEmpty();
        assertThat(onTheWay.comesBack(session, "")).isEmpty();
    }

    @Test
    void a_session_keeps_a_few_and_the_newest() {
        for (int i = 0; i < 20; i++) {
            onTheWay.goes(session, sent("number-" + i));
        }
        assertThat(onTheWay.comesBack(session, "number-14")).isEmpty();
        assertThat(onTheWay.comesBack(session, "number-15")).isPresent();
        assertThat(onTheWay.comesBack(session, "number-19")).isPresent();
    }

    private static OnTheWay.Sent sent(String state) {
        URI provider = URI.create("https://login.example.org/authorize");
        return new OnTheWay.Sent(
                new Departure(provider, state, "nonce", "verifier", Instant.EPOCH), "/course?id=" + state, false);
    }

    private static HttpSession session() {
        Map<String, Object> kept = new HashMap<>();
        return (HttpSession) Proxy.newProxyInstance(
                OnTheWayTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> kept.get((String) arguments[0]);
                    case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
