package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The list of components beside the distribution names what is in it, and nothing else. */
class ComponentsJourney {
    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void every_library_of_the_distribution_is_listed_with_its_version_and_licence_and_nothing_else_is()
            throws IOException {
        Path home = Product.distribution();
        JsonObject list = JsonParser.parseString(Files.readString(home.resolve("sbom.cdx.json")))
                .getAsJsonObject();
        assertThat(list.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
        // Built again, it is the same file.
        assertThat(list.keySet()).doesNotContain("serialNumber");
        assertThat(list.getAsJsonObject("metadata").keySet()).doesNotContain("timestamp");

        List<String> shipped = new ArrayList<>();
        try (ZipFile war = new ZipFile(home.resolve("ROOT.war").toFile())) {
            war.stream()
                    .map(ZipEntry::getName)
                    .filter(each -> each.startsWith(LIBRARIES) && each.endsWith(".jar"))
                    .map(each -> each.substring(LIBRARIES.length()))
                    .forEach(shipped::add);
        }
        List<String> listed = new ArrayList<>();
        for (JsonElement each : list.getAsJsonArray("components")) {
            JsonObject component = each.getAsJsonObject();
            assertThat(component.getAsJsonArray("licenses"))
                    .as("licences of " + component.get("name"))
                    .isNotNull()
                    .isNotEmpty();
            listed.add(fileOf(component));
        }
        // The application as a whole, and the server, which lies beside the WAR under a name without its version.
        assertThat(listed).contains("web-0.1.0-SNAPSHOT.pom").anyMatch(each -> each.startsWith("payara-micro-"));
        listed.removeIf(each -> each.endsWith(".pom") || each.startsWith("payara-micro-"));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(home.resolve("lib")).isDirectoryContaining("glob:**/payara-micro.jar");
        try (var others = Files.list(home.resolve("lib"))) {
            assertThat(others).hasSize(1);
        }
    }

    private static String fileOf(JsonObject component) {
        String purl = component.get("purl").getAsString();
        String name = component.get("name").getAsString() + "-"
                + component.get("version").getAsString();
        String classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]+).*", "$1") : "";
        return name + classifier + "." + purl.replaceAll(".*type=([^&]+).*", "$1");
    }
}
