package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.patch.PatchHeld;
import org.attune.patch.PatchService;
import org.attune.setting.PlaceService;
import org.attune.setting.SettingName;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** For coordinators: which settings are in somebody's patch. */
@Named("patchOfPage")
@RequestScoped
public class PatchOfPage {

    /** A local authority with its settings. */
    public record Area(String name, List<SettingName> settings) {
        public Area {
            settings = List.copyOf(settings);
        }
    }

    @Inject
    PatchService patches;

    @Inject
    PlaceService places;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable PatchHeld patch;
    private List<Area> areas = List.of();
    private long seen;
    private boolean changedMeanwhile;

    @PostConstruct
    void load() {
        PatchHeld held = patches.of(signedIn.reader(), Numbers.id(request, "person"));
        patch = held;
        seen = held.version();
        Map<String, List<SettingName>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        places.settings(signedIn.reader())
                .forEach(each -> all.computeIfAbsent(each.localAuthority(), area -> new ArrayList<>())
                        .add(each));
        areas = all.entrySet().stream()
                .map(each -> new Area(each.getKey(), each.getValue()))
                .toList();
    }

    /** The button. */
    public void keep() {
        try {
            patches.give(signedIn.reader(), getPatch().account(), seen, chosen());
            Redirect.to("/person?id=" + getPatch().account() + "&after=patch");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            PatchHeld now = patches.of(signedIn.reader(), getPatch().account());
            changedMeanwhile = now.version() != seen;
            patch = now;
            seen = now.version();
        }
    }

    private Set<Long> chosen() {
        String[] ticked = Objects.requireNonNullElse(request.getParameterValues("settings"), new String[0]);
        return Stream.of(ticked)
                .filter(each -> each.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public PatchHeld getPatch() {
        return Objects.requireNonNull(patch);
    }

    public List<Area> getAreas() {
        return areas;
    }

    /** {@code checked} for what was ticked, or is in it. */
    public @Nullable String checked(SettingName each) {
        boolean in = form.isSent()
                ? chosen().contains(each.setting())
                : getPatch().settings().contains(each.setting());
        return in ? "checked" : null;
    }

    /** What somebody else put in it while the page was open; empty when nobody did. */
    public List<String> getMeanwhile() {
        return changedMeanwhile
                ? areas.stream()
                        .flatMap(area -> area.settings().stream())
                        .filter(each -> getPatch().settings().contains(each.setting()))
                        .map(SettingName::name)
                        .toList()
                : List.of();
    }

    /** Whether somebody else changed it while the page was open. */
    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }
}
