package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.reporting.ReachFilter;
import org.attune.reporting.ReachOrder;
import org.attune.shared.Line;

/** What an address asks of the reach of a hub. What it says wrongly it does not say. */
public record ReachRequest(ReachFilter filter, ReachOrder order, int page) {
    private static final int LONGEST_NAME = 200;

    public static ReachRequest of(HttpServletRequest request) {
        String order = said(request, "order");
        boolean down = order.startsWith("-");
        String name = Line.of(said(request, "name"));
        return new ReachRequest(
                new ReachFilter(
                        named(ReachFilter.By.values(), said(request, "by")).orElse(ReachFilter.By.SETTINGS),
                        number(said(request, "authority")),
                        number(said(request, "course")),
                        named(ReachFilter.State.values(), said(request, "state"))
                                .orElse(null),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME))),
                new ReachOrder(
                        named(ReachOrder.By.values(), down ? order.substring(1) : order)
                                .orElse(ReachOrder.By.NAME),
                        down),
                (int) Math.max(1, Math.min(number(said(request, "page")), Integer.MAX_VALUE)));
    }

    private static String said(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }

    private static long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String said) {
        return Stream.of(all).filter(each -> name(each).equals(said)).findFirst();
    }

    private static String name(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a row is, as the address says it. */
    public String by() {
        return name(filter.by());
    }

    /** How far settings are reached, as the address says it; empty for any. */
    public String state() {
        ReachFilter.State state = filter.state();
        return state == null ? "" : name(state);
    }

    /** As the address says it. */
    public String ordered() {
        return (order.down() ? "-" : "") + name(order.by());
    }

    /** Whether only some settings are looked for. */
    public boolean isSearch() {
        return filter.by() == ReachFilter.By.SETTINGS
                && (filter.state() != null || !filter.words().isEmpty());
    }

    /** The same of another page. */
    public ReachRequest at(int other) {
        return new ReachRequest(filter, order, other);
    }

    /** The settings of a local authority. */
    public ReachRequest inAuthority(long authority) {
        return new ReachRequest(
                new ReachFilter(ReachFilter.By.SETTINGS, authority, filter.course(), null, ""), ReachOrder.NAME, 1);
    }

    /** The settings, with the figures of a course. */
    public ReachRequest ofCourse(long course) {
        return new ReachRequest(
                new ReachFilter(ReachFilter.By.SETTINGS, filter.authority(), course, null, ""), ReachOrder.NAME, 1);
    }

    /** The same sorted by something else; the other way round when it is sorted by that. Figures begin with the most. */
    public ReachRequest sorted(ReachOrder.By by) {
        boolean names = by == ReachOrder.By.NAME || by == ReachOrder.By.AREA;
        boolean down = order.by() == by ? !order.down() : !names;
        return new ReachRequest(filter, new ReachOrder(by, down), 1);
    }

    /** The query that asks the same. */
    public String query() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("by", filter.by() == ReachFilter.By.SETTINGS ? "" : by());
        said.put("authority", filter.authority() == 0 ? "" : Long.toString(filter.authority()));
        said.put("course", filter.course() == 0 ? "" : Long.toString(filter.course()));
        said.put("state", state());
        said.put("name", filter.words());
        said.put("order", order.equals(ReachOrder.NAME) ? "" : ordered());
        said.put("page", page == 1 ? "" : Integer.toString(page));
        return said.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
