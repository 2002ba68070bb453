package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;

/** The certificates that were given: one each time that an enrolment was finished. */
@ApplicationScoped
class Certificates {
    private static final String SELECT =
            "select id, enrolment, course, title, version_name, hub_name, finished_at, seconds, code from certificate"
                    + " where account = ? and hub = ?";

    @Inject
    @OfTransaction
    DataSource database;

    /** What is taken down when a course is finished. */
    record Finished(
            long hub,
            long account,
            long enrolment,
            long course,
            long courseVersion,
            String title,
            String version,
            String hubName,
            Instant at,
            Duration time) {}

    /** A certificate that somebody has the code of. */
    record Given(long account, String title, Instant finishedAt) {}

    /** Gives the certificate, unless there is one of this finish; also when it is asked for twice at once. */
    void give(Finished finished) {
        Tables.with(database, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into certificate"
                    + " (id, hub, account, enrolment, course, course_version, title, version_name, hub_name, finished_at,"
                    + " seconds, code) values (nextval('certificate_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing")) {
                insert.setLong(1, finished.hub);
                insert.setLong(2, finished.account);
                insert.setLong(3, finished.enrolment);
                insert.setLong(4, finished.course);
                insert.setLong(5, finished.courseVersion);
                insert.setString(6, finished.title);
                insert.setString(7, finished.version);
                insert.setString(8, finished.hubName);
                insert.setObject(9, finished.at.atOffset(ZoneOffset.UTC));
                insert.setLong(10, finished.time.toSeconds());
                insert.setString(11, Code.fresh());
                return insert.executeUpdate();
            }
        });
    }

    /** A person's, the latest first. */
    List<Certificate> of(long account, long hub) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + " order by finished_at desc, id desc")) {
                select.setLong(1, account);
                select.setLong(2, hub);
                try (ResultSet row = select.executeQuery()) {
                    List<Certificate> all = new ArrayList<>();
                    while (row.next()) {
                        all.add(certificate(row));
                    }
                    return all;
                }
            }
        });
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getLong("id"),
                row.getLong("enrolment"),
                row.getLong("course"),
                row.getString("title"),
                row.getString("version_name"),
                row.getString("hub_name"),
                instant(row),
                Duration.ofSeconds(row.getLong("seconds")),
                Code.shown(row.getString("code")));
    }

    /** The one with the code. */
    Optional<Given> coded(String code) {
        return Tables.with(database, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select account, title, finished_at from certificate where code = ?")) {
                select.setString(1, code);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Given(row.getLong("account"), row.getString("title"), instant(row)))
                            : Optional.empty();
                }
            }
        });
    }

    void forget(long account) {
        Tables.with(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from certificate where account = ?")) {
                delete.setLong(1, account);
                return delete.executeUpdate();
            }
        });
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("finished_at", OffsetDateTime.class).toInstant();
    }
}
