package org.attune.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * What the next version of a course will be, as the desk shows it.
 *
 * @param version of the draft's row: a change says which it has seen
 * @param published number of the version that is published; empty when none is
 * @param finishScore in per cent; 0 where the rule takes none
 * @param obstacles keys of the sentences that say what is missing before it can be published
 * @param overtaken whether another version was published since the draft was begun, so that the draft lacks what is new there
 */
public record DraftDescription(
        long course,
        long version,
        String published,
        CourseWords words,
        List<Part> parts,
        FinishRule finish,
        int finishScore,
        Instant changedAt,
        List<String> obstacles,
        boolean overtaken) {

    public DraftDescription {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * A module of the draft.
     *
     * @param number its place, from 1
     * @param resource the package or recording it plays, the document it gives to read, the event to attend; 0 for none
     * @param text a link's address, a reflection's question
     * @param needed whether it counts for finishing, where the rule asks for certain modules
     * @param rule when a live event or a recording is done
     * @param obstacle key of the sentence, about its title, that says why people could not have it if it were published now;
     *     empty when they could
     */
    public record Part(
            long id,
            int number,
            ModuleKind kind,
            String title,
            String summary,
            int minutes,
            long resource,
            String text,
            boolean needed,
            ModuleRule rule,
            String obstacle) {

        /** A module of another kind than those that have a rule. */
        public Part(
                long id,
                int number,
                ModuleKind kind,
                String title,
                String summary,
                int minutes,
                long resource,
                String text,
                boolean needed) {
            this(id, number, kind, title, summary, minutes, resource, text, needed, ModuleRule.NONE, "");
        }

        Part with(String why) {
            return new Part(id, number, kind, title, summary, minutes, resource, text, needed, rule, why);
        }
    }

    /** Whether it can be published as it is. */
    public boolean isReady() {
        return obstacles.isEmpty()
                && parts.stream().allMatch(each -> each.obstacle().isEmpty());
    }

    /** The parts that count for finishing, where the rule asks for certain ones. */
    public List<Part> needed() {
        return parts.stream().filter(Part::needed).toList();
    }
}
