package org.attune.renewal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.attune.setting.HubMade;
import org.attune.setting.Responsibility;
import org.attune.shared.Started;

/**
 * Gives each hub what it begins with: a new one in the transaction that makes it, one that is older than renewals when the
 * server starts. From then on it is the hub's own.
 */
@ApplicationScoped
class Beginning {
    private static final String FILE = "beginning.json";

    @Inject
    RenewalRuleService rules;

    void started(@Observes @Priority(Interceptor.Priority.APPLICATION) Started started) {
        rules.hubsWithout().forEach(hub -> rules.begin(hub, read()));
    }

    void hubMade(@Observes HubMade made) {
        rules.begin(made.hub(), read());
    }

    /** What is shipped. */
    static List<RenewalWords> read() {
        InputStream file = Beginning.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("There is no " + FILE);
        }
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Beginning::words)
                    .toList();
        }
    }

    private static RenewalWords words(JsonObject each) {
        String responsibility = each.getString("responsibility", "");
        return new RenewalWords(
                each.getString("name"),
                0,
                responsibility.isEmpty() ? null : Responsibility.valueOf(responsibility),
                new Interval(LocalDate.parse(each.getString("from")), each.getInt("months"), each.getString("source")));
    }
}
