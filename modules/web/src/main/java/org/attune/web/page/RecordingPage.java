package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.attune.recording.CaptionRemark;
import org.attune.recording.Lacking;
import org.attune.recording.RecordingDeskService;
import org.attune.recording.RecordingFileService;
import org.attune.shared.RuleViolation;

/** One recording: the steps to get it ready, what is missing, and publishing it. */
@Named("recordingPage")
@RequestScoped
public class RecordingPage {
    private static final Map<String, String> SAID = Map.of(
            "words", "Kept.",
            "captions", "The captions are kept.",
            "transcript", "The transcript is kept.",
            "chapters", "The chapters are kept.",
            "published", "It is published. You can put it into courses now.");

    @Inject
    RecordingDesk desk;

    @Inject
    RecordingDeskService recordings;

    @Inject
    RecordingFileService files;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    /** The button of the last step. */
    public void publish() {
        desk.keeps("published", () -> recordings.publish(desk.reader(), desk.id(), desk.getSeen()));
    }

    /** The button of the page that asks. */
    public void remove() {
        try {
            files.remove(desk.reader(), desk.id(), desk.getSeen());
            Redirect.to("/recordings");
        } catch (RuleViolation refused) {
            desk.refuse(refused);
        }
    }

    /** What was just done; empty when nothing was. */
    public String getSaying() {
        String after = Objects.requireNonNullElse(request.getParameter("after"), "");
        return form.getErrors().isEmpty() ? SAID.getOrDefault(after, "") : "";
    }

    /** Whether the reader has just brought a film that was there already. */
    public boolean isKnown() {
        return "yes".equals(request.getParameter("known"));
    }

    public boolean isCaptioned() {
        return !lacks(Lacking.CAPTIONS);
    }

    public boolean isTranscribed() {
        return !lacks(Lacking.TRANSCRIPT);
    }

    private boolean lacks(Lacking what) {
        return desk.getFound().summary().lacking().contains(what);
    }

    /** How many lines a text has; none when it is empty. */
    public int lines(String text) {
        return text.isEmpty() ? 0 : (int) text.lines().count();
    }

    /** How many captions there are. */
    public int getCues() {
        return (int) desk.getFound()
                .captions()
                .lines()
                .filter(each -> each.contains(" --> "))
                .count();
    }

    /** The name of the language, in English. */
    public String getLanguage() {
        String tag = desk.getFound().summary().recording().language();
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }

    /** What about the captions may be a mistake, in a sentence. */
    public String remark(CaptionRemark remark) {
        if (remark instanceof CaptionRemark.Gap gap) {
            return "There are no captions from " + gap.from() + " until " + gap.to() + ". Is nobody speaking there?";
        }
        CaptionRemark.Overlapping overlapping = (CaptionRemark.Overlapping) remark;
        return (overlapping.count() == 1
                        ? "One caption comes while the one before is still shown, at "
                        : overlapping.count() + " captions come while the one before is still shown, the first at ")
                + overlapping.first() + ". Both stand on the film then.";
    }
}
