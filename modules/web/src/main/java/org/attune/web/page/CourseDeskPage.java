package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.audit.AuditService;
import org.attune.audit.Noted;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.learning.MoveService;

/** A course on the desk: what its next version will be, and what was done with it. */
@Named("courseDeskPage")
@RequestScoped
public class CourseDeskPage {

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    MoveService moves;

    @Inject
    AuditService audit;

    @Inject
    HttpServletRequest request;

    private int onOlder;
    private List<Noted> history = List.of();

    @PostConstruct
    void load() {
        boolean there = desk.isPublished() && desk.getCourse().archivedAt() == null;
        onOlder = there ? moves.count(desk.reader(), desk.id()) : 0;
        history = audit.on(desk.reader(), "course/" + desk.id());
    }

    /** Begins the next version of a published course. */
    public void next() {
        drafts.next(desk.reader(), desk.id());
        desk.back();
    }

    public void up(long part) {
        move(part, -1);
    }

    public void down(long part) {
        move(part, 1);
    }

    private void move(long part, int by) {
        if (desk.makes(() -> drafts.move(desk.reader(), desk.id(), desk.getSeen(), part, by))) {
            // The page opens where the part is now, for eye and keyboard.
            Redirect.to("/course-desk?course=" + desk.id() + "&moved=" + part + "#part-" + part);
        }
    }

    /** Throws the draft away. */
    public void discard() {
        boolean stays = desk.isPublished();
        if (desk.makes(() -> drafts.discard(desk.reader(), desk.id(), desk.getSeen()))) {
            Redirect.to(stays ? "/course-desk?course=" + desk.id() : "/our-courses");
        }
    }

    /** Whether a part was moved just now. */
    public boolean moved(DraftDescription.Part part) {
        return Long.toString(part.id()).equals(request.getParameter("moved"));
    }

    /** How many people are on an older version and have not finished. */
    public int getOnOlder() {
        return onOlder;
    }

    /** What was done with the course, newest first. */
    public List<Noted> getHistory() {
        return history;
    }

    /** What was done, in words. */
    public String did(Noted noted) {
        return Messages.text("did." + noted.action());
    }

    /** Why people could not have a part now, as a sentence. */
    public String sentence(DraftDescription.Part part) {
        return Messages.text(part.obstacle(), part.title());
    }

    /** What is missing, as a sentence. */
    public String sentence(String key) {
        return Messages.text(key);
    }
}
