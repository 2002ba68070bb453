package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.patch.VisitService;
import org.attune.setting.LedRoom;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The setting that the pages for managers and room leaders are about: the one in the address, {@code ?setting=}, else the first
 * that the reader manages or leads a room of.
 */
@Named("team")
@RequestScoped
public class Team {

    @Inject
    WorkplaceService workplaces;

    @Inject
    VisitService visits;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Map<Long, Workplace> managed = Map.of();
    private List<LedRoom> led = List.of();
    private List<Workplace> settings = List.of();
    private @Nullable Workplace setting;

    @PostConstruct
    void load() {
        Reader reader = signedIn.reader();
        led = workplaces.led(reader);
        Map<Long, Workplace> all = new LinkedHashMap<>();
        if (reader.is(Role.MANAGER) || reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR)) {
            workplaces.lookedAfter(reader).forEach(each -> all.put(each.id(), each));
        }
        managed = Map.copyOf(all);
        led.forEach(each -> all.putIfAbsent(each.setting(), new Workplace(each.setting(), each.settingName())));
        settings = List.copyOf(all.values());
        if (request.getParameter("setting") == null) {
            setting = settings.isEmpty() ? null : settings.get(0);
        } else {
            setting = all.get(Numbers.id(request, "setting"));
            if (setting == null) {
                throw new NotFound();
            }
        }
    }

    /** Whether there is any setting to show. */
    public boolean isAny() {
        return setting != null;
    }

    /**
     * The setting that the page is about.
     *
     * @throws NotFound when there is none
     */
    public Workplace getSetting() {
        if (setting == null) {
            throw new NotFound();
        }
        return setting;
    }

    /** Those to choose from. */
    public List<Workplace> getSettings() {
        return settings;
    }

    /** Whether the reader looks after all of the setting, and not some of its rooms alone. */
    public boolean isManages() {
        return setting != null && managed.containsKey(setting.id());
    }

    /** Whether the reader is the setting's own manager, and a specialist leader wrote of a visit. */
    public boolean isVisited() {
        return isManages() && visits.isAnyAt(signedIn.reader(), getSetting().id());
    }

    /** The rooms of the setting that the reader leads. */
    public List<LedRoom> getRooms() {
        return led.stream().filter(each -> each.setting() == getSetting().id()).toList();
    }

    /** Whether the reader may assign courses there. */
    public boolean isAssigns() {
        return isManages() || getRooms().stream().anyMatch(LedRoom::mayAssign);
    }
}
