package org.attune.scorm.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.scorm.Json;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.packaging.Problem;

/** A report for programs; its shape is described in docs/check.md. */
final class JsonReport {
    private JsonReport() {}

    static String of(List<Check> checks) {
        return Json.of(checks.stream().map(JsonReport::check).toList());
    }

    private static Map<String, Object> check(Check check) {
        PackageReport report = check.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", check.file());
        json.put("verdict", !check.read() ? "not checked" : report.playable() ? "playable" : "refused");
        json.put("playable", report.playable());
        Manifest manifest = report.manifest();
        if (manifest != null) {
            json.put("version", manifest.scorm().title());
            json.put("schemaVersion", manifest.scorm().schemaVersion());
            json.put("identifier", manifest.identifier());
            json.put(
                    "organizations",
                    manifest.organizations().stream()
                            .map(each -> organization(each, manifest))
                            .toList());
            json.put(
                    "launchables",
                    manifest.launchable().stream().map(JsonReport::launchable).toList());
        }
        json.put("errors", report.errors().size());
        json.put("warnings", report.warnings().size());
        json.put("problems", report.problems().stream().map(JsonReport::problem).toList());
        return json;
    }

    private static Map<String, Object> organization(Organization organization, Manifest manifest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identifier", organization.identifier());
        json.put("title", organization.title());
        json.put("played", manifest.organization().filter(organization::equals).isPresent());
        json.put(
                "activities",
                organization.items().stream().map(JsonReport::activity).toList());
        return json;
    }

    private static Map<String, Object> activity(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identifier", item.identifier());
        json.put("title", item.title());
        json.put("visible", item.visible());
        Launch launch = item.launch();
        if (launch != null) {
            json.put("href", launch.href());
        }
        json.put(
                "activities", item.children().stream().map(JsonReport::activity).toList());
        return json;
    }

    private static Map<String, Object> launchable(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identifier", item.identifier());
        json.put("title", item.title());
        Launch launch = item.launch();
        if (launch != null) {
            json.put("href", launch.href());
            json.put("path", launch.path());
            json.put("kind", launch.sco() ? "sco" : "asset");
            json.put("resource", launch.resource());
        }
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", problem.isError() ? "error" : "warning");
        json.put("place", problem.place());
        json.put("meaning", problem.meaning());
        json.put("remedy", problem.remedy());
        return json;
    }
}
