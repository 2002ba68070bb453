package org.attune.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to this version before anything else starts. */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/attune",
        className = "org.attune.shared.ConfiguredDatabase",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 16,
        // A connection to a database that went away is not handed out: docs/decisions/0498.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=information_schema.information_schema_catalog_name",
            "fish.payara.validate-atmost-once-period-in-seconds=2"
        })
public class Migrations {
    /** What a database calls a large binary value; and what stands before a line that is for PostgreSQL alone. */
    private static final Map<String, String> ON_POSTGRESQL = Map.of("blob", "bytea", "postgresql", "");

    private static final Map<String, String> ON_H2 = Map.of("blob", "binary large object", "postgresql", "--");

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .placeholders(isPostgresql() ? ON_POSTGRESQL : ON_H2)
                .load()
                .migrate();
    }

    private boolean isPostgresql() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
