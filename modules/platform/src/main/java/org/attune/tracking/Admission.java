package org.attune.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.runtime.DataModel;
import org.attune.scorm.runtime.Fault;
import org.attune.scorm.runtime.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Checks an event against the data model, element by element: the wrapper is as little trusted as the learner. What is
 * refused is named, and never keeps the rest from being stored.
 */
final class Admission {
    private static final Set<String> COLLECTIONS_2004 = Set.of("cmi.interactions", "cmi.comments_from_learner");
    private static final Set<String> COLLECTIONS_12 = Set.of("cmi.interactions", "cmi.comments");

    private final DataModel model;
    private final List<Remark> remarks = new ArrayList<>();

    private Admission(ScormVersion version) {
        this.model = DataModel.of(version);
    }

    /** What there is to say of the event's elements; those with an error are to be left out. */
    static List<Remark> check(TrackedEvent event, Rules rules) {
        Admission admission = new Admission(rules.version());
        event.malformed().forEach(path -> admission.refuse(path, Fault.TYPE, "is not what the protocol says"));
        if (event.hasTooManyIntervals()) {
            admission.refuse("active", Fault.TYPE, "has more than " + TrackedEvent.MOST_INTERVALS + " intervals");
        }
        if (event.hasTooManyPieces()) {
            admission.refuse("played", Fault.TYPE, "has more than " + TrackedEvent.MOST_INTERVALS + " pieces");
        }
        if (rules.length() == null && !event.played().isEmpty()) {
            admission.refuse("played", Fault.SET_UNKNOWN, "is of recordings alone");
        }
        event.set().forEach(admission::scalar);
        event.objectives().forEach(admission::objective);
        event.records().forEach(record -> admission.record(record, event.epoch()));
        return List.copyOf(admission.remarks);
    }

    private void scalar(String name, String value) {
        if (name.startsWith("cmi.objectives.")
                || name.startsWith("cmi.interactions.")
                || name.matches(".*\\.[0-9]+\\..*")) {
            refuse(name, Fault.SET_UNKNOWN, "stands in a collection");
        } else {
            note(name, model.check(name, value));
        }
    }

    private void objective(TrackedEvent.ObjectiveChange change) {
        if (model.check("cmi.objectives.0.id", change.id()) instanceof Verdict.Refused refused) {
            remarks.add(new Remark(change.path(), refused.error(), refused.message()));
            return;
        }
        change.fields()
                .forEach((field, value) ->
                        note(change.path() + "." + field, model.check("cmi.objectives.0." + field, value)));
    }

    private void record(TrackedEvent.RecordChange change, long epoch) {
        Set<String> collections = model.isScorm2004() ? COLLECTIONS_2004 : COLLECTIONS_12;
        if (!collections.contains(change.collection())) {
            refuse(change.path(), Fault.SET_UNKNOWN, "there is no such collection");
        } else if (change.key().epoch() > epoch) {
            refuse(change.path(), Fault.SET_INDEX, "the key is of an epoch to come");
        } else {
            String type = change.fields().get("type");
            change.fields()
                    .forEach((field, value) ->
                            note(change.path() + "." + field, checkField(change, field, value, type)));
        }
    }

    private Verdict checkField(TrackedEvent.RecordChange change, String field, String value, @Nullable String type) {
        if (!change.collection().equals("cmi.comments")) {
            return model.check(change.collection() + ".0." + field, value, type);
        }
        return model.check(field.equals("comment") ? "cmi.comments" : "cmi.comments." + field, value);
    }

    private void note(String element, Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            remarks.add(new Remark(element, refused.error(), refused.message()));
        } else if (verdict instanceof Verdict.Accepted accepted) {
            accepted.warnings().forEach(warning -> remarks.add(new Remark(element, 0, warning)));
        }
    }

    private void refuse(String element, Fault fault, String message) {
        remarks.add(new Remark(element, fault.code(model.isScorm2004()), message));
    }

    /** The event without what the remarks refuse. */
    static TrackedEvent admitted(TrackedEvent event, List<Remark> remarks) {
        return event.without(Set.copyOf(remarks.stream()
                .filter(Remark::refuses)
                .map(Remark::element)
                .distinct()
                .toList()));
    }
}
