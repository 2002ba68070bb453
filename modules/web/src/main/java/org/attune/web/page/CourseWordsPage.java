package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftService;

/** What a course says of itself. */
@Named("courseWordsPage")
@RequestScoped
public class CourseWordsPage {

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    private String title = "";
    private String summary = "";
    private String audience = "";
    private String minutes = "";
    private String objectives = "";
    private String madeBy = "";
    private String licence = "";

    @PostConstruct
    void load() {
        // Without a draft the page is only what was typed into it.
        if (desk.isDrafted()) {
            take(desk.getDraft().words());
        }
    }

    private void take(CourseWords words) {
        title = words.title();
        summary = words.summary();
        audience = words.audience();
        minutes = words.minutes() == 0 ? "" : Integer.toString(words.minutes());
        objectives = String.join("\n", words.objectives());
        madeBy = words.madeBy();
        licence = words.licence();
    }

    /** The button of the form. */
    public void keep() {
        boolean kept = desk.keeps(() -> drafts.reword(
                desk.reader(),
                desk.id(),
                desk.getSeen(),
                new CourseWords(
                        title,
                        summary,
                        audience,
                        Numbers.typed(minutes, "minutes", "course.minutes.wrong"),
                        List.of(objectives.split("\\R")),
                        madeBy,
                        licence)));
        if (kept) {
            desk.back();
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String typed) {
        summary = typed;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String typed) {
        audience = typed;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String typed) {
        minutes = typed;
    }

    public String getObjectives() {
        return objectives;
    }

    public void setObjectives(String typed) {
        objectives = typed;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public void setMadeBy(String typed) {
        madeBy = typed;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String typed) {
        licence = typed;
    }
}
