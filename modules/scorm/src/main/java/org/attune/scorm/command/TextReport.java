package org.attune.scorm.command;

import java.util.List;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.packaging.Problem;
import org.jspecify.annotations.Nullable;

/** A report for people. */
final class TextReport {
    private static final int WIDTH = 100;

    /** Of lessons; nobody reads more of them in a report. */
    private static final int SHOWN = 200;

    private final StringBuilder out = new StringBuilder();
    private int shown;

    private TextReport() {}

    /** Several lines, and an empty one after them. */
    static String of(Check check) {
        TextReport text = new TextReport();
        PackageReport report = check.report();
        Manifest manifest = report.manifest();
        String verdict = !check.read()
                ? "not checked"
                : !report.playable()
                        ? "refused, it cannot be played as it is"
                        : report.warnings().isEmpty() ? "can be played" : "can be played; please read the warnings";
        text.line(0, Shown.line(check.file()) + ": " + verdict);
        if (manifest != null) {
            text.manifest(manifest);
        }
        text.problems(
                check.read() ? "Errors, to be put right before it can be played" : "What went wrong", report.errors());
        text.problems("Warnings, which do not keep it from being played", report.warnings());
        if (report.problems().isEmpty()) {
            text.line(2, "Nothing is wrong with it.");
        }
        return text.out.append('\n').toString();
    }

    private void manifest(Manifest manifest) {
        if (manifest.organizations().isEmpty() && manifest.resources().isEmpty()) {
            return;
        }
        line(2, "Version: " + manifest.scorm().title());
        for (Organization each : manifest.organizations()) {
            boolean played = manifest.organization().filter(each::equals).isPresent();
            String which = manifest.organizations().size() == 1 ? "" : played ? " (played)" : " (not shown)";
            line(2, "Organization (table of contents): " + title(each.title(), each.identifier()) + which);
            if (played) {
                each.items().forEach(item -> item(item, 4));
                if (each.all().count() > shown) {
                    line(4, "… and " + (each.all().count() - shown) + " more");
                }
                line(2, counts(each, manifest.launchable()));
            }
        }
    }

    private static String counts(Organization played, List<Item> launchable) {
        long scos = launchable.stream()
                .filter(item -> item.launch() != null && item.launch().sco())
                .count();
        return "Activities: " + played.all().count() + "; can be opened: " + launchable.size()
                + "; report what a learner does: " + scos;
    }

    private void item(Item item, int indent) {
        if (shown == SHOWN) {
            return;
        }
        shown++;
        line(
                indent,
                "- " + title(item.title(), item.identifier()) + (item.visible() ? "" : " (hidden)")
                        + opens(item.launch()));
        item.children().forEach(each -> item(each, indent + 2));
    }

    private static String opens(@Nullable Launch launch) {
        return launch == null
                ? ""
                : " → " + Shown.line(launch.href()) + (launch.sco() ? "" : " (completed once opened)");
    }

    private void problems(String heading, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        line(2, heading + ":");
        int number = 0;
        for (Problem each : problems) {
            String start = ++number + ". ";
            line(2, start + Shown.line(each.place()));
            wrapped(2 + start.length(), Shown.line(each.meaning()));
            wrapped(2 + start.length(), "What to do: " + Shown.line(each.remedy()));
        }
    }

    private static String title(String title, String identifier) {
        return Shown.line(title.isEmpty() ? identifier : title);
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text).append('\n');
    }

    private void wrapped(int indent, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                line(indent, line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(indent, line.toString());
    }
}
