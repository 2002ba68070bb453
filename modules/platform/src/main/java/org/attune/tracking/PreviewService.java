package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Reader;

/** Looking at a package without a trace. */
@ApplicationScoped
@Transactional
public class PreviewService {
    @Inject
    @OfTransaction
    DataSource database;

    @Inject
    Bearers bearers;

    @Inject
    Resources resources;

    @Inject
    Previewing previewing;

    /**
     * A way to look at a lesson of a resource that the caller knows to be the reader's hub's.
     *
     * @throws NotFound when the resource has no such lesson
     */
    @Access(Access.Policy.SYSTEM)
    public PreviewLaunch launch(Reader reader, long resource, String activity) {
        if (resources.activity(resource, activity).isEmpty()) {
            throw new NotFound();
        }
        try (Connection connection = database.getConnection()) {
            Previews.Preview preview = Previews.of(connection, reader.account(), resource, bearers.now());
            return new PreviewLaunch(preview.label(), previewing.code(preview, activity));
        } catch (SQLException e) {
            throw new TryAgain(e);
        }
    }
}
