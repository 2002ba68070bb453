package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.people.AgeGroup;
import org.attune.people.Welcome;
import org.attune.people.WelcomeService;
import org.attune.people.Work;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The first sign-in, one question a page. The address says which; each answer is kept before the next is asked. */
@Named("welcomePage")
@RequestScoped
public class WelcomePage {
    /** The pages in their order. */
    private static final List<String> STEPS = List.of("name", "setting", "work", "ages", "stored", "check");

    @Inject
    WelcomeService welcome;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable Welcome known;
    private String step = "name";
    private String givenName = "";
    private String familyName = "";
    private String elsewhere = "";
    private String at = "";
    private String work = "";
    private Set<String> ages = Set.of();

    @PostConstruct
    void load() {
        Welcome now = welcome.known(signedIn.reader());
        known = now;
        String asked = request.getParameter("step");
        step = asked != null && STEPS.contains(asked) ? asked : "name";
        givenName = now.givenName();
        familyName = now.familyName();
        elsewhere = Objects.requireNonNullElse(now.said().settingSaid(), "");
        at = request.getParameter("at") != null
                ? request.getParameter("at")
                : elsewhere.isEmpty() && !now.settings().isEmpty() ? "here" : "";
        work = request.getParameter("work") != null
                ? request.getParameter("work")
                : now.said().work() == null ? "" : now.said().work().name();
        String[] ticked = request.getParameterValues("ages");
        ages = ticked != null
                ? Set.copyOf(Arrays.asList(ticked))
                : form.isSent() ? Set.of() : names(now.said().ageGroups());
    }

    private static Set<String> names(Set<AgeGroup> groups) {
        Set<String> names = new HashSet<>();
        groups.forEach(each -> names.add(each.name()));
        return names;
    }

    /** The button of each page: keeps the answer, and goes on. */
    public void keep() {
        try {
            switch (step) {
                case "name" -> welcome.name(signedIn.reader(), givenName, familyName);
                case "setting" -> welcome.setting(signedIn.reader(), setting());
                case "work" -> welcome.work(signedIn.reader(), chosenWork());
                case "ages" -> welcome.ages(signedIn.reader(), chosenAges());
                default -> {}
            }
            Redirect.to("/welcome?step=" + next());
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** All is right: learning begins. */
    public void finish() {
        try {
            welcome.finish(signedIn.reader());
            Redirect.to("/my-learning");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private @Nullable String setting() {
        return switch (at) {
            case "here" -> null;
            case "elsewhere" -> elsewhere;
            case "none" -> null;
            default -> throw new RuleViolation("welcome.setting.choose").at("at");
        };
    }

    private @Nullable Work chosenWork() {
        return Stream.of(Work.values())
                .filter(each -> each.name().equals(work))
                .findFirst()
                .orElse(null);
    }

    private Set<AgeGroup> chosenAges() {
        Set<AgeGroup> chosen = EnumSet.noneOf(AgeGroup.class);
        Stream.of(AgeGroup.values()).filter(each -> ages.contains(each.name())).forEach(chosen::add);
        return chosen;
    }

    /** Whoever changes an answer afterwards comes back to all of them. */
    private String next() {
        boolean changing = "true".equals(request.getParameter("change"));
        return changing ? "check" : STEPS.get(Math.min(STEPS.indexOf(step) + 1, STEPS.size() - 1));
    }

    public String getStep() {
        return step;
    }

    /** Which question of how many this is, from 1. */
    public int getNumber() {
        return STEPS.indexOf(step) + 1;
    }

    public int getOf() {
        return STEPS.size();
    }

    /** The page before; empty on the first. */
    public String getBefore() {
        int index = STEPS.indexOf(step);
        return index == 0 ? "" : STEPS.get(index - 1);
    }

    public Welcome getKnown() {
        return Objects.requireNonNull(known);
    }

    public List<Work> getWorks() {
        return List.of(Work.values());
    }

    public List<AgeGroup> getAgeGroups() {
        return List.of(AgeGroup.values());
    }

    /** {@code checked} for the setting that was chosen. */
    public @Nullable String at(String value) {
        return at.equals(value) || (value.equals("elsewhere") && at.isEmpty() && !elsewhere.isEmpty())
                ? "checked"
                : null;
    }

    /** {@code checked} for the work that was chosen. */
    public @Nullable String isWork(Work each) {
        return work.equals(each.name()) ? "checked" : null;
    }

    /** {@code checked} for an age group that was chosen. */
    public @Nullable String isAge(AgeGroup each) {
        return ages.contains(each.name()) ? "checked" : null;
    }

    /** The groups that were kept, in their order. */
    public List<AgeGroup> getKept() {
        List<AgeGroup> kept = new ArrayList<>(getKnown().said().ageGroups());
        kept.sort(null);
        return kept;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String typed) {
        givenName = typed;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String typed) {
        familyName = typed;
    }

    public String getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(String typed) {
        elsewhere = typed;
    }
}
