package org.attune.catalogue;

import java.util.List;

/**
 * A version of a course, as its page tells it.
 *
 * @param version id of the course version
 * @param authorVersion as its author numbers it: 1.0.0
 * @param audience who it is for; empty when the course says none
 * @param minutes of all its lessons; 0 when unknown
 * @param objectives what one takes away
 * @param madeBy who made it; empty when the course says none
 * @param licence as an SPDX name; empty when the course says none
 * @param finish what finishing it means
 * @param finishScore the least score that counts, in per cent; 0 where the rule takes none
 */
public record CourseDescription(
        long course,
        long version,
        String authorVersion,
        String title,
        String summary,
        String audience,
        int minutes,
        List<String> objectives,
        String madeBy,
        String licence,
        boolean hasDrawing,
        FinishRule finish,
        int finishScore,
        List<ModuleDescription> modules,
        List<Source> sources) {

    public CourseDescription {
        objectives = List.copyOf(objectives);
        modules = List.copyOf(modules);
        sources = List.copyOf(sources);
    }

    /** The same with other modules. */
    CourseDescription with(List<ModuleDescription> others) {
        return new CourseDescription(
                course,
                version,
                authorVersion,
                title,
                summary,
                audience,
                minutes,
                objectives,
                madeBy,
                licence,
                hasDrawing,
                finish,
                finishScore,
                others,
                sources);
    }

    /** The modules that count for finishing, where the rule asks for certain ones. */
    public List<ModuleDescription> needed() {
        return modules.stream().filter(ModuleDescription::needed).toList();
    }

    public int lessons() {
        return modules.stream().mapToInt(module -> module.lessons().size()).sum();
    }
}
