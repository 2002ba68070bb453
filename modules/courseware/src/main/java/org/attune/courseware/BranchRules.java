package org.attune.courseware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a branch must hold to: every scene can be reached, every way leads to an end, and none round in a circle. */
final class BranchRules {
    private final String file;
    private final Block.Branch branch;
    private final Map<String, Block.Scene> scenes = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private BranchRules(String file, Block.Branch branch) {
        this.file = file;
        this.branch = branch;
    }

    static List<Complaint> of(String file, Block.Branch branch) {
        BranchRules rules = new BranchRules(file, branch);
        rules.scenes();
        rules.ways();
        return rules.complaints;
    }

    private void scenes() {
        int count = branch.scenes().size();
        if (count < 3 || count > 12) {
            complain(branch.line(), "There must be 3 to 12 scenes here, each opened by a line \"= its-id\".");
        }
        for (Block.Scene scene : branch.scenes()) {
            if (!scene.id().matches("[a-z][a-z0-9-]*")) {
                complain(
                        scene.line(),
                        "The id of a scene is of small letters, digits and hyphens, not \"" + scene.id() + "\".");
            } else if (scenes.putIfAbsent(scene.id(), scene) != null) {
                complain(scene.line(), "Another scene has the id \"" + scene.id() + "\" too.");
            }
            if (scene.ours() && !scene.ways().isEmpty()) {
                complain(scene.line(), "Only an end, a scene without ways, can be the one we would choose.");
            }
        }
    }

    private void ways() {
        for (Block.Scene scene : branch.scenes()) {
            for (Block.Way way : scene.ways()) {
                if (!scenes.containsKey(way.to())) {
                    complain(way.line(), "This way leads to \"" + way.to() + "\", and there is no such scene.");
                }
                if (way.text().isEmpty()) {
                    complain(way.line(), "This way has no words, as in \"-> window: Go to the window.\".");
                }
            }
        }
        long ends =
                branch.scenes().stream().filter(each -> each.ways().isEmpty()).count();
        if (ends < 2) {
            complain(branch.line(), "There must be two ends at least: scenes without a way on.");
        }
        if (branch.scenes().isEmpty()) {
            return;
        }
        Set<String> reached = new HashSet<>();
        walk(branch.scenes().get(0), new HashSet<>(), reached);
        for (Block.Scene scene : scenes.values()) {
            if (!reached.contains(scene.id())) {
                complain(scene.line(), "No way leads to this scene.");
            }
        }
    }

    private void walk(Block.Scene scene, Set<String> under, Set<String> reached) {
        boolean known = !reached.add(scene.id());
        under.add(scene.id());
        for (Block.Way way : scene.ways()) {
            Block.Scene to = scenes.get(way.to());
            if (to != null && under.contains(to.id())) {
                if (!known) {
                    complain(way.line(), "This way leads round in a circle: a scene that was left does not come back.");
                }
            } else if (to != null && !known) {
                walk(to, under, reached);
            }
        }
        under.remove(scene.id());
    }

    private void complain(int line, String sentence) {
        complaints.add(new Complaint(file, line, sentence));
    }
}
