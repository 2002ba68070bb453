package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.renewal.RenewableCourse;
import org.attune.renewal.RenewalRule;
import org.attune.renewal.RenewalRuleService;
import org.attune.renewal.RenewalWords;
import org.attune.setting.Responsibility;
import org.attune.shared.RuleViolation;

/** For coordinators: what is to be renewed in the hub, and adding to it. */
@Named("renewalRulesPage")
@RequestScoped
public class RenewalRulesPage {

    @Inject
    RenewalRuleService rules;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    IntervalForm interval;

    @Inject
    HttpServletRequest request;

    private List<RenewalRule> all = List.of();
    private List<RenewableCourse> courses = List.of();
    private String name = "";

    @PostConstruct
    void load() {
        all = rules.all(signedIn.reader());
        courses = rules.courses(signedIn.reader());
    }

    /** The button of the form. */
    public void add() {
        try {
            long id = rules.add(
                    signedIn.reader(),
                    new RenewalWords(
                            name, course(), IntervalForm.responsibility(request).orElse(null), interval.typed()));
            Redirect.to("/renewal-rule?id=" + id + "&after=added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private long course() {
        String chosen = Objects.requireNonNullElse(request.getParameter("course"), "");
        return chosen.matches("[1-9][0-9]{0,17}") ? Long.parseLong(chosen) : 0;
    }

    public List<RenewalRule> getAll() {
        return all;
    }

    /** The courses that are not to be renewed so far. */
    public List<RenewableCourse> getCourses() {
        return courses;
    }

    public boolean isChosen(RenewableCourse each) {
        return each.course() == course();
    }

    public boolean isAnswering(Responsibility each) {
        return IntervalForm.responsibility(request).filter(each::equals).isPresent();
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
