package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.attune.patch.Visit;
import org.attune.patch.VisitService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Writing a note of a visit, and changing one. Whatever comes between, what was typed stays in the field: a rule, a name that
 * seems to be in it, another writing of the note in another tab, its deletion there, or that the setting left the patch.
 */
@Named("visitNotePage")
@RequestScoped
public class VisitNotePage {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    VisitService visits;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private long id;
    private long setting;
    private String settingName = "The setting";
    private @Nullable Visit kept;
    private boolean gone;
    private boolean anew;
    private boolean keptMeanwhile;
    private List<String> named = List.of();
    private String name = UUID.randomUUID().toString();
    private String day = "";
    private String words = "";
    private long seen;

    @PostConstruct
    void load() {
        id = request.getParameter("id") == null ? 0 : Numbers.id(request, "id");
        try {
            if (id == 0) {
                setting = Numbers.id(request, "setting");
                settingName = visits.inPatch(signedIn.reader(), setting).name();
                day = LocalDate.ofInstant(clock.instant(), LONDON).toString();
            } else {
                Visit visit = take();
                day = visit.day().toString();
                words = visit.words();
            }
        } catch (NotFound absent) {
            // Deleted in another tab, or the setting left the patch: what was typed is not lost for that.
            if (!request.getMethod().equals("POST")) {
                throw absent;
            }
            gone = true;
        }
    }

    private Visit take() {
        Visit visit = visits.note(signedIn.reader(), id);
        kept = visit;
        setting = visit.setting();
        settingName = visit.settingName();
        seen = visit.version();
        return visit;
    }

    /** The button of the form. */
    public void keep() {
        keep(false);
    }

    /** The button of the warning. */
    public void keepAsItIs() {
        keep(true);
    }

    private void keep(boolean asItIs) {
        long had = seen;
        if (gone && !anew) {
            anew = id != 0;
            form.refuse(new RuleViolation(id == 0 ? "visit.left" : "visit.gone").at("words"));
            return;
        }
        try {
            LocalDate on = Day.typed(day);
            named = id == 0 || gone
                    ? visits.write(signedIn.reader(), setting, name, on, words, asItIs)
                    : visits.change(signedIn.reader(), id, had, on, words, asItIs);
            if (named.isEmpty()) {
                Redirect.to("/patch-setting?setting=" + setting + "&after=kept");
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
            if (id != 0 && !gone) {
                take();
                keptMeanwhile = had != seen;
            }
        } catch (NotFound left) {
            form.refuse(new RuleViolation("visit.left").at("words"));
        }
    }

    /** Whether there is a note already. */
    public boolean isThere() {
        return id != 0;
    }

    public long getId() {
        return id;
    }

    public long getSetting() {
        return setting;
    }

    public void setSetting(long said) {
        setting = said;
    }

    /** Whether what was deleted meanwhile is to be kept as a new note. */
    public boolean isAnew() {
        return anew;
    }

    public void setAnew(boolean said) {
        anew = said;
    }

    public String getSettingName() {
        return settingName;
    }

    /** What was kept in another tab meanwhile, beside what is in the field; nothing when nothing was. */
    public @Nullable Visit getElsewhere() {
        return keptMeanwhile ? kept : null;
    }

    /** Whether the writer is asked about names; also while the answer is taken, or Faces would not know its button. */
    public boolean isAsked() {
        boolean answering = FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return answering || !named.isEmpty();
    }

    /** What seems to be names: “Ada” and “Bram”. */
    public String getNamed() {
        return named.stream().map(each -> "“" + each + "”").collect(Words.AND);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String typed) {
        day = typed;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    /** What the form calls a new note. */
    public String getName() {
        return name;
    }

    public void setName(String said) {
        name = said;
    }
}
