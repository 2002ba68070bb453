package org.attune.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.attune.setting.SettingTakenAway;
import org.attune.shared.RuleViolation;

/** Keeps a setting that has a shared tablet. */
@ApplicationScoped
class SettingEnd {

    @Inject
    Tablets tablets;

    /** @throws RuleViolation while a tablet is paired there; a code that nobody typed yet goes */
    void on(@Observes SettingTakenAway going) {
        if (!tablets.of(going.hub(), List.of(going.setting())).isEmpty()) {
            throw new RuleViolation("setting.has-tablets");
        }
        tablets.forget(going.setting());
    }
}
