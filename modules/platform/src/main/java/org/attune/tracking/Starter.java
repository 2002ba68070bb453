package org.attune.tracking;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.account.SealingKey;

/** Begins an epoch of a registration, in the caller's transaction and under the registration's lock. */
final class Starter {
    /** How many epochs a browser may know of that the database does not; what it says beyond is not believed. */
    static final long FURTHEST = 1_000;

    private final Connection database;
    private final Documents documents;
    private final SealingKey key;
    private final Registrations.Row row;
    private final Instant at;

    /** @param row the registration, locked */
    Starter(Connection database, Documents documents, SealingKey key, Registrations.Row row, Instant at) {
        this.database = database;
        this.documents = documents;
        this.key = key;
        this.row = row;
        this.at = at;
    }

    record Started(long epoch, Place place, ActivityDocument document) {}

    /** The next epoch; nothing when the branch asked for is not there. */
    Optional<Started> begin(Launches.Launch launch, ActivityDescription activity, BeginRequest request)
            throws SQLException {
        new Carrier(database, documents, key, row, at).bring(activity.identifier());
        Place place = place(launch, activity);
        Optional<Documents.Kept> kept = documents.find(database, key, place);
        Optional<ActivityDocument> before = kept.map(Documents.Kept::document);
        Optional<Branches.Branch> branch = Optional.ofNullable(request.branch())
                .flatMap(id -> before.flatMap(document -> document.branches().offered(id)));
        if (request.branch() != null && branch.isEmpty()) {
            return Optional.empty();
        }
        Beginning beginning = new Beginning(
                next(request), read(before, branch, request), set(branch), Rules.of(activity), request.device());
        ActivityDocument after = before.map(document -> document.with(beginning, at))
                .orElseGet(() -> ActivityDocument.first(beginning, at));
        keep(launch, beginning, place, kept.map(Documents.Kept::version).orElse(0L), after, request);
        return Optional.of(new Started(beginning.epoch(), place, after));
    }

    /**
     * What an epoch that has begun gives: the state as it is now. When the request declines what is still offered, that
     * is a decision and stands in the log as every other: with the begin of a new epoch.
     */
    Optional<Started> again(Launches.Launch launch, long epoch, ActivityDescription activity, BeginRequest request)
            throws SQLException {
        Optional<EventLog.Entry> begun =
                new EventLog(database, row.registration().id(), key).find(new Position(epoch, 0));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Place place = begun.get().place();
        Optional<Documents.Kept> kept = documents.find(database, key, place);
        boolean declines = kept.isPresent()
                && request.decline().stream()
                        .anyMatch(id ->
                                kept.get().document().branches().offered(id).isPresent());
        return declines
                ? begin(launch, activity, request.declining())
                : kept.map(each -> new Started(epoch, place, each.document()));
    }

    /**
     * The number of the next epoch. A database put back from a backup may have forgotten epochs that the browser knows of,
     * with events that it still holds: no number is given twice.
     */
    private long next(BeginRequest request) {
        boolean knowsMore = request.seen() > row.epoch() && request.seen() - row.epoch() <= FURTHEST;
        return 1 + (knowsMore ? request.seen() : row.epoch());
    }

    /** Where a begin goes on: in the latest attempt, or in a new one. Only a launch's first begin can make one. */
    private Place place(Launches.Launch launch, ActivityDescription activity) throws SQLException {
        long id = row.registration().id();
        int latest = Documents.latestAttempt(database, id, activity.identifier());
        boolean first = launch.epoch() == null;
        boolean reopened = first && Reopened.take(database, id, activity.identifier());
        boolean startsAgain = reopened || (first && launch.again());
        return new Place(id, activity.identifier(), startsAgain ? latest + 1 : Math.max(1, latest));
    }

    private static List<Beginning.Read> read(
            Optional<ActivityDocument> before, Optional<Branches.Branch> branch, BeginRequest request) {
        List<Beginning.Read> read = new ArrayList<>();
        before.ifPresent(document -> {
            read.addAll(document.read());
            request.decline()
                    .forEach(id -> document.branches().offered(id).ifPresent(each -> read.addAll(each.read())));
        });
        branch.ifPresent(each -> read.addAll(each.read()));
        return read;
    }

    private static Map<String, String> set(Optional<Branches.Branch> branch) {
        Map<String, String> set = new HashMap<>();
        branch.ifPresent(each -> each.values().forEach((name, lost) -> set.put(name, lost.value())));
        return set;
    }

    private void keep(
            Launches.Launch launch,
            Beginning beginning,
            Place place,
            long version,
            ActivityDocument after,
            BeginRequest request)
            throws SQLException {
        byte[] payload = Wire.write(beginning.toJson()).getBytes(StandardCharsets.UTF_8);
        new EventLog(database, row.registration().id(), key)
                .add(new EventLog.Entry(
                        beginning.position(), place, "begin", payload, key.sign(payload), false, List.of(), at));
        Registrations.raise(database, row.registration().id(), beginning.epoch());
        documents.write(database, key, place, version, after);
        String branch = request.branch() == null ? launch.branch() : request.branch();
        Launches.began(database, launch, beginning.epoch(), branch);
    }
}
