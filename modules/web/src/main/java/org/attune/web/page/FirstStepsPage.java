package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.catalogue.PublishService;
import org.attune.people.PeopleService;
import org.attune.setting.PlaceService;

/** What a coordinator of a hub that is just made does first. */
@Named("firstSteps")
@RequestScoped
public class FirstStepsPage {

    @Inject
    PlaceService places;

    @Inject
    PeopleService people;

    @Inject
    PublishService courses;

    @Inject
    SignedIn signedIn;

    @Inject
    Me me;

    private boolean settings;
    private boolean others;

    @PostConstruct
    void load() {
        if (me.isCoordinator()) {
            settings = !places.settings(signedIn.reader()).isEmpty();
            others = people.people(signedIn.reader(), "", 1).found() > 1;
        }
    }

    /** Whether something is still to be done first. */
    public boolean isToDo() {
        return me.isCoordinator() && !(settings && others);
    }

    /** Whether the hub has a setting. */
    public boolean isSettings() {
        return settings;
    }

    /** Whether the hub has somebody beside the reader. */
    public boolean isOthers() {
        return others;
    }

    /** Whether there is a course in the catalogue. */
    public boolean isCourses() {
        return courses.courses(signedIn.reader()).stream()
                .anyMatch(each -> !each.published().isEmpty());
    }
}
