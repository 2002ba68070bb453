package org.attune.scorm.samples;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.packaging.ManifestReader;
import org.attune.scorm.packaging.PackageReport;
import org.junit.jupiter.api.Test;

/** ADL's own cases: every call of an attempt that needs no sequencing answers as ADL expects. */
class AdlCasesTest {

    @Test
    void every_manifest_is_read_without_a_problem_but_that_its_rules_are_not_applied() throws IOException {
        for (Path folder : Samples.in("adl-sequencing")) {
            PackageReport report = manifest(folder);
            assertThat(report.problems()).as(folder.toString()).allMatch(each -> each.place()
                    .contains("sequencing rules"));
            assertThat(report.manifest().launchable()).as(folder.toString()).isNotEmpty();
        }
    }

    @Test
    void every_call_that_needs_no_sequencing_answers_as_expected() throws IOException {
        int calls = 0;
        int sequenced = 0;
        List<String> differences = new ArrayList<>();
        for (Path folder : Samples.in("adl-sequencing")) {
            Manifest manifest = manifest(folder).manifest();
            Set<String> shared = sharedObjectives(folder);
            Map<String, AdlAttempt> earlier = new HashMap<>();
            for (JsonObject json : caseOf(folder).getJsonArray("attempts").getValuesAs(JsonObject.class)) {
                String activity = json.getString("itemId");
                Item item = manifest.item(activity).orElseThrow();
                AdlAttempt attempt = new AdlAttempt(manifest, shared, item, earlier.get(activity));
                earlier.put(activity, attempt);
                for (JsonObject step : json.getJsonArray("steps").getValuesAs(JsonObject.class)) {
                    boolean needs = attempt.needsSequencing(step);
                    String difference = attempt.perform(step);
                    calls += needs ? 0 : 1;
                    sequenced += needs ? 1 : 0;
                    if (!needs && !difference.isEmpty()) {
                        differences.add(folder.getFileName() + " " + activity + " " + difference);
                    }
                }
                attempt.end();
            }
        }
        System.out.printf(
                "ADL cases: %d calls compared, %d differ; %d left out, they need sequencing%n",
                calls, differences.size(), sequenced);
        assertThat(differences).isEmpty();
    }

    private static PackageReport manifest(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("imsmanifest.xml"))) {
            return ManifestReader.read(in, "");
        }
    }

    /** Identifiers of objectives with a map to a global one, whose values come from other activities. */
    private static Set<String> sharedObjectives(Path folder) throws IOException {
        String xml = Files.readString(folder.resolve("imsmanifest.xml"));
        Pattern mapped =
                Pattern.compile("objectiveID\\s*=\\s*\"([^\"]*)\"[^>]*(?<!/)>(?:(?!bjective>)[\\s\\S])*?mapInfo");
        return mapped.matcher(xml).results().map(each -> each.group(1)).collect(Collectors.toSet());
    }

    private static JsonObject caseOf(Path folder) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve("case.json")))) {
            return reader.readObject();
        }
    }
}
