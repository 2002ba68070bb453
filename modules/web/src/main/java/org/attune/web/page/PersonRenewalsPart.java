package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.renewal.HeldTraining;
import org.attune.renewal.PersonRenewals;
import org.attune.renewal.TrainingService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What one person of a setting has to renew, and what was written down: a part of a page about {@code ?setting=&person=}. */
@Named("personRenewals")
@RequestScoped
public class PersonRenewalsPart {

    @Inject
    TrainingService training;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable PersonRenewals person;
    private List<HeldTraining> written = List.of();
    private long setting;

    @PostConstruct
    void load() {
        setting = Numbers.id(request, "setting");
        long account = Numbers.id(request, "person");
        person = training.person(signedIn.reader(), setting, account);
        written = training.written(signedIn.reader(), setting, account);
    }

    public PersonRenewals getPerson() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** The latest first. */
    public List<HeldTraining> getWritten() {
        return written;
    }

    public long getSetting() {
        return setting;
    }
}
