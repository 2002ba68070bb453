package org.attune.web.page;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.attune.reporting.TeamWeek;

/** What a team finished week by week, as bars that a page draws: a panel for lessons, and one for courses. */
public record TrendChart(List<TeamWeek> weeks) {
    /** Of a week in the drawing, and of the drawing. */
    private static final int STEP = 10;

    private static final int HEIGHT = 100;

    public TrendChart {
        weeks = List.copyOf(weeks);
    }

    /** A bar, in the units of the drawing. */
    public record Bar(int x, int y, int height) {}

    /**
     * A row of bars.
     *
     * @param name what it shows
     * @param sum of all weeks
     * @param most in one week
     */
    public record Panel(String name, int sum, int most, List<Bar> bars) {

        /** What is seen, for who does not see it. */
        public String words() {
            return name + " a week, over 26 weeks: " + sum + " in all, " + most + " in the fullest week.";
        }
    }

    /** The lessons that were done, then the courses that were finished. */
    public List<Panel> panels() {
        return List.of(panel("Lessons done", TeamWeek::lessons), panel("Courses finished", TeamWeek::courses));
    }

    private Panel panel(String name, ToIntFunction<TeamWeek> of) {
        int most = weeks.stream().mapToInt(of).max().orElse(0);
        List<Bar> bars = IntStream.range(0, weeks.size())
                .filter(each -> of.applyAsInt(weeks.get(each)) > 0)
                .mapToObj(each -> {
                    int height = Math.max(2, of.applyAsInt(weeks.get(each)) * HEIGHT / most);
                    return new Bar(each * STEP + 1, HEIGHT - height, height);
                })
                .toList();
        return new Panel(name, weeks.stream().mapToInt(of).sum(), most, bars);
    }

    /** Whether anything was finished. */
    public boolean any() {
        return panels().stream().anyMatch(each -> each.sum() > 0);
    }

    public TeamWeek first() {
        return weeks.get(0);
    }

    /** The weeks in which something was finished, latest first. */
    public List<TeamWeek> full() {
        return IntStream.range(0, weeks.size())
                .mapToObj(each -> weeks.get(weeks.size() - 1 - each))
                .filter(each -> each.lessons() + each.courses() > 0)
                .toList();
    }
}
