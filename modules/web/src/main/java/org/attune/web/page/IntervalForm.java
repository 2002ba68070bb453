package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.renewal.Interval;
import org.attune.setting.Responsibility;
import org.attune.shared.RuleViolation;

/** The fields that say after how long something is to be renewed, from which day on, and who says so. */
@Named("intervalForm")
@RequestScoped
public class IntervalForm {
    private String from = "";
    private String months = "";
    private String source = "";

    /** Shows an interval to put right. */
    void show(Interval interval) {
        from = interval.from().toString();
        months = Integer.toString(interval.months());
        source = interval.source();
    }

    /** @throws RuleViolation with all that cannot be read */
    Interval typed() {
        List<RuleViolation> wrong = new ArrayList<>();
        LocalDate day = LocalDate.EPOCH;
        int number = 0;
        try {
            day = Day.typed(from);
        } catch (RuleViolation refused) {
            wrong.add(refused.at("from"));
        }
        try {
            number = Numbers.typed(months, "months", "renewable.months.no-number");
        } catch (RuleViolation refused) {
            wrong.add(refused);
        }
        if (!wrong.isEmpty()) {
            throw wrong.get(0).and(wrong.subList(1, wrong.size()));
        }
        return new Interval(day, number, source);
    }

    /** Who answers for it, as the form was sent; nothing for nobody in particular. */
    static Optional<Responsibility> responsibility(HttpServletRequest request) {
        return Stream.of(Responsibility.values())
                .filter(each -> each.name().equals(request.getParameter("responsibility")))
                .findFirst();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = typed;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String typed) {
        months = typed;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String typed) {
        source = typed;
    }
}
