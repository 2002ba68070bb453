package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.attune.renewal.Interval;
import org.attune.renewal.RenewalRule;
import org.attune.renewal.RenewalRuleService;
import org.attune.setting.Responsibility;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** For coordinators: one thing that is to be renewed, its intervals, and its end. {@code ?from=} names one to put right. */
@Named("renewalRulePage")
@RequestScoped
public class RenewalRulePage {

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

    private @Nullable RenewalRule rule;
    private @Nullable Interval corrected;
    private String name = "";

    @PostConstruct
    void load() {
        rule = rules.rule(signedIn.reader(), Numbers.id(request, "id"));
        name = getRule().name();
        corrected = from().flatMap(getRule()::from).orElse(null);
        if (corrected != null) {
            interval.show(corrected);
        }
    }

    private Optional<LocalDate> from() {
        try {
            return Optional.ofNullable(request.getParameter("correct")).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** Keeps another interval, or the one that is put right. */
    public void say() {
        does("said", seen -> rules.say(signedIn.reader(), getRule().id(), seen, interval.typed()));
    }

    /** Takes the interval away that the address names. */
    public void remove() {
        does("said", seen -> rules.remove(signedIn.reader(), getRule().id(), seen, from().orElseThrow(NotFound::new)));
    }

    /** Keeps the name, and who answers for it. */
    public void reword() {
        does(
                "reworded",
                seen -> rules.reword(
                        signedIn.reader(),
                        getRule().id(),
                        seen,
                        name,
                        IntervalForm.responsibility(request).orElse(null)));
    }

    /** Asks for it no more. */
    public void end() {
        does("ended", seen -> rules.end(signedIn.reader(), getRule().id(), seen));
    }

    /** Asks for it again. */
    public void takeBack() {
        does("taken-back", seen -> rules.takeBack(signedIn.reader(), getRule().id(), seen));
    }

    private void does(String what, LongConsumer change) {
        try {
            String seen = Objects.requireNonNullElse(request.getParameter("seen"), "");
            change.accept(seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0);
            Redirect.to("/renewal-rule?id=" + getRule().id() + "&after=" + what);
        } catch (RuleViolation refused) {
            form.refuse(refused);
            rule = rules.rule(signedIn.reader(), getRule().id());
        }
    }

    public RenewalRule getRule() {
        if (rule == null) {
            throw new NotFound();
        }
        return rule;
    }

    /** The interval that is put right; nothing for another. */
    public @Nullable Interval getCorrected() {
        return corrected;
    }

    public boolean isAnswering(Responsibility each) {
        if (form.isSent()) {
            return IntervalForm.responsibility(request).filter(each::equals).isPresent();
        }
        return each == getRule().responsibility();
    }

    /** What was done just before: {@code added}, {@code said}, {@code reworded}, {@code ended}, {@code taken-back} or nothing. */
    public String getAfter() {
        return form.isSent() ? "" : Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
