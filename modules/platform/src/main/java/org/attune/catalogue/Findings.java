package org.attune.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a package, as it is kept with it: a package that is reported once reads the same for ever, whatever
 * becomes of the reader.
 */
record Findings(List<PackageOutline> outlines, List<PackageProblem> problems) {

    Findings {
        outlines = List.copyOf(outlines);
        problems = List.copyOf(problems);
    }

    static Findings of(@Nullable Manifest manifest, List<PackageProblem> problems) {
        return new Findings(manifest == null ? List.of() : outlines(manifest), problems);
    }

    private static List<PackageOutline> outlines(Manifest manifest) {
        Set<Item> lessons = Collections.newSetFromMap(new IdentityHashMap<>());
        lessons.addAll(Lessons.items(manifest));
        List<PackageOutline> outlines = new ArrayList<>();
        for (Organization each : manifest.organizations()) {
            boolean played = manifest.organization().filter(each::equals).isPresent();
            List<PackageActivity> activities = new ArrayList<>();
            add(each.items(), 0, played ? lessons : Set.of(), activities);
            outlines.add(new PackageOutline(each.identifier(), each.title(), played, activities));
        }
        return outlines;
    }

    private static void add(List<Item> items, int depth, Set<Item> lessons, List<PackageActivity> all) {
        for (Item item : items) {
            Launch launch = item.launch();
            all.add(new PackageActivity(
                    depth,
                    item.identifier(),
                    item.title(),
                    launch == null ? null : launch.href(),
                    launch != null && launch.sco(),
                    lessons.contains(item)));
            add(item.children(), depth + 1, lessons, all);
        }
    }

    List<PackageActivity> lessons() {
        return outlines.stream()
                .flatMap(each -> each.activities().stream())
                .filter(PackageActivity::lesson)
                .toList();
    }

    List<PackageProblem> errors() {
        return problems.stream().filter(PackageProblem::error).toList();
    }

    List<PackageProblem> warnings() {
        return problems.stream().filter(each -> !each.error()).toList();
    }

    // The tree is kept as lines with their depth: JSON as deep as a stranger's manifest would not be read again.

    String toJson() {
        JsonArrayBuilder outlineList = Json.createArrayBuilder();
        outlines.forEach(each -> outlineList.add(json(each)));
        JsonArrayBuilder problemList = Json.createArrayBuilder();
        problems.forEach(each -> problemList.add(Json.createObjectBuilder()
                .add("error", each.error())
                .add("place", each.place())
                .add("meaning", each.meaning())
                .add("remedy", each.remedy())));
        return Json.createObjectBuilder()
                .add("outlines", outlineList)
                .add("problems", problemList)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(PackageOutline outline) {
        JsonArrayBuilder activities = Json.createArrayBuilder();
        for (PackageActivity each : outline.activities()) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("depth", each.depth())
                    .add("identifier", each.identifier())
                    .add("title", each.title())
                    .add("sco", each.sco())
                    .add("lesson", each.lesson());
            String href = each.href();
            activities.add(href == null ? json : json.add("href", href));
        }
        return Json.createObjectBuilder()
                .add("identifier", outline.identifier())
                .add("title", outline.title())
                .add("played", outline.played())
                .add("activities", activities);
    }

    static Findings fromJson(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Findings(
                    objects(json.getJsonArray("outlines")).stream()
                            .map(Findings::outline)
                            .toList(),
                    objects(json.getJsonArray("problems")).stream()
                            .map(each -> new PackageProblem(
                                    each.getBoolean("error"),
                                    each.getString("place"),
                                    each.getString("meaning"),
                                    each.getString("remedy")))
                            .toList());
        }
    }

    private static PackageOutline outline(JsonObject json) {
        return new PackageOutline(
                json.getString("identifier"),
                json.getString("title"),
                json.getBoolean("played"),
                objects(json.getJsonArray("activities")).stream()
                        .map(each -> new PackageActivity(
                                each.getInt("depth"),
                                each.getString("identifier"),
                                each.getString("title"),
                                each.getString("href", null),
                                each.getBoolean("sco"),
                                each.getBoolean("lesson")))
                        .toList());
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonValue::asJsonObject);
    }
}
