package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.attune.document.DocumentService;
import org.attune.event.EventDescription;
import org.attune.event.EventService;
import org.attune.event.EventState;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** What the parts of a draft stand for: whether it is the hub's, whether people may have it now, and its lessons. */
@ApplicationScoped
class PartsOnOffer {

    @Inject
    PackageOffers packages;

    @Inject
    DocumentService documents;

    @Inject
    EventService events;

    @Inject
    RecordingService recordings;

    /**
     * What can be thrown away is held until the transaction ends.
     *
     * @throws RuleViolation when the hub has no such thing
     */
    void check(Reader reader, PartWords words) {
        boolean there =
                switch (words.kind()) {
                    case PACKAGE ->
                        packages.lessons(reader.hub(), words.resource()).isPresent();
                    case DOCUMENT ->
                        documents.inHub(reader.hub(), words.resource()).isPresent();
                    case LIVE_EVENT ->
                        events.hold(reader.hub(), words.resource()).isPresent();
                    case RECORDING ->
                        recordings.hold(reader.hub(), words.resource()).isPresent();
                    case LINK, REFLECTION -> true;
                };
        if (!there) {
            throw PartWords.missing(words.kind());
        }
    }

    /**
     * The lessons of a part that is published now.
     *
     * @throws RuleViolation when people could not have it
     */
    List<Lesson> lessons(Reader reader, DraftModule module) {
        return switch (module.kind()) {
            case PACKAGE -> ofPackage(reader, module);
            case LIVE_EVENT -> List.of(module.lesson("recording", ofEvent(reader, module)));
            case RECORDING -> List.of(module.lesson("recording", ofRecording(reader, module)));
            case DOCUMENT, LINK, REFLECTION -> List.of(module.lesson(module.identifier(), 0));
        };
    }

    /** Key of the sentence that says why people could not have a part that is published now; empty when they could. */
    String obstacle(Reader reader, DraftModule module) {
        try {
            lessons(reader, module);
            return "";
        } catch (RuleViolation why) {
            return why.messageKey();
        }
    }

    private List<Lesson> ofPackage(Reader reader, DraftModule module) {
        Long resource = module.resource();
        List<Lesson> lessons = packages.lessons(reader.hub(), resource == null ? 0 : resource)
                .orElseThrow(() -> new RuleViolation("draft.package-gone", module.title()));
        // A package of one lesson is called as the part is: it has no heading of its own.
        return lessons.size() == 1 ? List.of(lessons.get(0).called(module.title())) : lessons;
    }

    /** The minutes of the event. */
    private int ofEvent(Reader reader, DraftModule module) {
        EventDescription event = events.inHub(reader.hub(), module.used())
                .orElseThrow(() -> new RuleViolation("draft.event-gone", module.title()));
        if (event.state() == EventState.DRAFT) {
            throw new RuleViolation("draft.event-draft", module.title());
        }
        if (event.state() == EventState.CANCELLED) {
            throw new RuleViolation("draft.event-cancelled", module.title());
        }
        if (module.rule().attendance() == Attendance.REPORTED && !event.reported()) {
            throw new RuleViolation("draft.event-unreported", module.title());
        }
        return event.minutes();
    }

    /** The minutes of the recording, each one begun. */
    private int ofRecording(Reader reader, DraftModule module) {
        RecordingDescription recording = recordings
                .inHub(reader.hub(), module.used())
                .filter(RecordingDescription::published)
                .orElseThrow(() -> new RuleViolation("draft.recording-draft", module.title()));
        Duration length = recording.length();
        return (int) length.plusSeconds(59).toMinutes();
    }
}
