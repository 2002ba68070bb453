package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.attune.recording.Lacking;
import org.attune.recording.RecordingDeskService;
import org.attune.recording.RecordingFileService;
import org.attune.recording.RecordingSummary;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;
import org.attune.upload.UploadState;

/** For coordinators: the recordings their hub brought, and the way to bring one. */
@Named("recordingsPage")
@RequestScoped
public class RecordingsPage {

    @Inject
    RecordingDeskService desk;

    @Inject
    RecordingFileService files;

    @Inject
    UploadService uploads;

    @Inject
    SignedIn signedIn;

    private List<RecordingSummary> all = List.of();
    private List<UploadState> unfinished = List.of();

    @PostConstruct
    void load() {
        // The table sorts the list it is given.
        all = new ArrayList<>(desk.recordings(signedIn.reader()));
        unfinished = uploads.unfinished(signedIn.reader(), Purpose.RECORDING);
    }

    public List<RecordingSummary> getRecordings() {
        return all;
    }

    /** The reader's own uploads that broke off. */
    public List<UploadState> getUnfinished() {
        return unfinished;
    }

    /** How large a film may be, in millions of bytes. */
    public int getLimit() {
        return files.limit();
    }

    /** Whether people can watch it, or what it lacks, in a few words. */
    public String state(RecordingSummary each) {
        if (each.recording().published()) {
            return "Published";
        }
        return each.lacking().isEmpty() ? "Draft, ready to publish" : "Draft, lacks " + words(each.lacking());
    }

    private static String words(List<Lacking> lacking) {
        return lacking.stream()
                .map(each -> switch (each) {
                    case CAPTIONS -> "captions";
                    case TRANSCRIPT -> "a transcript";
                })
                .collect(Words.AND);
    }

    /** Where in a film its end is, as its places are written: "12:05", "1:02:03". */
    public String end(Duration length) {
        return length.toHours() == 0
                ? "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart())
                : "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
