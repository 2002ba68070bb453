package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.attune.record.Certificate;
import org.attune.record.Elsewhere;
import org.attune.record.Entry;
import org.attune.record.LearningRecord;
import org.attune.record.RecordService;
import org.attune.renewal.HeldTraining;
import org.attune.renewal.RenewalService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** All that the reader learnt, a year or all of it. */
@Named("recordPage")
@RequestScoped
public class RecordPage {

    @Inject
    RecordService records;

    @Inject
    RenewalService renewals;

    @Inject
    SignedIn signedIn;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private LearningRecord all = new LearningRecord(List.of());
    private List<HeldTraining> writtenDown = List.of();
    private int year;

    @PostConstruct
    void load() {
        all = records.of(signedIn.reader());
        writtenDown = renewals.mine(signedIn.reader());
        year = RecordRequest.year(request);
    }

    /** What managers wrote down about the reader, the latest first. */
    public List<HeldTraining> getWrittenDown() {
        return writtenDown;
    }

    /** All of it, whatever is shown. */
    public LearningRecord getAll() {
        return all;
    }

    /** What is shown. */
    public LearningRecord getShown() {
        return year == 0 ? all : all.of(year);
    }

    /** The year that is shown; 0 for all. */
    public int getYear() {
        return year;
    }

    /** What the address of the same as a file says after its name. */
    public String getQuery() {
        return year == 0 ? "" : "?year=" + year;
    }

    /** "3 entries, 2 hours 5 minutes". */
    public String getTogether() {
        return together(getShown().entries().size(), words.time(getShown().time()));
    }

    /** "3 entries, 2 hours 5 minutes". */
    public String together(LearningRecord.Year each) {
        return together(each.entries(), words.time(each.time()));
    }

    private String together(int entries, String time) {
        return words.count(entries, "entry", "entries") + (time.isEmpty() ? "" : ", " + time);
    }

    /** When it was: "14 March 2026", "14 to 20 March 2026", "Since 14 March 2026". */
    public String when(Entry entry) {
        LocalDate begun = entry.begun();
        LocalDate finished = entry.finished();
        if (finished == null) {
            return "Since " + dates.date(begun);
        }
        if (begun.equals(finished)) {
            return dates.date(finished);
        }
        String from = begun.getYear() != finished.getYear()
                ? dates.date(begun)
                : dates.date(begun).replace(" " + begun.getYear(), "");
        return from + " to " + dates.date(finished);
    }

    /** Whether it is a course of the hub. */
    public boolean isCourse(Entry entry) {
        return entry.elsewhere().isEmpty();
    }

    /** What was learnt elsewhere. */
    public Elsewhere elsewhere(Entry entry) {
        return entry.elsewhere().orElseThrow(NotFound::new);
    }

    /** The certificate of a course that was finished; nothing where there is none. */
    public @Nullable Certificate certificate(Entry entry) {
        return entry.certificate().orElse(null);
    }

    /** The proof of what was learnt elsewhere; nothing where there is none. */
    public Elsewhere.@Nullable Proof proof(Entry entry) {
        return entry.elsewhere().flatMap(Elsewhere::proof).orElse(null);
    }

    /** What was done just before: {@code kept}, {@code removed} or nothing. */
    public String getAfter() {
        String after = request.getParameter("after");
        return after == null ? "" : after;
    }
}
