package org.attune.web.page;

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

    private String list = "";
    private @Nullable StarterList looked;

    /** Looks at the list; nobody is added. */
    public void look() {
        looked = people.look(signedIn.reader(), list);
    }

    /** Adds them all, or nobody. */
    public void add() {
        try {
            starts.hold(people.addAll(signedIn.reader(), list));
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            look();
            if (getProblems().isEmpty()) {
                form.refuse(refused);
            }
        }
    }

    /** What is wrong in the list, each in a sentence. */
    public List<String> getProblems() {
        return looked == null
                ? List.of()
                : looked.problems().stream()
                        .map(each -> (each.line() == 0 ? "" : "Line " + each.line() + ": ")
                                + Messages.text(
                                        each.messageKey(), each.arguments().toArray()))
                        .toList();
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
                : people.settings(signedIn.reader()).stream()
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
