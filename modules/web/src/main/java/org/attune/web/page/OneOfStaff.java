package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.attune.setting.Colleague;
import org.attune.setting.Duty;
import org.attune.setting.Responsibility;
import org.attune.setting.RoomHeld;
import org.attune.setting.SettingService;
import org.attune.setting.StaffService;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Whom of a setting's people a page is about ({@code ?setting=&person=}), and what forms about them have in common. */
@Named("oneOfStaff")
@RequestScoped
public class OneOfStaff {

    @Inject
    StaffService staff;

    @Inject
    SettingService settings;

    @Inject
    WorkplaceService workplaces;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable Colleague person;
    private @Nullable Workplace setting;

    @PostConstruct
    void load() {
        setting = workplaces.lookedAfter(signedIn.reader(), Numbers.id(request, "setting"));
        person = staff.colleague(signedIn.reader(), getSetting().id(), Numbers.id(request, "person"));
    }

    public Workplace getSetting() {
        if (setting == null) {
            throw new NotFound();
        }
        return setting;
    }

    public Colleague getPerson() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** What they answer for that the address names. */
    public Duty getDuty() {
        long id = Numbers.id(request, "duty");
        return getPerson().duties().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The rooms that somebody can begin in. */
    public List<RoomHeld> getRooms() {
        return settings.rooms(signedIn.reader(), getSetting().id()).stream()
                .filter(RoomHeld::open)
                .toList();
    }

    /** Other settings that the reader looks after. */
    public List<Workplace> getOtherSettings() {
        return workplaces.lookedAfter(signedIn.reader()).stream()
                .filter(each -> each.id() != getSetting().id())
                .toList();
    }

    public List<Responsibility> getResponsibilities() {
        return List.of(Responsibility.values());
    }

    /** Whether it is the reader. */
    public boolean isOneself() {
        return getPerson().account() == signedIn.reader().account();
    }

    /** Whether the reader can make them a code: for who came in before that is a coordinator's. */
    public boolean isCodeToMake() {
        return !getPerson().hasCome()
                || signedIn.reader().is(Role.COORDINATOR)
                || signedIn.reader().is(Role.ADMINISTRATOR);
    }

    /** Where the page of this person is. */
    public String getQuery() {
        return "setting=" + getSetting().id() + "&person=" + getPerson().account();
    }

    /** Does what a form asks for and goes on; what a rule refuses is said, and what is so now is seen. */
    void doIt(Runnable work, String next) {
        try {
            work.run();
            Redirect.to(next);
        } catch (RuleViolation refused) {
            form.refuse(refused);
            load();
        }
    }

    /** What whoever sent the form had before them. */
    long seen() {
        String seen = typed("seen");
        return seen.matches("-?[0-9]{1,19}") ? Long.parseLong(seen) : 0;
    }

    String typed(String field) {
        String typed = request.getParameter(field);
        return typed == null ? "" : typed;
    }

    /** The id that was chosen in a field; 0 for none. */
    long chosen(String field) {
        String typed = typed(field);
        return typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    }

    /** The responsibility that was chosen. */
    Responsibility responsibility() {
        return Arrays.stream(Responsibility.values())
                .filter(each -> each.name().equals(typed("responsibility")))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("staff.responsibility.missing").at("responsibility"));
    }

    /** {@code selected} for what was chosen in a field, or stands there before anything is. */
    public @Nullable String selected(String field, Object value, Object before) {
        String typed = request.getParameter(field);
        return String.valueOf(value).equals(typed == null ? String.valueOf(before) : typed) ? "selected" : null;
    }
}
