package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.property.Attendee;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.LetterBox;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One place goes from one calendar into another. */
@ExtendWith(Inspector.class)
class InvitationJourney {
    private static final String EVENT = "The one chair";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.now(LONDON).plusDays(60);
    private static final String FIRST = "educator@demo.example";
    private static final String NEXT = "manager@demo.example";

    @Test
    void the_one_place_goes_out_of_ones_calendar_and_into_that_of_who_waits(Browsers browsers, Server server) {
        openAnEvent(Learner.on(browsers.device(), server).signIn("coordinator@demo.example"), server);

        Learner first = Learner.on(browsers.device(), server).signIn(FIRST);
        Keys keys = new Keys(first.page());
        first.page().navigate(server.address() + "/events");
        keys.seenAt(first.link(EVENT).first()).enter();
        assertThat(first.heading(EVENT)).isVisible();
        keys.seenAt(first.button("Book my place")).enter();
        assertThat(first.page().locator("#place")).hasText("Booked");
        Invitation booked = invitations(server, FIRST, 1).get(0);
        isFor(booked, FIRST);

        Learner next = Learner.on(browsers.device(), server).signIn(NEXT);
        next.page().navigate(server.address() + "/events");
        next.link(EVENT).first().click();
        next.button("Join the wait-list").click();
        assertThat(next.page().locator("#place")).hasText("Waiting: you are next");

        keys.seenAt(first.button("Give up my place")).enter();
        assertThat(first.page().getByText("Given up.")).isVisible();
        Invitation gone = invitations(server, FIRST, 2).get(1);
        assertThat(gone.method()).isEqualTo("CANCEL");
        assertThat(gone.uid()).isEqualTo(booked.uid());
        assertThat(gone.sequence()).isGreaterThan(booked.sequence());

        LetterBox letters = LetterBox.of(server, NEXT);
        letters.has("Take the place");
        next.page().navigate(letters.linkTo("/event?id="));
        next.button("Take my place").click();
        assertThat(next.page().locator("#place")).hasText("Booked");
        List<Invitation> theirs = invitations(server, NEXT, 1);
        assertThat(theirs)
                .as("waiting, and being offered a place, is in no calendar")
                .hasSize(1);
        isFor(theirs.get(0), NEXT);
        assertThat(theirs.get(0).uid())
                .as("another entry than that of who gave it up")
                .isNotEqualTo(booked.uid());
    }

    private static List<Invitation> invitations(Server server, String person, int many) {
        return Invitation.of(LetterBox.of(server, person).calendars(EVENT, many));
    }

    private static void isFor(Invitation invitation, String person) {
        assertThat(invitation.method()).isEqualTo("REQUEST");
        assertThat(invitation.entry().getSummary().getValue()).isEqualTo(EVENT);
        assertThat(invitation.starts())
                .isEqualTo(DAY.atTime(LocalTime.of(18, 30)).atZone(LONDON).toInstant());
        assertThat(invitation.entry().getDateTimeStart().toString()).contains("TZID=Europe/London");
        assertThat(invitation.calendar().getComponents("VTIMEZONE").toString()).contains("TZID:Europe/London");
        List<Attendee> people = invitation.entry().getProperties("ATTENDEE");
        assertThat(people).extracting(Attendee::getValue).containsExactly("mailto:" + person);
    }

    private static void openAnEvent(Learner coordinator, Server server) {
        Page page = coordinator.page();
        page.navigate(server.address() + "/event-words");
        page.getByLabel("Title").fill(EVENT);
        page.getByLabel("Day of session 1").fill(DAY.toString());
        page.getByLabel("From of session 1").fill("18:30");
        page.getByLabel("Until of session 1").fill("19:30");
        page.getByLabel("How many places?").fill("1");
        page.getByLabel("The link to join").fill("https://meet.example/room");
        coordinator.button("Keep as a draft").click();
        assertThat(coordinator.heading(EVENT)).isVisible();
        coordinator.button("Open it").click();
        assertThat(page.getByText("People can book it now.")).isVisible();
    }
}
