package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.people.PeopleService;
import org.attune.people.Starter;
import org.attune.people.StarterList;
import org.attune.setting.SettingName;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Adding many people at once, from a list as a spreadsheet saves it: it is looked at first, then added whole. */
@Named("addPeoplePage")
@RequestScoped
public class AddPeoplePage {

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

    private List<SettingName> settings = List.of();
    private @Nullable SettingName preset;
    private String list = "";
    private @Nullable StarterList looked;

    @PostConstruct
    void load() {
        settings = people.settings(signedIn.reader());
        preset = request.getParameter("setting") == null ? null : PresetSetting.of(request, settings);
    }

    /** The setting that the address names: it is that of all for whom the list names none; absent when it names none. */
    public @Nullable SettingName getPreset() {
        return preset;
    }

    private @Nullable Long presetId() {
        return preset == null ? null : Long.valueOf(preset.setting());
    }

    /** Looks at the list; nobody is added. */
    public void look() {
        looked = people.look(signedIn.reader(), list, presetId());
    }

    /** Adds them all, or nobody. */
    public void add() {
        try {
            look();
            starts.hold(
                    people.addAll(
                            signedIn.reader(), list, presetId(), getDoubted().equals(request.getParameter("sure"))),
                    preset == null ? 0 : preset.setting());
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            if (getProblems().isEmpty()) {
                form.refuse(refused);
            }
        }
    }

    /** What is wrong in the list, each in a sentence. */
    public List<String> getProblems() {
        return looked == null ? List.of() : told(looked.problems());
    }

    /** Who seems to be there already, each in a sentence. */
    public List<String> getDoubts() {
        return looked == null ? List.of() : told(looked.doubts());
    }

    /** Stands for the doubts that were shown: to be sure of them is not to be sure of others. */
    public String getDoubted() {
        return Integer.toString(getDoubts().hashCode());
    }

    private static List<String> told(List<StarterList.Problem> problems) {
        return problems.stream()
                .map(each -> (each.line() == 0 ? "" : "Line " + each.line() + ": ")
                        + Messages.text(each.messageKey(), each.arguments().toArray()))
                .toList();
    }

    /** A list as it may be, with a setting that the hub has. */
    public String getSample() {
        String setting = settings.stream()
                .map(each -> each.name().replace("\"", "\"\""))
                .map(each -> each.matches(".*[\",].*") ? "\"" + each + "\"" : each)
                .findFirst()
                .orElse("");
        return "First name,Family name,E-mail,Setting,Role\nAda,Sample,," + setting
                + ",Room leader\nBen,Sample,ben@nursery.example," + setting + ",Educator";
    }

    /** Those who can be added; none while something is wrong. */
    public List<Starter> getReady() {
        return looked == null || !looked.problems().isEmpty() ? List.of() : looked.starters();
    }

    /** Whether the list was looked at, in this request or the one before: then it can be added. */
    public boolean isAddable() {
        return looked == null
                ? request.getParameter("looked") != null
                : !getReady().isEmpty();
    }

    /** The name of a setting. */
    public String setting(@Nullable Long id) {
        return id == null
                ? ""
                : settings.stream()
                        .filter(each -> each.setting() == id)
                        .map(SettingName::name)
                        .findFirst()
                        .orElse("");
    }

    public String getList() {
        return list;
    }

    public void setList(String typed) {
        list = typed;
    }
}
