package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.attune.setting.SettingTakenAway;

/** What was assigned in a setting goes with it: nobody works there, and who did the courses keeps that. */
@ApplicationScoped
class SettingEnd {

    @Inject
    Assignments assignments;

    void on(@Observes SettingTakenAway going) {
        assignments.forgetSetting(going.setting());
    }
}
