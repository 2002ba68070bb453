package org.attune.courseware;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;

/** What a lesson cites. */
final class Citations {
    private Citations() {}

    /** In the order of the first citation; what is not in the course's sources is left out. */
    static Set<Source> of(Course course, Lesson lesson) {
        Set<Source> cited = new LinkedHashSet<>();
        for (Passage passage : Passage.of(lesson)) {
            Matcher citation = Prose.CITATION.matcher(passage.markdown());
            while (citation.find()) {
                Source source = course.sources().get(citation.group(1));
                if (source != null) {
                    cited.add(source);
                }
            }
        }
        return cited;
    }
}
