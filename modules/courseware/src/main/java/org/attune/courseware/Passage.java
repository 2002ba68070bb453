package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of Markdown in a lesson.
 *
 * @param line where it starts in its file, from 1
 */
record Passage(int line, String markdown) {

    /** All that is to be read in a lesson, in order; titles too. */
    static List<Passage> of(Lesson lesson) {
        List<Passage> all = new ArrayList<>();
        for (Screen screen : lesson.screens()) {
            all.add(new Passage(screen.line(), screen.title()));
            screen.blocks().forEach(block -> all.addAll(of(block)));
        }
        return all;
    }

    static List<Passage> of(Block block) {
        List<Passage> all = new ArrayList<>();
        if (block instanceof Block.Text text) {
            all.add(new Passage(text.line(), text.markdown()));
        } else if (block instanceof Block.Card card) {
            all.add(new Passage(card.line() + 1, card.markdown()));
        } else if (block instanceof Block.Voices voices) {
            all.add(new Passage(voices.line() + 1, voices.intro()));
            voices.items().forEach(item -> all.add(new Passage(voices.line() + 1, item)));
        } else if (block instanceof Block.Exercise exercise) {
            all.add(new Passage(exercise.line() + 1, exercise.question()));
            all.addAll(parts(exercise));
        }
        all.removeIf(each -> each.markdown().isBlank());
        return all;
    }

    private static List<Passage> parts(Block.Exercise exercise) {
        List<Passage> all = new ArrayList<>();
        if (exercise instanceof Block.Choice choice) {
            choice.answers().forEach(each -> add(all, each.line(), each.text(), each.feedback()));
        } else if (exercise instanceof Block.Order order) {
            order.steps().forEach(each -> add(all, each.line(), each.text(), each.why()));
        } else if (exercise instanceof Block.Branch branch) {
            for (Block.Scene scene : branch.scenes()) {
                add(all, scene.line() + 1, scene.markdown());
                scene.ways().forEach(way -> add(all, way.line(), way.text()));
            }
        } else if (exercise instanceof Block.Sort sort) {
            sort.groups().forEach(each -> add(all, each.line(), each.words()));
            sort.items().forEach(each -> add(all, each.line(), each.text(), each.feedback()));
        } else if (exercise instanceof Block.Checklist checklist) {
            checklist.items().forEach(each -> add(all, each.line(), each.text(), each.why()));
            add(all, checklist.line() + 1, checklist.note());
        } else if (exercise instanceof Block.Audit audit) {
            audit.scale().forEach(each -> add(all, audit.line() + 1, each));
            add(all, audit.line() + 1, audit.evidence());
            audit.statements().forEach(each -> add(all, each.line(), each.text()));
        } else if (exercise instanceof Block.Reflect reflect) {
            add(all, reflect.line() + 1, reflect.hint());
        } else if (exercise instanceof Block.Plan plan) {
            plan.fields().forEach(each -> add(all, each.line(), each.label()));
        }
        return all;
    }

    private static void add(List<Passage> all, int line, String... markdown) {
        for (String each : markdown) {
            all.add(new Passage(line, each));
        }
    }
}
