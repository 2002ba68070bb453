package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.recording.RecordingDeskService;
import org.attune.recording.RecordingOnDesk;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The recording that a coordinator has on the desk: what every page about it begins with. Each form carries which state of
 * the recording it was filled in for, so that nobody writes over another's work unseen.
 */
@Named("recordingDesk")
@RequestScoped
public class RecordingDesk {

    @Inject
    RecordingDeskService desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable RecordingOnDesk found;
    private long seen;
    private boolean meanwhile;

    @PostConstruct
    void load() {
        look();
    }

    /** Whether what is kept is another than what the form that was sent was filled in for. */
    public boolean isChangedMeanwhile() {
        return meanwhile;
    }

    private void look() {
        found = desk.recording(reader(), Numbers.id(request, "recording"));
        seen = found.version();
    }

    /** A change of the recording. */
    interface Change {
        void make();
    }

    /** Makes a change and says so on the recording's page; when a rule refuses it, says that, and what was typed stays. */
    void keeps(String saying, Change change) {
        try {
            change.make();
            Redirect.to("/recording?recording=" + id() + "&after=" + saying);
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    /** Says what a rule refused; the form is then about the recording as it is now. */
    void refuse(RuleViolation refused) {
        long had = seen;
        look();
        meanwhile = had != seen;
        form.refuse(refused);
    }

    Reader reader() {
        return signedIn.reader();
    }

    long id() {
        return getFound().summary().recording().recording();
    }

    public RecordingOnDesk getFound() {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }
}
