package org.attune.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.scorm.manifest.ScormVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    @TempDir
    Path folder;

    private JsonObject exported(String file, ScormVersion version) throws IOException {
        Export.main(new String[] {folder.toString()});
        Path path = folder.resolve(file + "-" + version.dataModel() + ".json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(path))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void the_table_is_written_row_by_row(ScormVersion version) throws IOException {
        JsonObject json = exported("data-model", version);
        List<Element> elements = List.copyOf(DataModel.of(version).elements());
        JsonArray rows = json.getJsonArray("elements");
        assertThat(rows).hasSameSizeAs(elements);
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.getJsonObject(i);
            Element element = elements.get(i);
            assertThat(row.getString("element")).isEqualTo(element.name());
            assertThat(row.getString("access")).isEqualTo(element.access().sign());
            assertThat(row.getString("initial", null)).isEqualTo(element.initial());
            assertThat(row.getInt("floor", 0)).isEqualTo(element.floor());
        }
        assertThat(json.getJsonObject("faults")).hasSize(Fault.values().length);
        assertThat(json.getJsonObject("errors"))
                .hasSameSizeAs(DataModel.of(version).errors());
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void every_case_read_back_is_what_the_model_answers(ScormVersion version) throws IOException {
        JsonArray cases = exported("cases", version).getJsonArray("cases");
        assertThat(cases.size()).isGreaterThan(DataModel.of(version).elements().size());
        for (JsonObject each : cases.getValuesAs(JsonObject.class)) {
            Map<String, String> given = new TreeMap<>();
            each.getJsonObject("given").forEach((name, value) -> given.put(name, ((JsonString) value).getString()));
            RunTimeModel model = new RunTimeModel(version, given);
            for (JsonArray step : each.getJsonArray("steps").getValuesAs(JsonArray.class)) {
                List<String> arguments = step.getJsonArray(1).getValuesAs(JsonString::getString);
                assertThat(Cases.Step.perform(model, step.getString(0), arguments))
                        .as("%s: %s", each.getString("name"), step)
                        .isEqualTo(step.getString(2));
                assertThat(model.lastError()).isEqualTo(step.getInt(3));
            }
        }
    }
}
