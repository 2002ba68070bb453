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
import org.attune.reporting.TeamFilter;
import org.attune.reporting.TeamState;
import org.attune.setting.Responsibility;
import org.attune.shared.Line;
import org.jspecify.annotations.Nullable;

/** What an address asks of a team: the setting, and whom to show with which course. What it says wrongly it does not say. */
public record TeamRequest(long setting, TeamFilter filter) {
    private static final int LONGEST_NAME = 200;

    /** What a request asks about a setting. */
    public static TeamRequest of(HttpServletRequest request, long setting) {
        String name = Line.of(said(request, "name"));
        return new TeamRequest(
                setting,
                new TeamFilter(
                        number(said(request, "course")),
                        number(said(request, "room")),
                        one(Responsibility.values(), said(request, "responsibility")),
                        one(TeamState.values(), said(request, "status")),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME))));
    }

    private static String said(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }

    private static long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    private static <T extends Enum<T>> @Nullable T one(T[] values, String name) {
        return Stream.of(values)
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** As the address says it. */
    static String name(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the address says it; empty for any. */
    public String status() {
        TeamState state = filter.state();
        return state == null ? "" : name(state);
    }

    /** As the address says it; empty for any. */
    public String responsibility() {
        Responsibility responsibility = filter.responsibility();
        return responsibility == null ? "" : name(responsibility);
    }

    /** The query that asks the same. */
    public String query() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("setting", Long.toString(setting));
        said.put("status", status());
        said.put("course", filter.course() == 0 ? "" : Long.toString(filter.course()));
        said.put("room", filter.room() == 0 ? "" : Long.toString(filter.room()));
        said.put("responsibility", responsibility());
        said.put("name", filter.words());
        return said.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
