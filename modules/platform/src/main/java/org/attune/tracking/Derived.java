package org.attune.tracking;

import java.util.Map;
import java.util.TreeMap;
import org.attune.scorm.runtime.SessionTime;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;

/**
 * An activity's elements as a SCO would read them at its next launch: with what no event says, since it follows from how the
 * sessions ended, and the time in all of them (RTE 4.2).
 */
record Derived(ActivityDocument document) {
    private static final Position NOBODY = new Position(0, 0);

    Elements elements() {
        Map<String, String> derived = new TreeMap<>();
        boolean scorm2004 = document.rules().version().isScorm2004();
        if (!document.totalTime().isZero()) {
            derived.put(
                    scorm2004 ? "cmi.session_time" : "cmi.core.session_time",
                    SessionTime.format(document.rules().version(), document.totalTime()));
        }
        if (scorm2004) {
            addStatus(derived);
        } else if (document.hasHistory() && !Standing.lessonStatus(document).equals("not attempted")) {
            derived.put("cmi.core.lesson_status", Standing.lessonStatus(document));
        }
        Map<String, String> all = new TreeMap<>(document.elements().values());
        all.putAll(derived);
        return Elements.NONE.with(NOBODY, all);
    }

    private void addStatus(Map<String, String> derived) {
        Standing standing = Standing.of(document);
        if (document.elements().value("cmi.completion_status") == null && standing.completion() != Completion.UNKNOWN) {
            derived.put("cmi.completion_status", LaunchState.word(standing.completion()));
        }
        if (document.elements().value("cmi.success_status") == null && standing.success() != Success.UNKNOWN) {
            derived.put("cmi.success_status", LaunchState.word(standing.success()));
        }
    }
}
