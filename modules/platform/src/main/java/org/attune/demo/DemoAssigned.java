package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.attune.assignment.AssignService;
import org.attune.assignment.NewAssignment;
import org.attune.assignment.Recipients;
import org.attune.assignment.Weight;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseSummary;
import org.attune.shared.Reader;

/** What is assigned in the demo's first nursery, by the way that anybody assigns, and then as if it were some weeks ago. */
@ApplicationScoped
class DemoAssigned {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int BABIES_UNDER = 12;
    private static final int DAYS_AGO = 26;

    @Inject
    CatalogueService catalogue;

    @Inject
    AssignService assigning;

    @Inject
    Clock clock;

    /** The babies' people have the course for them, one of them overdue; the manager has the one for leaders. */
    void make(DemoHub hub) {
        Optional<CourseSummary> babies = called(hub, "Tuning into Babies");
        Optional<CourseSummary> leading = called(hub, "Inspiring Provision");
        leading.ifPresent(course -> {
            assign(
                    hub,
                    hub.coordinator(),
                    new NewAssignment(
                            course.course(),
                            Recipients.people(Set.of(hub.manager().account())),
                            false,
                            Weight.REQUIRED,
                            today().plusDays(DAYS_AGO + 30),
                            0,
                            "As we agreed when you took over the nursery."));
            assign(
                    hub,
                    hub.manager(),
                    new NewAssignment(
                            course.course(),
                            Recipients.people(Set.of(hub.educator().account())),
                            false,
                            Weight.VOLUNTARY,
                            null,
                            0,
                            "If you are curious how rooms are planned."));
        });
        babies.ifPresent(course -> forTheBabyRoom(hub, course));
    }

    private void forTheBabyRoom(DemoHub hub, CourseSummary course) {
        assign(
                hub,
                hub.manager(),
                new NewAssignment(
                        course.course(),
                        Recipients.people(
                                Set.of(hub.team().get(hub.team().size() - 1).account())),
                        false,
                        Weight.AGREED,
                        today().plusDays(DAYS_AGO - 3),
                        0,
                        "Before your two new babies start."));
        assign(
                hub,
                hub.manager(),
                new NewAssignment(
                        course.course(),
                        Recipients.withUnder(BABIES_UNDER),
                        true,
                        Weight.AGREED,
                        today().plusDays(DAYS_AGO + 9),
                        28,
                        "So that we all read babies’ cues in the same way. We talk about it in the team meeting."));
    }

    private void assign(DemoHub hub, Reader by, NewAssignment words) {
        assigning.asIfBefore(hub.id(), assigning.assign(by, hub.setting(), words), DAYS_AGO);
    }

    private Optional<CourseSummary> called(DemoHub hub, String title) {
        return catalogue.courses(hub.coordinator(), "").stream()
                .filter(course -> course.title().startsWith(title))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
