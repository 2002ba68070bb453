package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.attune.shared.OfTransaction;

/** Reads what was noted in a hub. */
@ApplicationScoped
class Trail {
    @Inject
    @OfTransaction
    DataSource database;

    int count(long hub) {
        return read(
                        new Select().add("select count(*) as actions from staff_action where hub = ?", hub),
                        row -> row.getInt("actions"))
                .get(0);
    }

    List<TrailPage.Done> page(long hub, int most, int from) {
        return read(
                new Select()
                        .add(
                                "select s.at, s.action, s.details, a.given_name || ' ' || a.family_name as who,"
                                        + " coalesce(c.id, 0) as course, coalesce(v.title, d.title, '') as title"
                                        + " from staff_action s join account a on a.id = s.account"
                                        + " left join course c on c.hub = s.hub and s.subject = 'course/' || c.id"
                                        + " left join course_version v on v.id = c.published"
                                        + " left join course_draft d on d.course = c.id"
                                        + " where s.hub = ? order by s.at desc, s.id desc limit ? offset ?",
                                hub,
                                most,
                                from),
                row -> new TrailPage.Done(
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("details"),
                        row.getLong("course"),
                        row.getString("title")));
    }

    private <T> List<T> read(Select select, Select.Row<T> row) {
        try (Connection connection = database.getConnection()) {
            return select.rows(connection, row);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read what staff did", e);
        }
    }
}
