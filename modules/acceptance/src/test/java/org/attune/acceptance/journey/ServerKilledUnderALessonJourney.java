package org.attune.acceptance.journey;

import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server dies under an open lesson: the lesson goes on, what was done meanwhile arrives once it is back, and nobody signs in again. */
@ExtendWith(Inspector.class)
class ServerKilledUnderALessonJourney {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nothing_is_lost(String database, Browsers browsers) {
        try (Server server =
                Server.on(Database.named(database)).withTestCourses().start()) {
            Device device = browsers.device().expecting("ERR_CONNECTION|Failed to load resource");
            Learner learner = Learner.on(device, server).signIn().course("Notebook: server-killed");
            learner.begin().turnThePage().keep("before the kill").seesSaved();

            server.kill();
            learner.turnThePage().keep("while the server was down").seesNotYetSaved();
            server.start();

            learner.seesSavedWithinAMinuteOrTwo().page().reload();
            learner.begun().seesPage(2).seesNote("while the server was down");
            learner.finishTheLesson();
            learner.course("Notebook: server-killed").seesStatus("Lesson 1", "Done");
        }
    }
}
