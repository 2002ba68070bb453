package org.attune.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    private final List<String> logged = new ArrayList<>();
    private final List<Object> sent = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void a_fault_is_told_without_the_rest_of_its_address() throws Exception {
        HttpServletRequest request =
                as(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getServletPath" -> "/calendar";
                    case "getPathInfo" -> "/the-permission.ics";
                    case "getRequestURI" -> "/calendar/the-permission.ics";
                    case "getRequestURL" -> new StringBuffer("http://localhost/calendar/the-permission.ics");
                    case "getQueryString" -> "key=the-permission";
                    default -> null;
                });
        HttpServletResponse response = as(HttpServletResponse.class, (proxy, method, arguments) -> {
            if (method.getName().equals("sendError")) {
                sent.add(arguments[0]);
            }
            return method.getReturnType() == boolean.class ? false : null;
        });
        new Faults().doFilter(request, response, (asked, answered) -> {
            throw new IllegalStateException("broken");
        });
        assertThat(sent).containsExactly(500);
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0))
                .contains("Reference", "GET /calendar", "broken")
                .doesNotContain("the-permission");
    }

    private static <T> T as(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
