package org.attune.shared;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.NullUnmarked;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the configuration names: an H2 file in the data folder, or, with
 * {@code attune.db.url=jdbc:postgresql:…}, PostgreSQL. The container pools the connections; this class
 * only opens them, so that the same WAR serves both.
 *
 * <p>H2 runs with {@code WRITE_DELAY=0}: its default loses acknowledged commits when the process is
 * killed; and with large objects of up to 16 MiB kept in their row, since those it keeps beside the row are
 * outside its transactions, and a kill can leave a row whose object is gone (decision 0499). It writes no file of
 * its own about errors: they are thrown to us, and on a full disk that file takes the room that was made.
 */
@NullUnmarked
public class ConfiguredDatabase implements DataSource {

    static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=16777216;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
            + ";TRACE_LEVEL_FILE=0";

    private final DataSource target = open();

    private static DataSource open() {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue("attune.db.url", String.class);
        Optional<String> user = config.getOptionalValue("attune.db.user", String.class);
        Optional<String> password = config.getOptionalValue("attune.db.password", String.class);
        if (url.isPresent() && url.get().startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = postgresql(url.get());
            user.ifPresent(postgres::setUser);
            password.ifPresent(postgres::setPassword);
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url.orElseGet(() -> fileIn(config)) + H2_OPTIONS);
        h2.setUser(user.orElse("attune"));
        h2.setPassword(password.orElse(""));
        return h2;
    }

    static PGSimpleDataSource postgresql(String url) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        // What it adds to an error are values of the row, which would stand in the log.
        postgres.setLogServerErrorDetail(false);
        return postgres;
    }

    private static String fileIn(Config config) {
        Path data = Path.of(config.getOptionalValue("attune.data", String.class).orElse("data"));
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("attune");
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = target.getConnection();
        return target instanceof JdbcDataSource ? CheckedCommits.of(connection) : connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.attune");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target.isWrapperFor(type);
    }
}
