package org.attune.tracking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Launch codes that were opened, with the bearers they gave. Both are kept as hashes. */
final class Launches {
    private static final String SELECT = "select l.code, l.bearer, l.activity, l.again, l.issued_at, l.expires_at,"
            + " l.epoch, l.branch, e.at as ended_at, r.id, r.label, r.account, r.resource from launch l"
            + " join registration r on r.id = l.registration left join bearer_end e on e.account = r.account ";

    private Launches() {}

    /**
     * @param code hash of the launch code
     * @param bearer hash of the bearer
     * @param activity what it launches; absent when it was opened to drain only
     * @param again whether it starts a new attempt
     * @param epoch that it began last
     * @param branch that it continued from
     * @param endedAt when the learner's bearers were ended
     */
    record Launch(
            String code,
            String bearer,
            Registration registration,
            @Nullable String activity,
            boolean again,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Long epoch,
            @Nullable String branch,
            @Nullable Instant endedAt) {

        boolean isOver(Instant now) {
            return Launches.isOver(now, issuedAt, expiresAt, endedAt);
        }
    }

    /** A registration that is held for the transaction, and how long its bearer is good. */
    record Held(
            Registrations.Row row,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {
        boolean isOver(Instant now) {
            return Launches.isOver(now, issuedAt, expiresAt, endedAt);
        }
    }

    private static boolean isOver(Instant now, Instant issuedAt, Instant expiresAt, @Nullable Instant endedAt) {
        return !now.isBefore(expiresAt) || (endedAt != null && !issuedAt.isAfter(endedAt));
    }

    /** Records that a code was opened, unless it was already. */
    static void open(Connection database, LaunchCode code, String codeHash, String bearerHash, Instant expires)
            throws SQLException {
        Sql.run(
                database,
                "insert into launch (code, bearer, registration, activity, again, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                codeHash,
                bearerHash,
                code.registration(),
                Sql.orMissing(code.activity(), Sql.Missing.TEXT),
                code.again(),
                code.issuedAt(),
                expires);
    }

    static Optional<Launch> ofCode(Connection database, String hash) throws SQLException {
        return Sql.one(database, SELECT + "where l.code = ?", Launches::launch, hash);
    }

    static Optional<Launch> ofBearer(Connection database, String hash) throws SQLException {
        return Sql.one(database, SELECT + "where l.bearer = ?", Launches::launch, hash);
    }

    /** Finds a bearer and locks its registration, by one question. H2 locks no rows of a join, hence the subqueries. */
    static Optional<Held> hold(Connection database, String hash) throws SQLException {
        return Sql.one(
                database,
                "select r.id, r.label, r.account, r.resource, r.epoch,"
                        + " (select l.issued_at from launch l where l.bearer = ?) as issued_at,"
                        + " (select l.expires_at from launch l where l.bearer = ?) as expires_at,"
                        + " (select e.at from bearer_end e where e.account = r.account) as ended_at"
                        + " from registration r where r.id = (select l.registration from launch l where l.bearer = ?)"
                        + " for update",
                row -> new Held(
                        Registrations.row(row),
                        Sql.instant(row, "issued_at"),
                        Sql.instant(row, "expires_at"),
                        row.getObject("ended_at") == null ? null : Sql.instant(row, "ended_at")),
                hash,
                hash,
                hash);
    }

    static void began(Connection database, Launch launch, long epoch, @Nullable String branch) throws SQLException {
        Sql.run(
                database,
                "update launch set epoch = ?, branch = ? where code = ?",
                epoch,
                Sql.orMissing(branch, Sql.Missing.TEXT),
                launch.code);
    }

    /** Forgets those whose bearers are long over. Their codes are too old to be opened again, so nothing is answered otherwise. */
    static void forget(Connection database, Instant expiredBefore) throws SQLException {
        Sql.run(database, "delete from launch where expires_at < ?", expiredBefore);
    }

    /**
     * Ends every bearer of a learner, and every code that has not been opened. The end is never before one that was, nor
     * before a code that was opened: the clock may have been set back (docs/decisions/0497).
     */
    static void endAll(Connection database, long account, Instant now) throws SQLException {
        Instant at = later(
                endedAt(database, account).map(end -> end.plusMillis(1)).orElse(now),
                later(latest(database, account).orElse(now), now));
        Sql.run(database, "insert into bearer_end (account, at) values (?, ?) on conflict do nothing", account, at);
        Sql.run(database, "update bearer_end set at = ? where account = ?", at, account);
    }

    static Optional<Instant> endedAt(Connection database, long account) throws SQLException {
        return Sql.one(database, "select at from bearer_end where account = ?", row -> Sql.instant(row, "at"), account);
    }

    /** When the latest code was made of those that were opened. */
    private static Optional<Instant> latest(Connection database, long account) throws SQLException {
        return Sql.one(
                database,
                "select l.issued_at from launch l join registration r on r.id = l.registration where r.account = ?"
                        + " order by l.issued_at desc fetch first row only",
                row -> Sql.instant(row, "issued_at"),
                account);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Launch launch(ResultSet row) throws SQLException {
        return new Launch(
                row.getString("code"),
                row.getString("bearer"),
                new Registration(
                        row.getLong("id"), row.getString("label"), row.getLong("account"), row.getLong("resource")),
                row.getString("activity"),
                row.getBoolean("again"),
                Sql.instant(row, "issued_at"),
                Sql.instant(row, "expires_at"),
                Sql.number(row, "epoch"),
                row.getString("branch"),
                row.getObject("ended_at") == null ? null : Sql.instant(row, "ended_at"));
    }
}
