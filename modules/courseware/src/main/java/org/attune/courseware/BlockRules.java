package org.attune.courseware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What sorts, checklists, audits, plans and the confidence check must hold to; branches have rules of their own. */
final class BlockRules {
    static final int STATEMENTS = 4;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, String> noteKeys = new HashMap<>();
    private String file = "course.yaml";

    private BlockRules() {}

    static List<Complaint> of(Course course) {
        BlockRules rules = new BlockRules();
        rules.confidence(course.confidence());
        for (Lesson lesson : course.lessons()) {
            rules.file = lesson.file();
            for (Screen screen : lesson.screens()) {
                screen.blocks().forEach(rules::block);
            }
        }
        int left = StateSize.leftForNotes(course);
        if (left < StateSize.LEAST_FOR_NOTES) {
            rules.complaints.add(new Complaint(
                    "course.yaml",
                    0,
                    "SCORM 1.2 keeps too little of so much: " + left + " characters are left for what is written, and "
                            + StateSize.LEAST_FOR_NOTES + " are needed. Leave out some fields or statements."));
        }
        return rules.complaints;
    }

    private void confidence(List<Block.Statement> statements) {
        if (!statements.isEmpty() && statements.size() != STATEMENTS) {
            complain(0, "There must be four statements under \"confidence\", or none.");
        }
        distinct("statement", statements.stream().map(Block.Statement::id).toList(), 0);
        for (Block.Statement each : statements) {
            if (each.text().isEmpty()) {
                complain(0, "The statement \"" + each.id() + "\" of \"confidence\" has no words.");
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Branch branch) {
            complaints.addAll(BranchRules.of(file, branch));
        } else if (block instanceof Block.Sort sort) {
            sort(sort);
        } else if (block instanceof Block.Checklist checklist) {
            count(checklist.line(), checklist.items().size(), 3, 14, "things to tick");
        } else if (block instanceof Block.Audit audit) {
            audit(audit);
        } else if (block instanceof Block.Plan plan) {
            plan(plan);
        }
        if (block instanceof Block.Exercise exercise) {
            if (Key.of(exercise.id()).equals(Key.of(ConfidenceHtml.ID))) {
                complain(exercise.line(), "This id is the confidence check's: take another.");
            }
            exercise.notes().forEach(each -> noteKey(exercise.line(), each));
        }
    }

    private void sort(Block.Sort sort) {
        count(sort.line(), sort.groups().size(), 2, 4, "groups (\"+ id: its words\")");
        count(sort.line(), sort.items().size(), 3, 8, "things to sort");
        distinct("group", sort.groups().stream().map(Block.Group::id).toList(), sort.line());
        for (Block.Group group : sort.groups()) {
            if (group.words().isEmpty()) {
                complain(group.line(), "This group has no words.");
            }
        }
        for (Block.Sorted item : sort.items()) {
            if (sort.groups().stream().noneMatch(group -> group.id().equals(item.group()))) {
                complain(
                        item.line(),
                        "Say in brackets to which group this belongs, as in \"- ("
                                + sort.groups().stream()
                                        .map(Block.Group::id)
                                        .findFirst()
                                        .orElse("group") + ") Its words\".");
            }
        }
    }

    private void audit(Block.Audit audit) {
        count(audit.line(), audit.statements().size(), 4, 12, "statements");
        count(audit.line(), audit.scale().size(), 2, 5, "points on the scale (\"scale: Not yet | Starting | Always\")");
        if (audit.evidence().isEmpty()) {
            complain(audit.line(), "Ask for the evidence, as in \"evidence: What shows it?\".");
        }
    }

    private void plan(Block.Plan plan) {
        Set<String> names = new HashSet<>();
        for (Block.Field field : plan.fields()) {
            if (field.name().isEmpty() || !names.add(field.name())) {
                complain(
                        field.line(),
                        "Give this field a name of its own, as in \"- when: In which part of the day?\".");
            }
        }
        if (plan.fields().isEmpty()) {
            complain(plan.line(), "This plan has no fields, as in \"- what: What will I try?\".");
        }
        if (plan.rows() < 0 || plan.rows() > 5) {
            complain(plan.line(), "There may be one to five rows, as in \"rows: 3\".");
        }
    }

    private void distinct(String what, List<String> ids, int line) {
        Set<String> taken = new HashSet<>();
        for (String id : ids) {
            if (!ID.matcher(id).matches()) {
                complain(line, "The id of a " + what + " is of small letters, digits and hyphens, not \"" + id + "\".");
            } else if (!taken.add(id)) {
                complain(line, "Another " + what + " has the id \"" + id + "\" too.");
            }
        }
    }

    private void count(int line, int count, int least, int most, String what) {
        if (count < least || count > most) {
            complain(line, "There must be " + least + " to " + most + " " + what + " here.");
        }
    }

    private void noteKey(int line, String note) {
        String other = noteKeys.putIfAbsent(Key.of(note), note);
        if (other != null && !other.equals(note)) {
            complain(line, "By ill luck \"" + note + "\" has the same short name as \"" + other + "\": change an id.");
        }
    }

    private void complain(int line, String sentence) {
        complaints.add(new Complaint(file, line, sentence));
    }
}
