package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.Settings;
import org.attune.shared.StartRefused;

/** The demo hub, where one is wanted and none is yet. */
@ApplicationScoped
@Transactional
public class DemoService {

    @Inject
    Settings settings;

    @Inject
    HubService hubs;

    @Inject
    DemoPeople people;

    @Inject
    DemoAssigned assigned;

    @Inject
    DemoLearning learning;

    @Inject
    DemoWebinars webinars;

    /** The accounts to offer on the sign-in page; none when this server shows no demo. */
    @Access(Access.Policy.ANYONE)
    public List<DemoAccount> offered() {
        return !settings.production() && hubs.anyDemo() ? DemoPeople.OFFERED : List.of();
    }

    /**
     * Makes the demo hub where one is wanted and there is no hub, all of it or nothing.
     *
     * @throws StartRefused in production, when the database holds the demo hub
     */
    @Access(Access.Policy.SYSTEM)
    public void makeWhereWanted() {
        if (settings.production() && hubs.anyDemo()) {
            throw new StartRefused("This database holds the demo hub, whose passwords everybody knows, and"
                    + " attune.mode is production. Start production with a database of its own: set attune.db.url, or"
                    + " another data folder.");
        }
        if (settings.demo() && hubs.none()) {
            DemoHub made = people.make();
            // Before anybody has learnt: whoever has done a course is not given it.
            assigned.make(made);
            learning.make(made);
            webinars.make(made);
        }
    }
}
