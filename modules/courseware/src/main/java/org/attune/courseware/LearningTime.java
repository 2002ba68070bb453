package org.attune.courseware;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a lesson takes, by what there is to read and to do in it: 200 words a minute, and for each exercise the time to
 * think. Of a choice one reads two answers' feedback: what we would choose, and one more. Of an audit it counts the first
 * look, a rating for each statement: the evidence is gathered afterwards, in the room.
 */
final class LearningTime {
    static final int SHORTEST_LESSON = 5;
    static final int LONGEST_LESSON = 10;
    /** How far the minutes an author says may be from those counted here. */
    static final int TOLERANCE = 2;

    private static final double SECONDS_A_WORD = 60.0 / 200;
    private static final int CHOICE = 40;
    private static final int SORTING = 60;
    private static final int WRITING = 90;
    private static final int RATING = 10;

    private LearningTime() {}

    static double minutes(Lesson lesson) {
        double seconds = 0;
        for (Screen screen : lesson.screens()) {
            seconds += read(screen.title());
            for (Block block : screen.blocks()) {
                seconds += seconds(block);
            }
        }
        return seconds / 60;
    }

    private static double seconds(Block block) {
        if (block instanceof Block.Choice choice) {
            return CHOICE
                    + read(choice.question())
                    + choice.answers().stream()
                            .mapToDouble(each -> read(each.text()))
                            .sum()
                    + feedback(choice.answers());
        }
        if (block instanceof Block.Branch branch) {
            return read(branch.question()) + walk(branch);
        }
        double all = Passage.of(block).stream()
                .mapToDouble(each -> read(each.markdown()))
                .sum();
        if (block instanceof Block.Order || block instanceof Block.Sort || block instanceof Block.Checklist) {
            return all + SORTING;
        }
        if (block instanceof Block.Reflect || block instanceof Block.Plan) {
            return all + WRITING;
        }
        return block instanceof Block.Audit audit
                ? all + RATING * audit.statements().size()
                : all;
    }

    private static double feedback(List<Block.Answer> answers) {
        double best = mean(answers, true);
        double other = mean(answers, false);
        return (best == 0 ? other : best) + (other == 0 ? best : other);
    }

    private static double mean(List<Block.Answer> answers, boolean best) {
        return answers.stream()
                .filter(each -> each.best() == best)
                .mapToDouble(each -> read(each.feedback()))
                .average()
                .orElse(0);
    }

    /** A way through the scenes, as long as they are in the mean when each fork is taken either way. */
    private static double walk(Block.Branch branch) {
        Map<String, Block.Scene> scenes = new HashMap<>();
        branch.scenes().forEach(each -> scenes.put(each.id(), each));
        return branch.scenes().isEmpty() ? 0 : walk(branch.scenes().get(0), scenes);
    }

    /** @param left the scenes one may still come to: a way round in a circle is told as a fault elsewhere */
    private static double walk(Block.Scene scene, Map<String, Block.Scene> left) {
        Map<String, Block.Scene> others = new HashMap<>(left);
        others.remove(scene.id());
        double onward = scene.ways().stream()
                .map(way -> others.get(way.to()))
                .mapToDouble(next -> next == null ? 0 : walk(next, others))
                .average()
                .orElse(0);
        double ways =
                scene.ways().stream().mapToDouble(each -> read(each.text())).sum();
        return read(scene.markdown()) + ways + onward + (scene.ways().isEmpty() ? 0 : CHOICE);
    }

    private static double read(String markdown) {
        return PlainText.countWords(markdown) * SECONDS_A_WORD;
    }
}
