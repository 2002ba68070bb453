package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.setting.RoomHeld;
import org.attune.setting.RoomWords;
import org.attune.setting.SettingService;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A room of a setting: a new one, or the one that the address names, to change or close it. */
@Named("staffRoomPage")
@RequestScoped
public class StaffRoomPage {

    @Inject
    SettingService settings;

    @Inject
    WorkplaceService workplaces;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    AsGiven asGiven;

    @Inject
    HttpServletRequest request;

    private @Nullable Workplace setting;
    private @Nullable RoomHeld room;
    private long seen;
    private String name = "";
    private String fromMonths = "0";
    private String toMonths = "";

    @PostConstruct
    void load() {
        setting = workplaces.lookedAfter(signedIn.reader(), Numbers.id(request, "setting"));
        look();
        if (room != null) {
            name = room.name();
            fromMonths = Integer.toString(room.fromMonths());
            toMonths = Integer.toString(room.toMonths());
        }
    }

    private void look() {
        if (request.getParameter("room") != null) {
            RoomHeld found = settings.room(signedIn.reader(), getSetting().id(), Numbers.id(request, "room"));
            room = found;
            seen = found.version();
        }
    }

    /** Keeps what was typed, of a new room or the one that is there. */
    public void keep() {
        doIt("room-kept", () -> {
            RoomWords words = new RoomWords(
                    name,
                    Numbers.typed(fromMonths, "fromMonths", "room.months"),
                    Numbers.typed(toMonths, "toMonths", "room.months"));
            if (room == null) {
                settings.open(signedIn.reader(), getSetting().id(), words);
            } else {
                settings.change(signedIn.reader(), getSetting().id(), room.room(), seen, words);
            }
        });
    }

    /** Closes it. */
    public void close() {
        doIt("room-closed", () -> settings.close(signedIn.reader(), getSetting().id(), id(), seen));
    }

    /** Opens it again. */
    public void openAgain() {
        doIt(
                "room-open",
                () -> settings.openAgain(signedIn.reader(), getSetting().id(), id(), seen));
    }

    private long id() {
        return Numbers.id(request, "room");
    }

    private void doIt(String after, Runnable work) {
        try {
            work.run();
            Redirect.to("/staff?setting=" + getSetting().id() + "&after=" + after);
        } catch (RuleViolation refused) {
            form.refuse(refused);
            look();
            if (room != null) {
                name = asGiven.orNow("name", name, room.name());
                fromMonths = asGiven.orNow("fromMonths", fromMonths, room.fromMonths());
                toMonths = asGiven.orNow("toMonths", toMonths, room.toMonths());
            }
        }
    }

    public Workplace getSetting() {
        if (setting == null) {
            throw new NotFound();
        }
        return setting;
    }

    /** The one that is there; absent for a new one. */
    public @Nullable RoomHeld getRoom() {
        return room;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getFromMonths() {
        return fromMonths;
    }

    public void setFromMonths(String typed) {
        fromMonths = typed;
    }

    public String getToMonths() {
        return toMonths;
    }

    public void setToMonths(String typed) {
        toMonths = typed;
    }
}
