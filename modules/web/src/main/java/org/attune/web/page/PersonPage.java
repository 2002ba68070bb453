package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.people.PeopleService;
import org.attune.people.PersonRow;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Someone of the hub, and the ways to let them in. */
@Named("personPage")
@RequestScoped
public class PersonPage {

    @Inject
    PeopleService people;

    @Inject
    SignedIn signedIn;

    @Inject
    FreshStarts starts;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable PersonRow person;

    @PostConstruct
    void load() {
        person = people.person(signedIn.reader(), Numbers.id(request, "id"));
    }

    public PersonRow getPerson() {
        return Objects.requireNonNull(person);
    }

    /** Makes a start code to print. */
    public void makeCode() {
        try {
            starts.hold(List.of(people.freshCode(signedIn.reader(), getPerson().account())));
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** Sends a link. */
    public void sendLink() {
        try {
            starts.hold(List.of(people.sendLink(signedIn.reader(), getPerson().account())));
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }
}
