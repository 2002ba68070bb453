package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingDeskService;
import org.attune.recording.RecordingWords;

/** What a recording is called, what it is about, and in which language. */
@Named("recordingWordsPage")
@RequestScoped
public class RecordingWordsPage {

    @Inject
    RecordingDesk desk;

    @Inject
    RecordingDeskService recordings;

    private String title = "";
    private String summary = "";
    private String language = "";

    @PostConstruct
    void load() {
        RecordingDescription recording = desk.getFound().summary().recording();
        title = recording.title();
        summary = recording.summary();
        language = recording.language();
    }

    /** The button of the form. */
    public void keep() {
        desk.keeps(
                "words",
                () -> recordings.reword(
                        desk.reader(), desk.id(), desk.getSeen(), new RecordingWords(title, summary, language)));
    }

    /** What people may choose: names of languages, with their tags; the one it has among them. */
    public Map<String, String> getLanguages() {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "en-GB", "cy", "ga", "gd", "ar", "bn", "fr", "gu", "pa", "pl", "pt", "ro", "so", "es",
                                "tr", "uk", "ur"),
                        Stream.of(desk.getFound().summary().recording().language()))
                .forEach(tag -> choices.put(Locale.forLanguageTag(tag).getDisplayName(Locale.UK), tag));
        return choices;
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String chosen) {
        language = chosen;
    }
}
