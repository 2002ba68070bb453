package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.people.Asked;
import org.attune.people.InvitationService;
import org.attune.setting.Choices;
import org.attune.setting.RoomHeld;
import org.attune.setting.SettingService;
import org.attune.setting.Sharing;
import org.attune.setting.Staff;
import org.attune.setting.StaffService;
import org.attune.shared.Reader;

/** The rooms and people of a setting, and what it decided for itself. */
@Named("staffPage")
@RequestScoped
public class StaffPage {

    @Inject
    StaffService staff;

    @Inject
    SettingService settings;

    @Inject
    InvitationService invitations;

    @Inject
    Team team;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Staff people = new Staff(List.of(), List.of(), List.of());
    private List<RoomHeld> rooms = List.of();
    private List<Asked> asked = List.of();
    private Choices choices = new Choices(false, Sharing.NOTHING, 0);

    @PostConstruct
    void load() {
        if (!team.isAny()) {
            return;
        }
        Reader reader = signedIn.reader();
        long setting = team.getSetting().id();
        people = staff.staff(reader, setting);
        rooms = settings.rooms(reader, setting);
        asked = invitations.waiting(reader, setting);
        choices = settings.choices(reader, setting);
    }

    /** What was done just before, as the address says; empty when nothing was. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    /** Takes back a question that nobody said yes to. */
    public void takeBack() {
        invitations.takeBack(signedIn.reader(), team.getSetting().id(), Numbers.id(request, "invitation"));
        Redirect.to("/staff?setting=" + team.getSetting().id() + "&after=taken-back");
    }

    public Staff getPeople() {
        return people;
    }

    public List<RoomHeld> getRooms() {
        return rooms;
    }

    public List<Asked> getAsked() {
        return asked;
    }

    public Choices getChoices() {
        return choices;
    }
}
