package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.learning.Status;
import org.attune.reporting.WhereFilter;
import org.attune.reporting.WhereOrder;
import org.attune.shared.Line;
import org.jspecify.annotations.Nullable;

/** What an address asks of who is where: the course, whom to show, and in which order. What it says wrongly it does not say. */
public record WhereRequest(long course, WhereFilter filter, WhereOrder order, int page) {
    private static final int LONGEST_NAME = 200;

    /**
     * What a request asks.
     *
     * @throws org.attune.shared.NotFound when it names no course
     */
    public static WhereRequest of(HttpServletRequest request) {
        String order = said(request, "order");
        boolean down = order.startsWith("-");
        WhereOrder.By by = Stream.of(WhereOrder.By.values())
                .filter(each -> name(each).equals(down ? order.substring(1) : order))
                .findFirst()
                .orElse(WhereOrder.By.NAME);
        String name = Line.of(said(request, "name"));
        return new WhereRequest(
                Numbers.id(request, "course"),
                new WhereFilter(
                        status(said(request, "who")),
                        number(said(request, "setting")),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME))),
                new WhereOrder(by, down),
                (int) Math.max(1, Math.min(number(said(request, "page")), Integer.MAX_VALUE)));
    }

    private static String said(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }

    private static long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    private static @Nullable Status status(String who) {
        return Stream.of(Status.values())
                .filter(each -> name(each).equals(who))
                .findFirst()
                .orElse(null);
    }

    private static String name(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the address says it; empty for everyone. */
    public String who() {
        Status status = filter.status();
        return status == null ? "" : name(status);
    }

    /** As the address says it. */
    public String ordered() {
        return (order.down() ? "-" : "") + name(order.by());
    }

    /** The same of another page. */
    public WhereRequest at(int other) {
        return new WhereRequest(course, filter, order, other);
    }

    /** The same sorted by something else; the other way round when it is sorted by that. */
    public WhereRequest sorted(WhereOrder.By by) {
        boolean down = order.by() == by && !order.down();
        return new WhereRequest(course, filter, new WhereOrder(by, down), 1);
    }

    /** The query that asks the same. */
    public String query() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("course", Long.toString(course));
        said.put("who", who());
        said.put("setting", filter.setting() == 0 ? "" : Long.toString(filter.setting()));
        said.put("name", filter.words());
        said.put("order", order.equals(WhereOrder.NAME) ? "" : ordered());
        said.put("page", page == 1 ? "" : Integer.toString(page));
        return said.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
