package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.recording.RecordingDeskService;

/** The texts of a recording, a page each: captions, transcript, chapters. */
@Named("recordingTextPage")
@RequestScoped
public class RecordingTextPage {

    @Inject
    RecordingDesk desk;

    @Inject
    RecordingDeskService recordings;

    private String captions = "";
    private String transcript = "";
    private String chapters = "";

    @PostConstruct
    void load() {
        captions = desk.getFound().captions();
        transcript = desk.getFound().transcript();
        chapters = desk.getFound().chapters();
    }

    public void keepCaptions() {
        desk.keeps("captions", () -> recordings.caption(desk.reader(), desk.id(), desk.getSeen(), captions));
    }

    public void keepTranscript() {
        desk.keeps("transcript", () -> recordings.transcribe(desk.reader(), desk.id(), desk.getSeen(), transcript));
    }

    /** Puts what follows from the captions into the field; nothing is kept. */
    public void derive() {
        transcript = recordings.derived(desk.reader(), desk.id());
    }

    public void keepChapters() {
        desk.keeps("chapters", () -> recordings.divide(desk.reader(), desk.id(), desk.getSeen(), chapters));
    }

    public String getCaptions() {
        return captions;
    }

    public void setCaptions(String typed) {
        captions = typed;
    }

    public String getTranscript() {
        return transcript;
    }

    public void setTranscript(String typed) {
        transcript = typed;
    }

    public String getChapters() {
        return chapters;
    }

    public void setChapters(String typed) {
        chapters = typed;
    }
}
