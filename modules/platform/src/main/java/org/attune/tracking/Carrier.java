package org.attune.tracking;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.account.SealingKey;

/**
 * Copies where a learner is from one registration to another, in the caller's transaction and under the new one's lock. It
 * stands in the new one's log as what every state there begins with, a begin: so it is there again after a rebuild, and
 * whatever the learner does next is later.
 */
final class Carrier {
    private final Connection database;
    private final Documents documents;
    private final SealingKey key;
    private final long from;
    private final long to;
    private final Instant at;
    private long epoch;

    Carrier(
            Connection database,
            Documents documents,
            SealingKey key,
            Registrations.Row from,
            Registrations.Row to,
            Instant at) {
        this.database = database;
        this.documents = documents;
        this.key = key;
        this.from = from.registration().id();
        this.to = to.registration().id();
        this.epoch = to.epoch();
        this.at = at;
    }

    void carry(ActivityDescription activity) throws SQLException {
        String name = activity.identifier();
        int latest = Documents.latestAttempt(database, from, name);
        boolean beginsAnew = latest == 0 || Reopened.isThere(database, from, name);
        if (beginsAnew || Documents.latestAttempt(database, to, name) > 0) {
            return;
        }
        Optional<ActivityDocument> state =
                documents.find(database, key, new Place(from, name, latest)).map(Documents.Kept::document);
        boolean speaksTheSame = state.isPresent()
                && state.get().rules().version().isScorm2004()
                        == activity.version().isScorm2004();
        if (speaksTheSame && !state.get().elements().values().isEmpty()) {
            begin(activity, state.get().elements().values());
        }
    }

    private void begin(ActivityDescription activity, Map<String, String> elements) throws SQLException {
        epoch++;
        Beginning beginning = new Beginning(epoch, List.of(), elements, Rules.of(activity), null);
        Place place = new Place(to, activity.identifier(), 1);
        byte[] payload = Wire.write(beginning.toJson()).getBytes(StandardCharsets.UTF_8);
        new EventLog(database, to, key)
                .add(new EventLog.Entry(
                        beginning.position(), place, "begin", payload, key.sign(payload), false, List.of(), at));
        Registrations.raise(database, to, epoch);
        documents.write(database, key, place, 0, ActivityDocument.first(beginning, at));
    }
}
